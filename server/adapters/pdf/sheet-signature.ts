import type { SheetPart } from '@server/platform/ports/document-renderer'
import { drawSeal } from './seal-drawing'
import { PAGE, type Sheet, type TextStyle } from './sheet'

const MM = 72 / 25.4
const SEAL_RADIUS = 20 * MM
const LINE: TextStyle = { size: 12.5 }
const LEADING = 24

/** Lines at the right; a seal across the end of them where one is given. */
export function drawSigned(sheet: Sheet, part: Extract<SheetPart, { kind: 'signature' }>): void {
  const height = Math.max(part.lines.length * LEADING, part.sealText ? SEAL_RADIUS * 2 : 0) + 20
  sheet.ensure(height)
  const middle = sheet.y + height / 2
  const right = PAGE.width - PAGE.right - (part.sealText ? SEAL_RADIUS * 0.5 : 0)
  const element = sheet.element('P')
  const first = middle - ((part.lines.length - 1) * LEADING) / 2 + 4
  part.lines.forEach((line, index) => {
    const x = right - sheet.widthOf(line, LINE)
    sheet.mark(element, 'P', () => sheet.text(line, x, first + index * LEADING, LINE))
  })
  const { sealText: text, sealMark: mark } = part
  if (text) {
    const seal = sheet.element('Figure', { alt: `印章：${text}${mark ? `（${mark}）` : ''}` })
    const x = PAGE.width - PAGE.right - SEAL_RADIUS
    sheet.mark(seal, 'Figure', () => drawSeal(sheet, { text, mark }, x, middle, SEAL_RADIUS))
  }
  sheet.y += height
}
