import type { LetterDocument } from '@server/platform/ports/document-renderer'
import PDFDocument from 'pdfkit'
import { drawHeading, drawParagraphs } from './body'
import { closingHeight, drawClosing } from './closing'
import { drawDetails } from './details-table'
import { assertDrawable, forgetGlyphs, type LetterFonts } from './fonts'
import { drawPageMarks } from './page-marks'
import { PAGE, Sheet } from './sheet'

/** The letter as PDF bytes: the same letter gives the same bytes. Throws MissingGlyphError; blocks for about 0.1 s. */
export async function renderLetter(
  letter: LetterDocument,
  fonts: LetterFonts,
): Promise<{ bytes: Uint8Array; pages: number }> {
  assertDrawable(letter, fonts)
  forgetGlyphs(fonts)
  const doc = openDocument(letter, fonts)
  const finished = collect(doc)
  const sheet = new Sheet(doc, fonts)
  drawHeading(sheet, letter)
  drawParagraphs(sheet, letter.paragraphs)
  drawDetails(sheet, letter.table, closingHeight(sheet, letter))
  drawClosing(sheet, letter)
  const pages = drawPageMarks(sheet, letter)
  doc.end()
  return { bytes: await finished, pages }
}

function openDocument(letter: LetterDocument, fonts: LetterFonts): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    tagged: true,
    displayTitle: true,
    info: {
      Title: `${letter.title} ${letter.number}`,
      Author: letter.issuer,
      Creator: '档易办',
      // Midnight in Asia/Shanghai of the day of issue: the hour of rendering must not show in the bytes.
      CreationDate: new Date(`${letter.issuedOn}T00:00:00+08:00`),
    },
  })
  for (const [name, font] of Object.entries(fonts)) {
    // pdfkit takes a parsed fontkit font as it is; its types know only bytes and paths.
    doc.registerFont(name, font as unknown as Uint8Array)
  }
  return doc
}

async function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of doc as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}
