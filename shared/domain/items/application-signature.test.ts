import { createHash } from 'node:crypto'
import { findFeeWords } from '@shared/domain/fee-guard/find-fee-words'
import { APPLICATION_TEXTS, CURRENT_APPLICATION } from '@shared/domain/transfer/application-text'
import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { centreAsks } from '../cases/opens'
import { sayApplication, signatureFor } from './application-signature'
import { itemOf } from './catalogue'
import type { ItemCode } from './titles'

const shows = reg('N20-1', 'N20-3', 'N8')
/** By hand: what people have signed. A changed character breaks its line; the mend is a new version. */
const SIGNED = { '2026-11': '64539bdb2c3c025e50ada701914349ee286ad917a982d9e190a33f05e985fac3' }
const MOVES: readonly ItemCode[] = [
  ...(['transfer-in', 'transfer-out', 'jobless-intake', 'leaver-intake', 'retiree-intake'] as const),
]
const asksIt = (groups: readonly { key: string }[]) => groups.some(({ key }) => key === 'application')

describe(`the signature of a transfer (${shows.join(' ')})`, () => {
  it('is under a text that stays as it was signed', () => {
    const hashes = APPLICATION_TEXTS.map(({ version, points }) => [
      version,
      createHash('sha256').update(points.join('\n')).digest('hex'),
    ])
    expect(Object.fromEntries(hashes)).toEqual(SIGNED)
    expect(APPLICATION_TEXTS.map(({ sha256 }) => sha256)).toEqual(Object.values(SIGNED))
  })

  it.each([/全部免费/, /机要通信、专人送取/, /特快专递/, /不交给我本人/, /互相告知/, /可以.*撤回/])(
    'says %s',
    (wording) => {
      const text = CURRENT_APPLICATION.points.join('\n')
      expect(text).toMatch(wording)
      expect(findFeeWords(text)).toEqual([])
      expect(text).not.toMatch(/[!！]/)
    },
  )

  it.each(MOVES)('is asked of the person who applies for %s, and of no unit or centre', (code) => {
    const item = itemOf(code)
    expect(item.groups.filter(({ signed }) => signed).map(({ signed }) => signed)).toEqual(['below'])
    expect([asksIt(item.groups), asksIt(centreAsks(item))]).toEqual([true, false])
  })

  it('shows with its day on either side; a case of before shows as it did', () => {
    const openedOn = '2026-11-30'
    const kept = { application: '2026-11' }
    const own = sayApplication({ kept, form: {}, openedOn })
    expect(own.map(({ text }) => text)).toEqual(['本人在2026年11月30日 (周一)签署了转档申请（2026-11 版）。'])
    const there = signatureFor({ application: '2026-11' }, '2026-11-30')
    expect(sayApplication({ kept, form: there, openedOn: '2026-12-01' })).toEqual(own)
    expect(sayApplication({ kept: {}, form: {}, openedOn })).toEqual([])
    expect(signatureFor({}, openedOn)).toEqual({})
  })
})
