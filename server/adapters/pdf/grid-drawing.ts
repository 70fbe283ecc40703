import type { SheetPart } from '@server/platform/ports/document-renderer'
import { breakLines } from './line-breaking'
import { INK, LINE_WIDTH, PAGE, type Sheet, type TextStyle } from './sheet'

type Grid = Extract<SheetPart, { kind: 'grid' }>

const HEAD: TextStyle = { font: 'bold', size: 10 }
const CELL: TextStyle = { size: 10 }
const LEADING = 15
const AIR = 8
const PADDING = 4

interface Column {
  x: number
  width: number
}

/** A table of columns; its heads stand again on every page, and a row is never torn. */
export function drawGrid(sheet: Sheet, { columns, rows }: Grid): void {
  const places = placesOf(columns)
  const table = sheet.element('Table')
  const heads = columns.map(({ title }) => [title])
  const whole = [{ x: PAGE.left, width: LINE_WIDTH }]
  const drawHeads = (): void => drawRow(sheet, table, 'TH', heads, places, HEAD)
  sheet.ensure(2 * heightOf([['']]) + LEADING)
  drawHeads()
  for (const row of rows) {
    const isTitle = row.length === 1
    const [at, style] = isTitle ? [whole, HEAD] : [places, CELL]
    const cells = row.map((text, column) => wrapped(sheet, text, style, at[column]?.width ?? 0))
    // A title does not stand alone at the foot of a page.
    if (sheet.room < heightOf(cells) + (isTitle ? heightOf([['']]) : 0)) {
      sheet.newPage()
      drawHeads()
    }
    drawRow(sheet, table, isTitle ? 'TH' : 'TD', cells, at, style)
  }
  sheet.y += 14
}

const heightOf = (cells: readonly (readonly string[])[]): number =>
  Math.max(...cells.map(({ length }) => length), 1) * LEADING + AIR

function placesOf(columns: Grid['columns']): Column[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  let x: number = PAGE.left
  return columns.map(({ share }) => {
    const width = (LINE_WIDTH * share) / shares
    const place = { x, width }
    x += width
    return place
  })
}

function wrapped(sheet: Sheet, text: string, style: TextStyle, width: number): string[] {
  const options = { widthOf: (part: string) => sheet.widthOf(part, style), width: width - 2 * PADDING }
  return breakLines(text, options).map((line) => line.text.trimEnd())
}

function drawRow(
  sheet: Sheet,
  table: PDFKit.PDFStructureElement,
  type: 'TH' | 'TD',
  cells: readonly (readonly string[])[],
  places: readonly Column[],
  style: TextStyle,
): void {
  const row = sheet.element('TR', {}, table)
  const height = heightOf(cells)
  sheet.artifact(() => {
    if (type === 'TH') sheet.doc.rect(PAGE.left, sheet.y, LINE_WIDTH, height).fill(INK.ground)
    sheet.rule(sheet.y)
    sheet.rule(sheet.y + height)
  })
  for (const [column, lines] of cells.entries()) {
    const cell = sheet.element(type, type === 'TH' ? { scope: 'Column' } : {}, row)
    const x = (places[column]?.x ?? PAGE.left) + PADDING
    sheet.mark(cell, type, () => {
      lines.forEach((line, at) => {
        sheet.text(line, x, sheet.y + AIR / 2 + LEADING * (at + 0.75), style)
      })
    })
  }
  sheet.y += height
}
