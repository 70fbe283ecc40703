import type { SheetDocument, SheetPart } from '@server/platform/ports/document-renderer'
import { drawDetails } from './details-table'
import { assertDrawable, forgetRareGlyphs, type LetterFonts, type PlacedText } from './fonts'
import { drawGrid } from './grid-drawing'
import { drawLabel } from './label-drawing'
import { collect, openDocument } from './open-document'
import { drawPageMarks } from './page-marks'
import { Sheet } from './sheet'
import { drawCode } from './sheet-code'
import { drawPartHeading, drawPoints, drawSheetNotes, drawSheetTitle, drawText } from './sheet-parts'
import { drawSigned } from './sheet-signature'
import { drawTear } from './tear-drawing'

/** A sheet as PDF bytes: the same sheet gives the same bytes. Throws MissingGlyphError; blocks for about 0.1 s. */
export async function renderSheet(
  document: SheetDocument,
  fonts: LetterFonts,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const texts = textsOf(document)
  assertDrawable(texts, fonts)
  forgetRareGlyphs(texts, fonts)
  const { title, author, on } = document
  const doc = openDocument({ title, author, on }, fonts)
  const finished = collect(doc)
  const sheet = new Sheet(doc, fonts)
  const pages = drawSheet(sheet, document)
  doc.end()
  const bytes = await finished
  forgetRareGlyphs(texts, fonts)
  return { bytes, pages }
}

/** Draws it from where the pen is; answers how many pages it has. */
export function drawSheet(sheet: Sheet, document: SheetDocument): number {
  drawSheetTitle(sheet, document)
  for (const part of document.parts) drawPart(sheet, part)
  return drawPageMarks(sheet, document.title)
}

function drawPart(sheet: Sheet, part: SheetPart): void {
  if (part.kind === 'heading') drawPartHeading(sheet, part.text)
  else if (part.kind === 'paragraph') drawText(sheet, part.text)
  else if (part.kind === 'points') drawPoints(sheet, part.items, part.numbered ?? false)
  else if (part.kind === 'table') drawTable(sheet, part.rows)
  else if (part.kind === 'code') drawCode(sheet, part)
  else if (part.kind === 'grid') drawGrid(sheet, part)
  else if (part.kind === 'label') drawLabel(sheet, part)
  else if (part.kind === 'signature') drawSigned(sheet, part)
  else if (part.kind === 'tear') drawTear(sheet, part)
  else drawSheetNotes(sheet, part.items)
}

function drawTable(sheet: Sheet, rows: { label: string; value: string }[]): void {
  drawDetails(sheet, rows, 0)
  sheet.y += 14
}

/** Every text of a sheet, and what to call its place. */
function textsOf({ title, meta, author, parts }: SheetDocument): PlacedText[] {
  return [
    ['标题', title],
    ['标题', `${meta?.left ?? ''}${meta?.right ?? ''}`],
    ['出具机构', author],
    ...parts.flatMap(textsOfPart),
  ]
}

function textsOfPart(part: SheetPart): PlacedText[] {
  const at = (texts: readonly string[]): PlacedText[] => texts.map((text) => ['正文', text])
  switch (part.kind) {
    case 'heading':
    case 'paragraph':
    case 'tear':
      return at([part.text])
    case 'points':
    case 'notes':
      return at(part.items)
    case 'table':
      return part.rows.flatMap(({ label, value }): PlacedText[] => [
        ['表格', label],
        [label, value],
      ])
    case 'grid':
      return [
        ...at(part.columns.map(({ title }) => title)),
        ...part.rows.flatMap((row) =>
          row.map((text, column): PlacedText => [part.columns[column]?.title ?? '', text]),
        ),
      ]
    case 'label':
      return at([part.code, ...part.lines.map(({ text }) => text)])
    case 'code':
      return at([part.hint, ...part.beside.map(({ text }) => text)])
    case 'signature':
      return at([...part.lines, (part.sealText ?? '') + (part.sealMark ?? '')])
  }
}
