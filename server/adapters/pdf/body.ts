import type { LetterDocument } from '@server/platform/ports/document-renderer'
import { writeDay } from '@shared/kernel/dates'
import { breakLines, type TextLine } from './line-breaking'
import { INK, LINE_WIDTH, PAGE, type Sheet, type TextStyle } from './sheet'

const TITLE: TextStyle = { font: 'bold', size: 28, spacing: 14 }
const META: TextStyle = { size: 10.5, color: INK.soft }
const BODY: TextStyle = { size: 14.5 }
const BODY_LEADING = 28
const WIDEST_SPREAD = 0.12

/** Title, double rule, number on the left and validity on the right. */
export function drawHeading(sheet: Sheet, letter: LetterDocument): void {
  const heading = sheet.element('H1')
  const width = sheet.widthOf(letter.title, TITLE)
  sheet.mark(heading, 'H1', () =>
    sheet.text(letter.title, (PAGE.width - width) / 2, sheet.y + TITLE.size, TITLE),
  )
  sheet.y += TITLE.size + 20
  sheet.artifact(() => {
    sheet.rule(sheet.y, 1.4, INK.text)
    sheet.rule(sheet.y + 3, 0.5, INK.text)
  })
  sheet.y += 22
  const meta = sheet.element('P')
  const until = `有效期至：${writeDay(letter.validUntil)}`
  sheet.mark(meta, 'P', () => {
    sheet.text(`编号：${letter.number}`, PAGE.left, sheet.y, META)
    sheet.text(until, PAGE.width - PAGE.right - sheet.widthOf(until, META), sheet.y, META)
  })
  sheet.y += 26
}

/** Paragraphs with the first line indented by two characters, spread to both margins. */
export function drawParagraphs(sheet: Sheet, paragraphs: string[]): void {
  const firstIndent = 2 * BODY.size
  for (const paragraph of paragraphs) {
    const element = sheet.element('P')
    const widthOf = (text: string) => sheet.widthOf(text, BODY)
    const lines = breakLines(paragraph, { widthOf, width: LINE_WIDTH, firstIndent })
    lines.forEach((line, index) => {
      sheet.ensure(BODY_LEADING)
      sheet.mark(element, 'P', () => drawBodyLine(sheet, line, index === 0 ? firstIndent : 0))
      sheet.y += BODY_LEADING
    })
    sheet.y += 4
  }
  sheet.y += 8
}

function drawBodyLine(sheet: Sheet, line: TextLine, indent: number): void {
  const text = line.text.trimEnd()
  const gaps = [...text].length - 1
  const spread = (LINE_WIDTH - indent - sheet.widthOf(text, BODY)) / Math.max(gaps, 1)
  const spacing = line.last || spread > BODY.size * WIDEST_SPREAD ? 0 : spread
  sheet.text(text, PAGE.left + indent, sheet.y + BODY.size, { ...BODY, spacing })
}
