import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { allowedChannels } from './channels'
import { type Destination, type Dispatch, refuseDispatch } from './dispatch'

const shows = reg('N20-3', 'N20-6', 'G39-abroad')
const NOWHERE_SPECIAL: Destination = { abroad: false, stateBody: false, papersIssued: false }
const two = [
  { name: '张三（演示）', idNumber: '1' },
  { name: '李四（演示）', idNumber: '2' },
]
const strict = allowedChannels(['civil-servant'])
const free = allowedChannels(['none'])
const byPost: Dispatch = { channel: 'confidential', number: '演示机1' }

describe(`sending a bag (${shows.join(' ')})`, () => {
  it.each<[string, Dispatch, typeof strict, Partial<Destination>, string | null]>([
    ['registered with its number', { channel: 'registered', number: 'EA1' }, free, {}, null],
    ['registered without', { channel: 'registered', number: ' 　' }, free, {}, 'number'],
    ['registered of a civil servant', { channel: 'registered', number: 'EA1' }, strict, {}, 'channel'],
    ['confidential with its number', byPost, strict, {}, null],
    ['two messengers', { channel: 'messenger', messengers: two }, strict, {}, null],
    ['one messenger', { channel: 'messenger', messengers: two.slice(1) }, strict, {}, 'messengers'],
    [
      ...(['one twice', { channel: 'messenger', messengers: [two[1]!, two[1]!] }, strict] as const),
      ...([{}, 'messengers'] as const),
    ],
    ['abroad', byPost, strict, { abroad: true }, 'abroad'],
    ['a state body', byPost, strict, { stateBody: true }, 'state-papers'],
    ['a state body with our papers', byPost, strict, { stateBody: true, papersIssued: true }, null],
  ])('%s', (_what, dispatch, allowed, to, why) => {
    expect(refuseDispatch(dispatch, allowed, { ...NOWHERE_SPECIAL, ...to })?.why ?? null).toBe(why)
  })

  it('asks for as many messengers as the place does, and names the article', () => {
    const messenger: Dispatch = { channel: 'messenger', messengers: two }
    expect(refuseDispatch(messenger, strict, NOWHERE_SPECIAL, 3)).toMatchObject({ article: 'N20-3' })
    expect(refuseDispatch({ channel: 'registered', number: '1' }, strict, NOWHERE_SPECIAL)?.says).toContain(
      '机关公务员',
    )
  })
})
