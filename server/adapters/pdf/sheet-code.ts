import type { SheetPart } from '@server/platform/ports/document-renderer'
import { breakLines } from './line-breaking'
import { drawQr } from './qr-drawing'
import { INK, LINE_WIDTH, PAGE, type Sheet, type TextStyle } from './sheet'

const MM = 72 / 25.4
const SIZE = 34 * MM
const GAP = 24
const HINT: TextStyle = { size: 9, color: INK.soft }
const PLAIN: TextStyle = { size: 12 }
const STRONG: TextStyle = { font: 'bold', size: 17 }
const HEIGHT = SIZE + 34

/** The code at the left with its hint under it, and lines beside it. */
export function drawCode(sheet: Sheet, part: Extract<SheetPart, { kind: 'code' }>): void {
  sheet.ensure(HEIGHT)
  const top = sheet.y + 8
  const figure = sheet.element('Figure', { alt: `二维码：${part.hint}` })
  sheet.mark(figure, 'Figure', () => drawQr(sheet.doc, part.url, PAGE.left, top, SIZE))
  const hint = sheet.element('P')
  sheet.mark(hint, 'P', () => sheet.text(part.hint, PAGE.left, top + SIZE + 16, HINT))
  drawBeside(sheet, part.beside, top)
  sheet.y += HEIGHT
}

function drawBeside(sheet: Sheet, lines: Extract<SheetPart, { kind: 'code' }>['beside'], top: number): void {
  const x = PAGE.left + SIZE + GAP
  const width = LINE_WIDTH - SIZE - GAP
  let baseline = top + 14
  for (const { text, strong } of lines) {
    const style = strong ? STRONG : PLAIN
    const element = sheet.element('P')
    for (const line of breakLines(text, { widthOf: (part) => sheet.widthOf(part, style), width })) {
      sheet.mark(element, 'P', () => sheet.text(line.text.trimEnd(), x, baseline, style))
      baseline += style.size * 1.55
    }
    baseline += 3
  }
}
