import type { LetterDocument } from '@server/platform/ports/document-renderer'
import { breakLines, type TextLine } from './line-breaking'
import { INK, LINE_WIDTH, PAGE, type Sheet, type TextStyle } from './sheet'
import { type Wording, wordingOf } from './wording'

const META: TextStyle = { size: 10.5, color: INK.soft }
const WIDEST_SPREAD = 0.12

/** Title, double rule, number on the left and validity on the right. */
export function drawHeading(sheet: Sheet, letter: LetterDocument): void {
  const words = wordingOf(letter)
  const { title } = words
  const heading = sheet.element('H1')
  const width = sheet.widthOf(letter.title, title)
  sheet.mark(heading, 'H1', () =>
    sheet.text(letter.title, (PAGE.width - width) / 2, sheet.y + title.size, title),
  )
  sheet.y += title.size + 20
  sheet.artifact(() => {
    sheet.rule(sheet.y, 1.4, INK.text)
    sheet.rule(sheet.y + 3, 0.5, INK.text)
  })
  sheet.y += 22
  const meta = sheet.element('P')
  const until = words.until(letter.validUntil)
  sheet.mark(meta, 'P', () => {
    sheet.text(words.number(letter.number), PAGE.left, sheet.y, META)
    sheet.text(until, PAGE.width - PAGE.right - sheet.widthOf(until, META), sheet.y, META)
  })
  sheet.y += 26
}

/** Paragraphs: in Chinese the first line indented by two characters, spread to both margins; in English flush left. */
export function drawParagraphs(sheet: Sheet, letter: LetterDocument): void {
  const words = wordingOf(letter)
  const { body, leading, indent: firstIndent } = words
  for (const paragraph of letter.paragraphs) {
    const element = sheet.element('P')
    const widthOf = (text: string) => sheet.widthOf(text, body)
    const lines = breakLines(paragraph, { widthOf, width: LINE_WIDTH, firstIndent })
    lines.forEach((line, index) => {
      sheet.ensure(leading)
      sheet.mark(element, 'P', () => drawBodyLine(sheet, line, index === 0 ? firstIndent : 0, words))
      sheet.y += leading
    })
    sheet.y += 4
  }
  sheet.y += 8
}

function drawBodyLine(sheet: Sheet, line: TextLine, indent: number, { body, spread }: Wording): void {
  const text = line.text.trimEnd()
  const gaps = [...text].length - 1
  const wanted = (LINE_WIDTH - indent - sheet.widthOf(text, body)) / Math.max(gaps, 1)
  const spacing = !spread || line.last || wanted > body.size * WIDEST_SPREAD ? 0 : wanted
  sheet.text(text, PAGE.left + indent, sheet.y + body.size, { ...body, spacing })
}
