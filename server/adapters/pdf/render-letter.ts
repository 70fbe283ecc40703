import type { LetterDocument } from '@server/platform/ports/document-renderer'
import { drawHeading, drawParagraphs } from './body'
import { closingHeight, drawClosing } from './closing'
import { drawDetails } from './details-table'
import { assertDrawable, forgetRareGlyphs, type LetterFonts, type PlacedText } from './fonts'
import { collect, openDocument } from './open-document'
import { drawPageMarks } from './page-marks'
import { Sheet } from './sheet'

/** The letter as PDF bytes: the same letter gives the same bytes. Throws MissingGlyphError; blocks for about 0.1 s. */
export async function renderLetter(
  letter: LetterDocument,
  fonts: LetterFonts,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const texts = textsOf(letter)
  assertDrawable(texts, fonts)
  forgetRareGlyphs(texts, fonts)
  const { title, number, issuer: author, issuedOn: on } = letter
  const doc = openDocument({ title: `${title} ${number}`, author, on }, fonts)
  const finished = collect(doc)
  const sheet = new Sheet(doc, fonts)
  const pages = drawPages(sheet, letter)
  doc.end()
  const bytes = await finished
  forgetRareGlyphs(texts, fonts)
  return { bytes, pages }
}

/** Everything that is seen of a letter. Returns the number of its pages. */
export function drawPages(sheet: Sheet, letter: LetterDocument): number {
  drawLetter(sheet, letter)
  if (letter.translation) {
    sheet.newPage()
    drawLetter(sheet, letter.translation)
  }
  return drawPageMarks(sheet, `${letter.title}　${letter.number}`)
}

function drawLetter(sheet: Sheet, letter: LetterDocument): void {
  sheet.lang = letter.lang
  drawHeading(sheet, letter)
  drawParagraphs(sheet, letter)
  drawDetails(sheet, letter.table, closingHeight(sheet, letter))
  drawClosing(sheet, letter)
}

/** Every text of a letter, and what to call its place. */
function textsOf(letter: LetterDocument): PlacedText[] {
  return [
    ['标题', letter.title],
    ['编号', letter.number],
    ...letter.paragraphs.map((text): PlacedText => ['正文', text]),
    ...letter.table.flatMap(({ label, value }): PlacedText[] => [
      ['表格', label],
      [label, value],
    ]),
    ['出具机构', letter.issuer],
    ['印章', letter.sealText + (letter.sealMark ?? '')],
    ['核验提示', letter.verifyHint],
    ...letter.footnotes.map((text): PlacedText => ['附注', text]),
    ...(letter.translation ? textsOf(letter.translation) : []),
  ]
}
