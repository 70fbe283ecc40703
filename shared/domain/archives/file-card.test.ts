import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import type { Custody } from './custody'
import type { CustodyState } from './custody-table'
import { sayCustody } from './file-card'

const shows = reg('grad')
const CENTRE = '示例市人才服务中心'

const custodyIn = (state: CustodyState): Custody => ({
  state,
  since: '2026-03-05',
  keptSince: '2019-07-01',
  shelf: null,
  openTransfer: false,
  duplicate: false,
  duplicateWith: [],
})

describe(`the sentence of the file card (${shows.join(' ')})`, () => {
  it.each([
    ['expected', 'waiting', '等待'],
    ['received', 'moving', '已收到'],
    ['shelved', 'safe', '已上架'],
    ['lent', 'moving', '借出'],
    ['dispatched', 'moving', '已从'],
  ] as const)(
    'for a file that is %s is %s, names the centre and says what is the case',
    (state, tone, word) => {
      const card = sayCustody(custodyIn(state), CENTRE)
      expect(card).toMatchObject({ tone, day: '2026-03-05', dayText: '2026年3月5日 (周四)' })
      expect(card.sentence).toContain(CENTRE)
      expect(card.sentence).toContain(word)
      expect(card.sentence).toContain('您的档案')
      expect(card.sentence).not.toMatch(/[!！]/)
      expect(card.sentence.length).toBeLessThanOrEqual(60)
    },
  )

  it('calls a file safe only when it is on its shelf', () => {
    const states: CustodyState[] = ['expected', 'received', 'shelved', 'lent', 'dispatched']
    expect(states.filter((state) => sayCustody(custodyIn(state), CENTRE).tone === 'safe')).toEqual([
      'shelved',
    ])
  })
})
