import { sayDate } from './say-materials'
import type { MaterialLine } from './use-materials'

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '')

/** What a line is found by. */
const textOf = (line: MaterialLine): string =>
  line.kind === 'stub'
    ? `${line.classNumber} 涉密材料存根`
    : [line.classNumber, line.paper.title, line.kindTitle, sayDate(line.paper.formedOn)].join(' ')

/** The papers whose class number, title, kind or date has all of the words; every one where nothing is asked. */
export function linesWith(lines: readonly MaterialLine[], words: string): readonly MaterialLine[] {
  const asked = words.split(/\s+/).map(plain).filter(Boolean)
  return asked.length === 0
    ? lines
    : lines.filter((line) => asked.every((word) => plain(textOf(line)).includes(word)))
}
