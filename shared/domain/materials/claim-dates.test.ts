import { FIELD_PHRASES } from '@shared/kernel/phrases/fields'
import { describe, expect, it } from 'vitest'
import { tableOn } from '../archive/catalogue/table'
import { paper, WHOLE_FILE } from '../archive/health/fixtures/whole-file'
import { doubtsOf } from '../archive/intake/compare'
import { wrongClaimDates } from './claim-dates'

const TODAY = '2026-11-29'
const BIRTH = '1990-05-06'
const { claims } = WHOLE_FILE
const wrong = (change: Partial<typeof claims>) => wrongClaimDates({ ...claims, ...change }, BIRTH, TODAY)

describe('dates of what somebody says of their life', () => {
  it('stand when they lie between birth and today, as far as they are told', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ workStart: '1990', party: { joined: '2026' } })).toEqual([])
    expect(wrongClaimDates({ ...claims, workStart: '1949' }, null, TODAY)).toEqual([])
  })

  it.each([
    [{ workStart: '1989' }, 'workStart', 'paper-date.before-birth'],
    [{ workStart: '2027' }, 'workStart', 'paper-date.future'],
    [{ party: { joined: '2026-12' } }, 'party.joined', 'paper-date.future'],
    [{ titles: [{ name: '工程师', on: '2126-01-01' }] }, 'titles.0.on', 'paper-date.future'],
    [
      { work: [{ unit: '演示', from: '1912', to: null, own: true }] },
      'work.0.from',
      'paper-date.before-birth',
    ],
    [{ otherwise: [{ from: '2020', to: '2030' }] }, 'otherwise.0.to', 'paper-date.future'],
    [{ otherwise: [{ from: '2020', to: '2019' }] }, 'otherwise.0.to', 'day.order'],
  ] as const)('%o is refused by its place, in words', (change, path, message) => {
    expect(wrong(change as Partial<typeof claims>)).toEqual([{ path, message }])
    expect(FIELD_PHRASES[message]).toMatch(/请(核对|重新选择)/)
  })

  it('may lie ahead for a school that is not finished', () => {
    const [first, second, last] = claims.education
    expect(wrong({ education: [first!, second!, { ...last!, to: '2028-06' }] })).toEqual([])
  })
})

describe('dates a paper states', () => {
  const record = { name: '演示甲', formerNames: [], birth: BIRTH, workStart: null, partyDate: null }
  const doubts = (states: object) =>
    doubtsOf(paper('录用登记表', 'company-hire', '2012-07', { states }), {
      ...{ record, table: tableOn(TODAY), today: TODAY },
    }).map(({ check, says }) => `${check} ${says}`)
  it('before birth or after today raise a doubt in words; the paper may really say so', () => {
    expect(doubts({ workStart: '2012-07' })).toEqual([])
    expect(doubts({ workStart: '1989-12' })).toEqual([
      'true 参加工作时间写为1989年12月，早于出生日期1990年5月6日',
    ])
    expect(doubts({ partyDate: '2027' })).toEqual(['true 入党时间写为2027年，晚于今天'])
  })
})
