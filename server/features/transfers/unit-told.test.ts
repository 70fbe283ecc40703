import * as archives from '@shared/contract/archives'
import * as cases from '@shared/contract/cases'
import { listUnitNotices } from '@shared/contract/unit-notices'
import { keepingOf } from '@shared/domain/archives/keeping'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { archiveOfCase } from '@test/support/archive-of-case'
import { accountIdOf, putUnder, UNIT, unitAccount } from '@test/support/collective'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { apply, give, holdersCase, sealAndPost, TO_XINGHAI } from '@test/support/transferring'
import { beforeAll, expect, it } from 'vitest'

const shows = reg('N20-2', 'N29-refuse', 'N12-unit')
const database = useDatabase()
const house = useHouse(database, { archives: 6 })

const AGENT = '13800000004'
let clerk: ApiClient
let person: ApiClient
let agent: ApiClient
beforeAll(async () => {
  ;[clerk, person] = await Promise.all([house.staffSignedIn('clerk'), house.signedIn('13800000001')])
  agent = await house.signedIn(AGENT)
})

const said = async (id: string) =>
  (await person.call(cases.readCase, { params: { id } })).body.thread.map(({ title }) => title)
const texts = async () =>
  (await house.phones.messages(AGENT)).map(({ text }) => text).filter((text) => text.includes('集体账户'))

it(`a unit is told that a file under its account leaves, and never waited for (${shows.join(' ')})`, {
  timeout: 120_000,
}, async () => {
  const account = await unitAccount(house, await accountIdOf(house, AGENT))
  const { id } = (await apply(person, TO_XINGHAI)).body
  const archiveId = await archiveOfCase(database, id)
  await putUnder(house, archiveId, account)
  // Nobody reaches its agent for hours: the letter is answered all the same.
  await house.phones.fail('limit', 3)
  await house.work()
  const there = await holdersCase(house, id)
  expect(await give(clerk, there, 'approve', { answers: { former: 'none' } })).toBe('sealing')
  await house.work()
  const posted = { answers: { channel: 'confidential', trackingNo: 'JY 2026-77' } }
  expect(await sealAndPost(clerk, there, posted)).toBe('sending')
  await house.work()
  expect((await person.call(cases.readCase, { params: { id } })).body.state).toBe('in-transit')
  expect(await said(there)).toEqual(
    expect.arrayContaining([
      '已告知存档单位，不需要它同意',
      '已告知存档单位：档案已寄出，不再列在它的集体账户',
    ]),
  )
  expect(await said(id)).toContain('原保管单位已告知存档单位，不需要它同意')
  const { thread } = (await clerk.call(archives.readArchive, { params: { id: archiveId } })).body
  expect(thread.at(-1)?.says).toBe('已寄出，不再列在单位集体账户')
  const record = await house.house.cases.archives.findById(archiveId)
  expect([keepingOf(record?.facts ?? []).nature, record?.collectiveId]).toEqual(['personal', undefined])
  expect((await person.call(listUnitNotices)).body).toEqual({ units: [] })
  const { units } = (await agent.call(listUnitNotices)).body
  expect(units).toMatchObject([{ id: account, name: UNIT.unitName }])
  const told = units[0]?.notices ?? []
  expect(told.map(({ label }) => label)).toEqual(['已寄出', '开始转出'])
  expect(told.every(({ archiveNo }) => archiveNo === record?.archiveNo)).toBe(true)
  // Whoever acts for it no more sees nothing.
  await house.house.repositories.collectives.amend(account, 2, { facts: [], set: { agentIds: [] } })
  expect((await agent.call(listUnitNotices)).body).toEqual({ units: [] })
  for (const minutes of [2, 6, 31]) {
    house.clock.advance(minutes * 60)
    await house.work()
  }
  expect((await texts()).toSorted()).toEqual([
    '【档易办】您的单位集体账户：账户里有一份档案已经寄出，不再列在账户里。请登录档易办查看。',
    '【档易办】您的单位集体账户：账户里有一份档案开始转出，特此告知，不需要同意。请登录档易办查看。',
  ])
  expect(await house.house.jobs.dead()).toEqual([])
})
