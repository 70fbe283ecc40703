import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CELL_PROBLEMS } from '../ledger/cell-problems'
import { readHeader } from '../tables/header'
import { isArrival, shouldBeListed } from './arrival'
import { changeDeadline, sayChangeDeadline } from './change-deadline'
import { checkDispatchRow } from './check-row'
import { DISPATCH_COLUMNS } from './columns'
import { judgeRow, type ListedBefore } from './judge-row'
import {
  foldGraduate,
  GRADUATE_STATES,
  GRADUATE_TABLE,
  type GraduateCommand,
  type GraduateState,
  graduateAllows,
  graduateCan,
  reasonFits,
  SETTLE_REASONS,
  type SettleReason,
} from './table'
import { daysWaiting, sayWhatToDo } from './waiting'

const shows = reg('grad', 'N20-3')
const TODAY = '2026-11-28'
const CODES = DISPATCH_COLUMNS.map(({ code }) => code)
const text = (value: string) => ({ text: value, kind: 'text' })
const GOOD = [
  '云一晴',
  '110101199003070011',
  '云帆市人才服务中心',
  '20261101 0001',
  'ab12cd34',
  '机要',
  'jy-2026 0001',
  '2026.11.2',
]
const row = (at: number, value: string) => GOOD.with(at, value).map(text)
const problemsOf = (cells: ReturnType<typeof text>[]) => {
  const checked = checkDispatchRow(cells, CODES, TODAY)
  return checked.ok ? [] : checked.error
}

describe(`a row of a dispatch list (${shows.join(' ')})`, () => {
  it('is read in the form it is kept in', () => {
    expect(checkDispatchRow(GOOD.map(text), CODES, TODAY)).toEqual({
      ok: true,
      value: {
        ...{ name: '云一晴', idNumber: '110101199003070011', destination: '云帆市人才服务中心' },
        ...{ transferNo: '202611010001', checkNo: 'AB12CD34', channel: '机要通信' },
        ...{ channelNo: 'JY20260001', sentOn: '2026-11-02' },
      },
    })
  })

  it.each([
    [0, '', 'name', 'required'],
    [1, '', 'idNumber', 'required'],
    [1, '110101199003070012', 'idNumber', 'id-checksum'],
    [2, '', 'destination', 'required'],
    [3, '报到证 1 号', 'transferNo', 'transfer-no'],
    [3, '12', 'transferNo', 'transfer-no'],
    [4, '12-3', 'checkNo', 'check-no'],
    [5, '个人自带', 'channel', 'code'],
    [6, '', 'channelNo', 'required'],
    [6, '?', 'channelNo', 'channel-no'],
    [7, '2026-12-01', 'sentOn', 'date-future'],
    [7, '2026年11月', 'sentOn', 'day-needed'],
  ] as const)('with %i as “%s” stays out, told by its column', (at, value, column, code) => {
    expect(problemsOf(row(at, value))).toEqual([{ column, code }])
    expect(CELL_PROBLEMS[code].remedy).toMatch(/请/)
  })

  it('needs neither number of the registration, nor a way', () => {
    for (const at of [3, 4, 5]) expect(problemsOf(row(at, ''))).toEqual([])
  })

  it('lost the end of a number that a spreadsheet kept as a number', () => {
    const cells = GOOD.map(text).with(3, { text: '20261101000100020003', kind: 'number' })
    expect(problemsOf(cells)).toEqual([{ column: 'transferNo', code: 'number-lost' }])
  })

  it('has columns that no two names share, and that schools’ own titles lead to', () => {
    const names = DISPATCH_COLUMNS.flatMap(({ title, aliases = [] }) => [title, ...aliases])
    expect(names.length).toBe(new Set(names).size)
    const titles = ['学生姓名', '身份证号', '接收单位', '转递编号', '机要号', '寄出时间'].map(text)
    expect(readHeader(titles, [], DISPATCH_COLUMNS)).toMatchObject({
      value: { mapping: ['name', 'idNumber', 'destination', 'transferNo', 'channelNo', 'sentOn'] },
    })
  })
})

describe('a row beside those listed before', () => {
  const mine = { same: 'a', school: '演示大学', sentOn: '2026-07-01' }
  const other = (more: Partial<ListedBefore>): ListedBefore => ({
    ...{ same: 'b', isSamePerson: false, state: 'sent', school: '演示大学', sentOn: '2026-07-01' },
    ...{ sharesTransferNo: false, sharesChannelNo: false, ...more },
  })

  it.each([
    ['nothing before', [], 'new'],
    ['the same row', [other({ same: 'a', isSamePerson: true })], 'known'],
    ['an earlier way of the person that has ended', [other({ isSamePerson: true, state: 'arrived' })], 'new'],
    ['another file in the same package', [other({ sharesChannelNo: true })], 'new'],
  ] as const)('with %s is as it should be', (_what, before, judged) => {
    expect(judgeRow(mine, before)).toBe(judged)
  })

  it.each([
    [other({ isSamePerson: true }), 'name', 'person-listed'],
    [other({ sharesTransferNo: true, state: 'settled' }), 'transferNo', 'transfer-no-used'],
    [other({ sharesChannelNo: true, sentOn: '2026-07-02' }), 'channelNo', 'channel-no-used'],
    [other({ sharesChannelNo: true, school: '演示学院' }), 'channelNo', 'channel-no-used'],
  ] as const)('%# stays out, told by its column', (before, column, code) => {
    expect(judgeRow(mine, [before])).toEqual([{ column, code }])
  })
})

describe('where a graduate’s file is', () => {
  const commands = Object.keys(GRADUATE_TABLE) as GraduateCommand[]

  it('is folded from any lawful walk as the table says, and a settled row goes back to where it was', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...commands), { maxLength: 12 }), (asked) => {
        const facts: { kind: GraduateCommand }[] = []
        const reached: GraduateState[] = []
        for (const kind of asked) {
          if (!graduateAllows(reached.at(-1) ?? null, kind)) continue
          facts.push({ kind })
          reached.push(foldGraduate(facts))
          if (kind === 'reopen') expect(reached.at(-1)).toBe(reached.findLast((state) => state !== 'settled'))
        }
        for (const state of reached) expect(Object.keys(GRADUATE_STATES)).toContain(state)
      }),
    )
  })

  it('lets staff do what fits, with a reason that fits', () => {
    expect(graduateCan('sent')).toEqual(['receive', 'verify', 'settle'])
    expect(graduateCan('unlisted')).toEqual(['settle'])
    expect(graduateCan('arrived')).toEqual(['verify'])
    expect(graduateCan('settled')).toEqual(['reopen'])
    const fitting = (state: GraduateState) =>
      (Object.keys(SETTLE_REASONS) as SettleReason[]).filter((reason) => reasonFits(reason, state))
    expect([fitting('sent').length, fitting('unlisted').length, fitting('arrived').length]).toEqual([4, 2, 0])
  })

  it('is no fold of nothing, or of other facts', () => {
    for (const facts of [[], [{ kind: 'dispatch' }], [{ kind: 'verify' }]])
      expect(() => foldGraduate(facts)).toThrow()
  })
})

describe('an arrival', () => {
  it('is what came on the day it was sent or later', () => {
    const came = (keptSince: string | null) => isArrival({ keptSince }, '2026-07-01')
    expect([came('2026-06-30'), came('2026-07-01'), came(null)]).toEqual([false, true, false])
  })

  it('should stand on a list of its school in the year in which that brought one', () => {
    const schools = [{ school: '演示大学', year: 2026 }]
    const from = (school: string, keptSince: string | null) =>
      shouldBeListed({ from: school, keptSince }, schools)
    expect(from('演示大学', '2026-07-01')).toBe(true)
    expect([from('演示大学', '2025-07-01'), from('', '2026-07-01'), from('演示大学', null)]).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('what waits', () => {
  it.each([
    ['2026-11-28', 0, /先等/],
    ['2026-11-14', 14, /先等/],
    ['2026-11-13', 15, /邮局查询/],
    ['2026-10-14', 45, /寻找档案/],
  ] as const)('since %s is %i days old and told what to do', (since, days, says) => {
    expect(daysWaiting(since, TODAY)).toBe(days)
    expect(sayWhatToDo('sent', since, TODAY)).toMatch(says)
  })

  it('is only what is on its way or on no list', () => {
    expect(sayWhatToDo('unlisted', TODAY, TODAY)).toMatch(/照常接收/)
    expect([sayWhatToDo('arrived', TODAY, TODAY), sayWhatToDo('settled', TODAY, TODAY)]).toEqual([null, null])
  })
})

describe('the day until which a destination is changed', () => {
  it('is the 31st of August, and after it nobody is sent away', () => {
    expect(changeDeadline('2026-03-01')).toBe('2026-08-31')
    expect(sayChangeDeadline('2026-08-31')).toMatch(/^毕业后换了去向.*8月31日.*以前/)
    expect(sayChangeDeadline('2026-09-01')).toMatch(/截止.*档案转入/)
  })
})
