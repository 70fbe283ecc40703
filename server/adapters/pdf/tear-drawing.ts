import type { SheetPart } from '@server/platform/ports/document-renderer'
import { INK, PAGE, type Sheet, type TextStyle } from './sheet'

const TEXT: TextStyle = { size: 9, color: INK.soft }
const AIR = 14
/** A part that would not stand above the foot of the page with its first rows starts overleaf, points. */
const LEAST_PART = 200

/** A dashed line to tear along, and what stands across it. At the end of a page it tears between two sheets. */
export function drawTear(sheet: Sheet, { text }: Extract<SheetPart, { kind: 'tear' }>): void {
  sheet.ensure(2 * AIR)
  const y = sheet.y + AIR
  const width = sheet.widthOf(text, TEXT)
  const left = (PAGE.width - width) / 2
  sheet.artifact(() => {
    sheet.doc.lineWidth(0.75).strokeColor(INK.line).dash(3, { space: 3 })
    sheet.doc
      .moveTo(PAGE.left, y)
      .lineTo(left - 8, y)
      .stroke()
    sheet.doc
      .moveTo(left + width + 8, y)
      .lineTo(PAGE.width - PAGE.right, y)
      .stroke()
    sheet.doc.undash()
  })
  const element = sheet.element('P')
  sheet.mark(element, 'P', () => sheet.text(text, left, y + 3, TEXT))
  sheet.y = y + AIR
  sheet.ensure(LEAST_PART)
}
