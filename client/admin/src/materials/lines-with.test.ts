import { describe, expect, it } from 'vitest'
import { linesWith } from './lines-with'
import type { MaterialLine } from './use-materials'

const paper = (classNumber: string, title: string, kindTitle: string, formedOn: string | null) =>
  ({ kind: 'paper', id: classNumber, classNumber, kindTitle, paper: { title, formedOn } }) as MaterialLine
const LINES = [
  paper('4-1-1', '毕业证书（复印件）', '毕业证书', '1987-06'),
  paper('9-1-2', '聘任通知', '聘任材料', '2019-03-01'),
  paper('9-1-3', '聘任通知', '聘任材料', null),
  { kind: 'stub', id: 's', classNumber: '5-1' } as MaterialLine,
]
const found = (words: string) => linesWith(LINES, words).map(({ classNumber }) => classNumber)

describe('looking through a catalogue', () => {
  it.each([
    ['', ['4-1-1', '9-1-2', '9-1-3', '5-1']],
    [' 　', ['4-1-1', '9-1-2', '9-1-3', '5-1']],
    ['聘任', ['9-1-2', '9-1-3']],
    ['聘任 2019', ['9-1-2']],
    ['９-１-３', ['9-1-3']],
    ['(复印件)', ['4-1-1']],
    ['没有写明', ['9-1-3']],
    ['涉密', ['5-1']],
    ['合同', []],
  ])('“%s”', (words, due) => {
    expect(found(words)).toEqual(due)
  })
})
