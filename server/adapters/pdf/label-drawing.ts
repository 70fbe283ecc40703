import type { SheetPart } from '@server/platform/ports/document-renderer'
import { drawCode128, isCode128 } from './code128'
import { breakLines } from './line-breaking'
import { INK, PAGE, type Sheet, type TextStyle } from './sheet'

const MM = 72 / 25.4
const WIDTH = 110 * MM
const PADDING = 6 * MM
const INNER = WIDTH - 2 * PADDING
const BARS = 14 * MM
const PLAIN: TextStyle = { size: 11 }
const STRONG: TextStyle = { font: 'bold', size: 18 }
const NUMBER: TextStyle = { size: 11 }
const LEADING = 1.5
const GAP = 24

interface Line {
  text: string
  style: TextStyle
}

/** A label to cut out: lines, and under them the number as Code128 with its figures beneath. */
export function drawLabel(sheet: Sheet, part: Extract<SheetPart, { kind: 'label' }>): void {
  const lines = part.lines.flatMap(({ text, strong }): Line[] => {
    const style = strong ? STRONG : PLAIN
    const options = { widthOf: (piece: string) => sheet.widthOf(piece, style), width: INNER }
    return breakLines(text, options).map((line) => ({ text: line.text.trimEnd(), style }))
  })
  const textHeight = lines.reduce((sum, { style }) => sum + style.size * LEADING, 0)
  const height = PADDING * 2 + textHeight + 8 + BARS + NUMBER.size * LEADING
  sheet.ensure(height + GAP)
  const top = sheet.y
  sheet.artifact(() => {
    sheet.doc.lineWidth(0.75).strokeColor(INK.line).dash(3, { space: 3 })
    sheet.doc.rect(PAGE.left, top, WIDTH, height).stroke()
    sheet.doc.undash()
  })
  let y = top + PADDING
  for (const { text, style } of lines) {
    const element = sheet.element('P')
    sheet.mark(element, 'P', () => sheet.text(text, PAGE.left + PADDING, y + style.size, style))
    y += style.size * LEADING
  }
  drawNumber(sheet, part.code, y + 8)
  sheet.y = top + height + GAP
}

/** A number that is not ASCII has no bars: it is printed only. */
function drawNumber(sheet: Sheet, code: string, y: number): void {
  const x = PAGE.left + PADDING
  const figure = sheet.element('Figure', { alt: `条形码：${code}` })
  if (isCode128(code))
    sheet.mark(figure, 'Figure', () => {
      drawCode128(sheet.doc, code, { x, y, width: INNER, height: BARS })
    })
  const number = sheet.element('P')
  sheet.mark(number, 'P', () => sheet.text(code, x, y + BARS + NUMBER.size * 1.2, NUMBER))
}
