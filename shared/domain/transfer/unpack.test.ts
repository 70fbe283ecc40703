import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unpack } from './unpack'

const shows = reg('N20-4', 'N13')
const LIST = [
  { kind: 'transcript', title: '成绩单', pages: 2 },
  { kind: 'party-form', title: '入党志愿书', pages: 8 },
  { kind: 'labour-contract', title: '劳动合同', pages: 6 },
]
const paper = fc.record({
  kind: fc.constantFrom('transcript', 'party-form', 'labour-contract', 'enlistment'),
  title: fc.constantFrom('甲', '乙', '丙'),
  pages: fc.integer({ min: 1, max: 9 }),
})

describe(`the bag beside its list (${shows.join(' ')})`, () => {
  it('goes through it line by line, and mends what differs with the sender', () => {
    const more = [{ kind: 'enlistment', title: '入伍登记表' }]
    const { lines, present, absent, toSender } = unpack(LIST, [2, 7, null], more)
    expect(lines.map(({ how }) => how)).toEqual(['agrees', 'pages-differ', 'absent'])
    expect(present).toEqual(['transcript', 'party-form', 'enlistment'])
    expect(absent).toEqual(['labour-contract'])
    expect(toSender).toEqual([
      '《入党志愿书》清单为 8 页，实有 7 页',
      '目录清单列有《劳动合同》，袋中没有',
      '袋中有《入伍登记表》，清单没有列',
    ])
  })

  it('asks the sender, not the person, for a list that did not come', () => {
    const bag = unpack(null, [], [{ kind: 'transcript', title: '成绩单' }])
    expect(bag).toMatchObject({ present: ['transcript'], toSender: ['没有随附材料目录清单，请补送'] })
  })

  it('loses no paper, whatever is listed and found: each is there or absent, and only what differs is said', () => {
    const found = fc.array(fc.option(fc.integer({ min: 1, max: 9 })), { maxLength: 8 })
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 6 }), found, fc.array(paper), (list, pages, more) => {
        const bag = unpack(list, pages, more)
        expect(bag.lines).toHaveLength(list.length)
        expect(bag.present.length + bag.absent.length).toBe(list.length + more.length)
        const differ = list.filter((one, at) => one.pages !== (pages[at] ?? null))
        expect(bag.toSender).toHaveLength(differ.length + more.length)
      }),
    )
  })
})
