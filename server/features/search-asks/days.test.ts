import { readCase } from '@shared/contract/cases'
import * as asks from '@shared/contract/search-asks'
import { sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { beijingDay, workingDaysAfter } from '@test/model/reference-calendar'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { laidDown } from '@test/support/local-tables'
import { refoldDifferences } from '@test/support/refold'
import { searched } from '@test/support/searching'
import { expect, it } from 'vitest'
import { escalateSilence } from '.'

const shows = reg('grad', 'W6-all')
const database = useDatabase()
const house = useHouse(database)
const ASKED = { 'asked-household': '星海市人才服务中心（演示）', 'asked-school': '云帆学院档案室' }

const told = async (phone: string, id: string) =>
  (await (await house.signedIn(phone)).call(readCase, { params: { id } })).body.findings
    .map(({ text }) => text)
    .join()
const clocks = async () => {
  const clerk = await house.staffSignedIn('clerk')
  const { body } = await clerk.call(asks.listSearchAsks, { query: { side: 'from' } })
  return new Map(body.asks.map(({ id, clock }) => [id, clock]))
}

it(`who is asked has the days of the table of that day, and is told of above only after them (${shows.join(' ')})`, async () => {
  const today = () => beijingDay(house.clock.now())
  const long = workingDaysAfter(today(), 10)
  const before = await searched(house, '13800000004', ASKED)
  house.clock.advance(24 * 3600)
  const short = workingDaysAfter(today(), 3)
  await laidDown(house, { 'promise.search-answer': 3 })
  const after = await searched(house, '13800000005', ASKED)
  const seen = await clocks()
  expect(seen.get(before)).toMatchObject({ due: long, total: 10 })
  expect(seen.get(before)?.basis).toContain('本系统暂定')
  expect(seen.get(after)).toMatchObject({ due: short, total: 3, basis: expect.stringContaining('演示') })
  expect(await told('13800000004', before)).toContain(`请它在${sayDay(long)}前答复`)
  expect(await told('13800000005', after)).toContain(`请它在${sayDay(short)}前答复`)

  const { cases } = house.house
  const at = (by: string, more: number) => new Date(Date.parse(`${by}T04:00:00Z`) + more * 24 * 3600 * 1000)
  expect(await escalateSilence(cases, at(short, 0))).toBe(0)
  expect(await escalateSilence(cases, at(short, 1))).toBe(2)
  expect(await escalateSilence(cases, at(long, 0))).toBe(0)
  expect(await escalateSilence(cases, at(long, 1))).toBe(2)
  const facts = async (id: string) =>
    (await cases.cases.findById(id))?.facts.filter(({ kind }) => kind === 'escalate').length
  expect(await Promise.all([before, after].map(facts))).toEqual([2, 2])
  expect((await refoldDifferences(database.connection)).differences).toEqual([])
})
