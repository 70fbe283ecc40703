import * as archives from '@shared/contract/archives'
import * as cases from '@shared/contract/cases'
import { keepingOf } from '@shared/domain/archives/keeping'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { archiveOfCase } from '@test/support/archive-of-case'
import { accountIdOf, creditCode, putUnder, UNIT, unitAccount } from '@test/support/collective'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { give } from '@test/support/transferring'
import { beforeAll, describe, expect, it } from 'vitest'
import { applyInternalMove } from './apply'

const shows = reg('S-change', 'N12-unit', 'N29-refuse')
const database = useDatabase()
const house = useHouse(database, { archives: 6 })
const OTHER = { unitName: '星海示例制造有限公司', creditCode: creditCode('91560200MA00000Y2') }

let person: ApiClient
let clerk: ApiClient
let reviewer: ApiClient
let archiveId = ''
let unit = ''
let other = ''
beforeAll(async () => {
  ;[person, clerk, reviewer] = await Promise.all([
    house.signedIn('13800000001'),
    house.staffSignedIn('clerk'),
    house.staffSignedIn('reviewer'),
  ])
  await house.signedIn('13800000004')
  const agent = await accountIdOf(house, '13800000004')
  ;[unit, other] = await Promise.all([unitAccount(house, agent), unitAccount(house, agent, OTHER)])
  const made = await ask({ item: 'custody-certificate', form: { purpose: 'exam' } })
  archiveId = await archiveOfCase(database, made.id)
})

const ask = async (body: { item: string; form: Record<string, string> }) =>
  (await person.call(cases.submitCase, { body })).body
const move = (form: Record<string, string>) => ask({ item: 'internal-move', form })
const seen = async (id: string) => (await person.call(cases.readCase, { params: { id } })).body
const record = async () => (await house.house.cases.archives.findById(archiveId))!
const keeping = async () => keepingOf((await record()).facts)
const told = async (account: string) =>
  (await house.house.units.unitNotices.list(account, { after: '', limit: 9 })).map(({ what }) => what)
const opened = (form: Record<string, string>) =>
  clerk.call(archives.openArchiveCase, { params: { id: archiveId }, body: { item: 'internal-move', form } })
const consent = async (id: string, agreed: boolean) => {
  const { version } = await seen(id)
  return (await person.call(cases.consentToMove, { params: { id }, body: { version, agreed } })).body.state
}

describe(`a file that stays in its centre and is kept otherwise (${shows.join(' ')})`, {
  timeout: 120_000,
}, () => {
  it('goes out of the account of a unit on its person’s word alone, once, and both hear of it', async () => {
    expect(await move({ moveTo: 'person' })).toMatchObject({ key: 'internal-move.same' })
    await putUnder(house, archiveId, unit)
    const bagBefore = (await record()).facts.length
    const { id, state } = await move({ moveTo: 'person' })
    expect(state).toBe('applying')
    await house.work()
    expect(await seen(id)).toMatchObject({ state: 'moved' })
    expect([await keeping(), (await record()).facts.length]).toEqual([{ nature: 'personal' }, bagBefore + 1])
    expect(await told(unit)).toEqual(['moved-out'])
    const { cases: deps, ledger, clock } = { ...house.house, clock: house.clock }
    const tellUnit = async () => undefined
    const moving = { cases: deps, clock, ledgers: ledger.ledgers, tellUnit }
    await applyInternalMove(moving, { id: `${id}:1:apply-internal-move`, ref: id, seq: 1 })
    expect((await record()).facts).toHaveLength(bagBefore + 1)
    const texts = (await house.phones.messages('13800000001')).map(({ text }) => text)
    expect(texts[0]).toContain('内部调转：已按新的方式存放，档案没有动')
  })

  it('comes under one only with the person’s word, asked for on their own page', async () => {
    const form = { moveTo: 'unit', unitCode: UNIT.creditCode }
    const { body } = await opened(form)
    expect(body).toMatchObject({ stateLabel: '等本人同意' })
    expect((await seen(body.id)).can).toEqual(expect.arrayContaining(['agree-to-move', 'decline-move']))
    expect((await opened(form)).body).toMatchObject({ key: 'case.open-already' })
    expect(await consent(body.id, false)).toBe('declined')
    expect(await keeping()).toEqual({ nature: 'personal' })
    const again = (await opened(form)).body.id
    expect(await consent(again, true)).toBe('applying')
    await house.work()
    expect([(await seen(again)).state, await keeping()]).toEqual([
      'moved',
      { nature: 'collective', collectiveId: unit },
    ])
    expect(await told(unit)).toEqual(['moved-in', 'moved-out'])
  })

  it('from unit to unit needs an account that is open, waits for it, and is refused for nothing that is not so', async () => {
    const paper = { employPaper: 'contract' }
    expect(await move({ moveTo: 'unit', unitCode: '91560100MA99999999', ...paper })).toMatchObject({
      key: 'request.invalid',
    })
    const { body } = await opened({ moveTo: 'unit', unitCode: OTHER.creditCode })
    await house.house.repositories.collectives.amend(other, 2, { facts: [], set: { state: 'closing' } })
    expect(await consent(body.id, true)).toBe('applying')
    await house.work()
    expect(await seen(body.id)).toMatchObject({ state: 'in-review' })
    expect(await keeping()).toEqual({ nature: 'collective', collectiveId: unit })
    expect(await give(reviewer, body.id, 'approve')).toBe('internal-move.no-account')
    expect(await give(reviewer, body.id, 'refuse', { reason: 'already-so' })).toBe('case.reason-unfit')
    await house.house.repositories.collectives.amend(other, 2, { facts: [], set: { state: 'open' } })
    expect(await give(reviewer, body.id, 'approve')).toBe('applying')
    await house.work()
    expect(await keeping()).toEqual({ nature: 'collective', collectiveId: other })
    expect([(await told(unit))[0], await told(other)]).toEqual(['moved-out', ['moved-in']])
    expect(await house.house.jobs.dead()).toEqual([])
  })
})
