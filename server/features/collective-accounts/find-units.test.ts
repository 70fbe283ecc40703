import { findUnits } from '@shared/contract/collective'
import { unitNameKeys } from '@shared/domain/collective/unit-name'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { creditCode, unitAccount } from '@test/support/collective'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { beforeAll, expect, it } from 'vitest'
import { COLLECTIVE_NAME_KEYS } from './migration'

const shows = reg('N20-1', 'N12-unit', 'N26')
const database = useDatabase()
const house = useHouse(database)

const CENTRE = {
  ...{ id: 'demo-centre', name: '云帆市人才服务中心（演示）' },
  ...{ regionCode: '560100', regionName: '云省（演示） 云帆市（演示）' },
}
const closing = creditCode('91560100MA2YUNFZ0')

beforeAll(async () => {
  person = await house.signedIn('13900000151')
  const names = ['云帆示例造船有限公司', '云帆示例纺织有限公司', '星海示例物流有限责任公司']
  for (const [at, unitName] of names.entries())
    await unitAccount(house, 'agent', { unitName, creditCode: creditCode(`91560100MA2YUNFA${at}`) })
  await unitAccount(house, 'agent', { unitName: '云帆示例已散有限公司', creditCode: closing })
  const { collectives } = house.house.repositories
  const gone = await collectives.findLive('demo-centre', closing)
  await collectives.amend(gone?._id ?? '', gone?.version ?? 0, { facts: [], set: { state: 'closing' } })
})

let person: ApiClient
const look = (q: string) => person.call(findUnits, { query: { q } })

it(`the keeper of a unit's files is told by its name, and nothing else of either (${shows.join(' ')})`, async () => {
  const { status, body } = await look(' 云帆市示例造船公司 ')
  expect([status, body]).toEqual([
    200,
    { units: [{ name: '云帆示例造船有限公司', centre: CENTRE }], isSure: true, more: false, short: false },
  ])
  expect((await look('示例公司')).body.units.map(({ name }) => name)).toEqual([
    '云帆示例造船有限公司',
    '云帆示例纺织有限公司',
    '星海示例物流有限责任公司',
  ])
})

it('a name with a slip is asked about; one that nobody has finds nobody, nor does one whose account is closing', async () => {
  expect((await look('云帆示例造般有限公司')).body).toMatchObject({
    ...{ isSure: false, units: [{ name: '云帆示例造船有限公司' }] },
  })
  const nobody = { units: [], isSure: false, more: false, short: false }
  for (const q of ['望湖区示例中学', '云帆示例已散有限公司']) expect((await look(q)).body).toEqual(nobody)
})

it('nobody leafs through the units: what most names have is no name, and a few are told at most', async () => {
  for (const q of ['示例', '有限公司', '公司市区县'])
    expect((await look(q)).body).toEqual({ units: [], isSure: false, more: false, short: true })
  expect((await look(' ')).status).toBe(400)
  for (const at of Array.from({ length: 9 }, (_, n) => n))
    await unitAccount(house, 'agent', {
      ...{
        unitName: `云帆演示第${'一二三四五六七八九'[at]}厂`,
        creditCode: creditCode(`91560100MA2YUNFB${at}`),
      },
    })
  const { units, more } = (await look('云帆演示厂第')).body
  expect([units.length, more]).toEqual([0, false])
  const many = (await look('云帆演示第')).body
  expect([many.units.length, many.more]).toEqual([8, true])
})

it('accounts from before are found as well once they are brought up', async () => {
  const rows = database.connection.collection('collectiveAccounts')
  await rows.updateMany({}, { $unset: { nameKeys: 1 }, $set: { schemaVersion: 1 } })
  expect((await look('云帆示例造船')).body.units).toEqual([])
  expect(await COLLECTIVE_NAME_KEYS.batch(database.connection, null)).toMatchObject({ done: true })
  expect((await look('云帆示例造船')).body.units).toHaveLength(1)
  const one = await rows.findOne({ unitName: '云帆示例造船有限公司' })
  expect(one).toMatchObject({ nameKeys: unitNameKeys('云帆示例造船有限公司'), schemaVersion: 2 })
})
