import type { LetterDocument } from '@server/platform/ports/document-renderer'
import { breakLines } from './line-breaking'
import { INK, LINE_WIDTH, PAGE, type Sheet, type TextStyle } from './sheet'

const LABEL: TextStyle = { size: 11, color: INK.soft }
const VALUE: TextStyle = { size: 11.5 }
const LABEL_WIDTH = 112
const PADDING = 10
const LEADING = 18
const ROW_AIR = 9
const VALUE_WIDTH = LINE_WIDTH - LABEL_WIDTH - 2 * PADDING

/** Height of one row of one line: what has to fit with the signature, so that it never stands on a page of its own. */
export const LEAST_ROW_HEIGHT = LEADING + ROW_AIR

/** Label and value, hairlines between the rows; a value longer than the page goes on overleaf. */
export function drawDetails(sheet: Sheet, rows: LetterDocument['table'], roomAfterLast: number): void {
  if (rows.length === 0) return
  const table = sheet.element('Table')
  rows.forEach(({ label, value }, index) => {
    const row = sheet.element('TR', {}, table)
    const head = sheet.element('TH', { scope: 'Row' }, row)
    const cell = sheet.element('TD', {}, row)
    let lines = wrapped(sheet, value)
    const isLast = index === rows.length - 1
    sheet.ensure(Math.min(heightOf(lines), LEAST_ROW_HEIGHT * 6) + (isLast ? roomAfterLast : 0))
    for (let part = 0; lines.length > 0; part++) {
      const held = Math.max(1, Math.min(lines.length, Math.floor((sheet.room - ROW_AIR) / LEADING)))
      const height = heightOf(lines.slice(0, held))
      drawGround(sheet, height)
      if (part === 0) sheet.mark(head, 'TH', () => drawLabel(sheet, label))
      sheet.mark(cell, 'TD', () => drawValue(sheet, lines.slice(0, held)))
      sheet.y += height
      lines = lines.slice(held)
      if (lines.length > 0) sheet.newPage()
    }
  })
}

const heightOf = (lines: string[]): number => lines.length * LEADING + ROW_AIR

const wrapped = (sheet: Sheet, value: string): string[] =>
  breakLines(value, { widthOf: (text) => sheet.widthOf(text, VALUE), width: VALUE_WIDTH }).map(
    ({ text }) => text,
  )

function drawGround(sheet: Sheet, height: number): void {
  sheet.artifact(() => {
    sheet.doc.rect(PAGE.left, sheet.y, LABEL_WIDTH, height).fill(INK.ground)
    sheet.rule(sheet.y)
    sheet.rule(sheet.y + height)
  })
}

const firstBaseline = (sheet: Sheet): number => sheet.y + ROW_AIR / 2 + LEADING * 0.72

function drawLabel(sheet: Sheet, label: string): void {
  sheet.text(label, PAGE.left + PADDING, firstBaseline(sheet), LABEL)
}

function drawValue(sheet: Sheet, lines: string[]): void {
  const x = PAGE.left + LABEL_WIDTH + PADDING
  lines.forEach((line, index) => {
    sheet.text(line.trimEnd(), x, firstBaseline(sheet) + index * LEADING, VALUE)
  })
}
