import PDFDocument from 'pdfkit'
import type { LetterFonts } from './fonts'
import { PAGE } from './sheet'

/** What a PDF says of itself. `on` is the day its date tells ('YYYY-MM-DD', Asia/Shanghai). */
export interface About {
  title: string
  author: string
  on: string
}

/** An A4 PDF, tagged, whose bytes do not depend on when it is rendered. */
export function openDocument({ title, author, on }: About, fonts: LetterFonts): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    // None of its own: that would be read and parsed for every document, and never used.
    font: '',
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    tagged: true,
    displayTitle: true,
    info: {
      Title: title,
      Author: author,
      Creator: '档易办',
      // Midnight in Asia/Shanghai of the day: the hour of rendering must not show in the bytes.
      CreationDate: new Date(`${on}T00:00:00+08:00`),
    },
  })
  for (const [name, font] of Object.entries(fonts)) {
    // pdfkit takes a parsed fontkit font as it is; its types know only bytes and paths.
    doc.registerFont(name, font as unknown as Uint8Array)
  }
  return doc
}

/** All bytes of a document, once it has ended. */
export async function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of doc as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}
