import type { SheetDocument } from '@server/platform/ports/document-renderer'
import { breakLines } from './line-breaking'
import { INK, LINE_WIDTH, PAGE, type Sheet, type TextStyle } from './sheet'

const TITLE: TextStyle = { font: 'bold', size: 24, spacing: 6 }
const META: TextStyle = { size: 10.5, color: INK.soft }
const HEADING: TextStyle = { font: 'bold', size: 13.5 }
const TEXT: TextStyle = { size: 12 }
const NOTE: TextStyle = { size: 9.5, color: INK.soft }
const LEADING = 21
const NOTE_LEADING = 15
const POINT_INDENT = 20
/** Up to so many lines go to the next page together. */
const WHOLE = 3

/** The title in the middle, a double rule, and what stands under it. */
export function drawSheetTitle(sheet: Sheet, { title, meta }: Pick<SheetDocument, 'title' | 'meta'>): void {
  const fitting = Math.min(1, LINE_WIDTH / sheet.widthOf(title, TITLE))
  const style = { ...TITLE, size: TITLE.size * fitting, spacing: (TITLE.spacing ?? 0) * fitting }
  const heading = sheet.element('H1')
  sheet.mark(heading, 'H1', () =>
    sheet.text(title, (PAGE.width - sheet.widthOf(title, style)) / 2, sheet.y + style.size, style),
  )
  sheet.y += style.size + 18
  sheet.artifact(() => {
    sheet.rule(sheet.y, 1.4, INK.text)
    sheet.rule(sheet.y + 3, 0.5, INK.text)
  })
  sheet.y += 22
  if (!meta) return
  const element = sheet.element('P')
  sheet.mark(element, 'P', () => {
    sheet.text(meta.left, PAGE.left, sheet.y, META)
    sheet.text(meta.right, PAGE.width - PAGE.right - sheet.widthOf(meta.right, META), sheet.y, META)
  })
  sheet.y += 24
}

/** A heading never stands alone at the foot of a page. */
export function drawPartHeading(sheet: Sheet, text: string): void {
  sheet.ensure((WHOLE + 1) * LEADING + 16)
  sheet.y += 8
  drawLines(sheet, 'H2', text, HEADING, { leading: LEADING + 2 })
  sheet.y += 2
}

/** A paragraph, flush left: short lines of a form are not to be spread. */
export function drawText(sheet: Sheet, text: string): void {
  drawLines(sheet, 'P', text, TEXT, { leading: LEADING })
  sheet.y += 4
}

/** Points, each with a bullet or its number. */
export function drawPoints(sheet: Sheet, items: readonly string[], numbered: boolean): void {
  items.forEach((item, index) => {
    const mark = numbered ? `${index + 1}.` : '·'
    drawLines(sheet, 'P', item, TEXT, { leading: LEADING, indent: POINT_INDENT, mark })
  })
  sheet.y += 6
}

/** Small lines under a hairline. */
export function drawSheetNotes(sheet: Sheet, items: readonly string[]): void {
  sheet.ensure(NOTE_LEADING * 2 + 12)
  sheet.artifact(() => sheet.rule(sheet.y))
  sheet.y += 8
  for (const item of items) drawLines(sheet, 'Note', item, NOTE, { leading: NOTE_LEADING })
}

interface Setting {
  leading: number
  indent?: number
  /** Stands before the first line, in the indent. */
  mark?: string
}

function drawLines(sheet: Sheet, type: string, text: string, style: TextStyle, setting: Setting): void {
  const { leading, indent = 0, mark } = setting
  const element = sheet.element(type)
  const lines = breakLines(text, {
    widthOf: (part) => sheet.widthOf(part, style),
    width: LINE_WIDTH - indent,
  })
  if (lines.length <= WHOLE) sheet.ensure(lines.length * leading)
  lines.forEach((line, index) => {
    sheet.ensure(leading)
    sheet.mark(element, type, () => {
      if (index === 0 && mark) sheet.text(mark, PAGE.left, sheet.y + style.size, style)
      sheet.text(line.text.trimEnd(), PAGE.left + indent, sheet.y + style.size, style)
    })
    sheet.y += leading
  })
}
