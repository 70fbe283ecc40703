import { demoIdNumber } from '@server/features/archives'
import * as cases from '@shared/contract/cases'
import { readOwnUnit } from '@shared/contract/collective'
import { applyForPerson, listUnitCases } from '@shared/contract/for-people'
import { proveRealName } from '@shared/contract/real-name'
import { readStaffCase } from '@shared/contract/staff'
import { readUnitNotices } from '@shared/contract/unit-notices'
import { uploadFile } from '@shared/contract/uploads'
import { keepingOf } from '@shared/domain/archives/keeping'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { accountIdOf, forPerson, putUnder, unitAccount } from '@test/support/collective'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { pngOf } from '@test/support/multipart'
import { refoldDifferences } from '@test/support/refold'
import { give } from '@test/support/transferring'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N20-1', 'S-change', 'N12-unit', 'N29-leak')
const database = useDatabase()
const house = useHouse(database, { archives: 6 })
const OTHER = { unitName: '星海示例制造有限公司', creditCode: '91560200MA00000Y2B' }

let agent: ApiClient
let stranger: ApiClient
let clerk: ApiClient
let unit = ''
let others = ''
let shade = 0
beforeAll(async () => {
  ;[agent, stranger, clerk] = [
    await house.signedIn('13800000004'),
    await house.signedIn('13900000161'),
    await house.staffSignedIn('clerk'),
  ]
  unit = await unitAccount(house, await accountIdOf(house, '13800000004'))
  others = await unitAccount(house, await accountIdOf(house, '13900000161'), OTHER)
})

const keyOf = ({ body }: { body: unknown }) => (body as { key?: string }).key
async function letter(by: ApiClient): Promise<string> {
  shade += 1
  return (await by.call(uploadFile, { file: { name: '来函.png', bytes: pngOf(50 + shade, 50) } })).body.id
}
const apply = async (at: number, by = agent, id = unit, form: Record<string, string> = {}) => {
  const body = forPerson(demoIdNumber(at), await letter(by))
  return by.call(applyForPerson, { params: { id }, body: { ...body, form: { ...body.form, ...form } } })
}
const listed = async () => (await agent.call(listUnitCases, { params: { id: unit }, query: {} })).body.cases
const seen = async (by: ApiClient, id: string) => by.call(cases.readCase, { params: { id } })

describe(`a unit applies online for its people, by whoever acts for it now (${shows.join(' ')})`, () => {
  it('is looked at by a clerk, and belongs to the person as soon as they have an account', async () => {
    const { status, body } = await apply(49_101)
    expect([status, body.stateLabel]).toEqual([201, '核对中'])
    const { id } = body
    const shown = (await clerk.call(readStaffCase, { params: { id } })).body
    expect(shown.files).toHaveLength(1)
    expect(shown.answers.map(({ value }) => value)).toContain('示人〔2026〕3号')
    expect(await give(clerk, id, 'approve')).toBe('case.identity-check-needed')
    expect((await seen(agent, id)).status).toBe(404)
    const person = await house.signedIn('13900000162')
    const named = { document: 'id-card', name: '云一晴', idNumber: demoIdNumber(49_101) } as const
    await person.call(proveRealName, { body: { ...named, consent: '2026-11' } })
    await house.work()
    const own = (await seen(person, id)).body
    expect(own.findings[0]?.text).toBe('由云帆示例科技有限公司凭来函（示人〔2026〕3号）代您申请。')
    expect(own.thread[0]).toMatchObject({ who: '存档单位经办人' })
    expect(await give(clerk, id, 'approve', { identityChecked: true })).toBe('issuing')
    await house.work()
    expect((await seen(person, id)).body.state).toBe('requested')
    expect(await listed()).toMatchObject([{ id, name: '云*', title: '档案转入', tone: 'now' }])
    const { version } = (await seen(person, id)).body
    await person.call(cases.withdrawCase, { params: { id }, body: { version } })
    await house.work()
    expect(await listed()).toMatchObject([{ id, stateLabel: '已结束' }])
  })

  it('whoever has an account is told at once; a second one for the same person is for the window', async () => {
    const person = await house.signedIn('13900000163')
    const named = { document: 'id-card', name: '云一晴', idNumber: demoIdNumber(49_102) } as const
    await person.call(proveRealName, { body: { ...named, consent: '2026-11' } })
    const { id } = (await apply(49_102)).body
    expect((await seen(person, id)).body.state).toBe('in-review')
    const told = await database.connection.collection('messages').find({ caseId: id }).toArray()
    await house.work()
    const after = await database.connection.collection('messages').find({ caseId: id }).toArray()
    expect([...told, ...after].map(({ name }) => name)).toContain('applied-for')
    expect(keyOf(await apply(49_102))).toBe('collective.at-window')
  })

  it('is for nobody else: a stranger, another unit’s agent, one revoked, an account that is closing', async () => {
    expect(keyOf(await apply(49_103, stranger))).toBe('collective.not-yours')
    expect((await stranger.call(listUnitCases, { params: { id: unit }, query: {} })).status).toBe(404)
    expect((await stranger.call(readUnitNotices, { params: { id: unit }, query: {} })).status).toBe(404)
    const { collectives } = house.house.repositories
    const amend = async (set: object) => {
      const record = await collectives.findById(others)
      await collectives.amend(others, record?.version ?? 0, { facts: [], set })
    }
    await amend({ state: 'closing' })
    expect(keyOf(await apply(49_103, stranger, others))).toBe('collective.closing')
    await amend({ state: 'open', agentIds: [] })
    expect(keyOf(await apply(49_103, stranger, others))).toBe('collective.not-yours')
    expect((await clerk.call(applyForPerson, { params: { id: unit } } as never)).status).toBe(404)
  })

  it('says what is wrong with what was typed, and changes nothing', async () => {
    const before = await listed()
    const bad = await apply(49_104, agent, unit, { agentLetter: '', household: '' })
    expect([bad.status, keyOf(bad)]).toEqual([400, 'request.invalid'])
    const body = { ...forPerson('11010119900307001', await letter(agent)) }
    expect(keyOf(await agent.call(applyForPerson, { params: { id: unit }, body }))).toBe('request.invalid')
    expect(await listed()).toEqual(before)
  })
})

describe(`a unit lets a file go out of its account (${shows.join(' ')})`, { timeout: 60_000 }, () => {
  it('only one that is under it, looked at by a clerk, told to its person, and noted to the unit', async () => {
    const { archives, idIndexes } = house.house.cases
    const [kept] = await archives.findByIdIndex(idIndexes(demoIdNumber(0)))
    const archiveId = kept?._id ?? ''
    const move = async () => {
      const form = { agentLetter: '示人〔2026〕4号', agentFile: await letter(agent) }
      const body = { item: 'internal-move', archiveId, form } as const
      return agent.call(applyForPerson, { params: { id: unit }, body })
    }
    expect(keyOf(await move())).toBe('collective.not-under')
    await putUnder(house, archiveId, unit)
    const { people } = (await agent.call(readOwnUnit, { params: { id: unit }, query: {} })).body
    expect(people.map(({ id }) => id)).toEqual([archiveId])
    const { status, body } = await move()
    expect([status, body.stateLabel]).toEqual([201, '核对中'])
    const person = await house.signedIn('13800000001')
    expect((await seen(person, body.id)).body.findings.map(({ text }) => text)).toContain(
      '由云帆示例科技有限公司凭来函（示人〔2026〕4号）提出。',
    )
    expect(keyOf(await move())).toBe('collective.at-window')
    expect(await give(clerk, body.id, 'approve')).toBe('applying')
    await house.work()
    const record = await archives.findById(archiveId)
    expect(keepingOf(record?.facts ?? [])).toEqual({ nature: 'personal' })
    expect((await listed())[0]).toMatchObject({ title: '内部调转', stateLabel: '已调转', tone: 'done' })
    const told = (await agent.call(readUnitNotices, { params: { id: unit }, query: {} })).body
    expect(told).toMatchObject({ notices: [{ label: '转出本账户' }], next: null })
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
    expect(await house.house.jobs.dead()).toEqual([])
  })
})
