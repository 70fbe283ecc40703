import { changeKeeping, demoIdNumber } from '@server/features/archives'
import * as cases from '@shared/contract/cases'
import * as collective from '@shared/contract/collective'
import { readPrivacyLog } from '@shared/contract/privacy'
import { proveRealName } from '@shared/contract/real-name'
import * as staff from '@shared/contract/staff'
import { uploadFile } from '@shared/contract/uploads'
import { CURRENT_UNIT_AGREEMENT } from '@shared/domain/agreements/register'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { creditCode } from '@test/support/collective'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { pngOf } from '@test/support/multipart'
import { readPdfText } from '@test/support/poppler'
import { describe, expect, it } from 'vitest'

const shows = reg('N12-unit', 'N12-agree', 'N29-leak', 'N29-refuse')
const house = useHouse(useDatabase(), { papers: true })

const CODE = creditCode('91560100MA2YUNF0B')
const UNIT = {
  unitName: '云帆示例科技有限公司',
  creditCode: CODE.toLowerCase(),
  registration: '560100 云帆市',
  centre: 'demo-centre 随便写的名字',
  unitAddress: '云帆市示例路 1 号',
  unitPhone: '13700000001',
  agreement: CURRENT_UNIT_AGREEMENT.version,
}
const keyOf = ({ body }: { body: unknown }): string => (body as { key?: string }).key ?? ''

/** A person with a proved name of whom nobody has a file. */
async function agent(n: number, name: string): Promise<ApiClient> {
  const client = await house.signedIn(`1390000060${n}`)
  const body = { document: 'id-card', name, idNumber: demoIdNumber(9_300 + n), consent: '2026-11' } as const
  expect((await client.call(proveRealName, { body })).status).toBe(200)
  return client
}

let shade = 0
async function photo(client: ApiClient): Promise<string> {
  shade += 1
  const file = { name: '证件.png', bytes: pngOf(40 + shade, 40) }
  return (await client.call(uploadFile, { file })).body.id
}

const apply = async (client: ApiClient, form: Record<string, string> = {}) => {
  const papers = { licence: await photo(client), letter: await photo(client) }
  const body = { item: 'collective-account', form: { ...UNIT, ...papers, ...form } }
  return client.call(cases.submitCase, { body })
}
const change = async (client: ApiClient, how: string, form: Record<string, string> = {}) => {
  const letter: Record<string, string> = how === 'leave' ? {} : { letter: await photo(client) }
  const asked = { creditCode: CODE, change: how, ...letter, ...form }
  return client.call(cases.submitCase, { body: { item: 'collective-agents', form: asked } as never })
}
const decide = async (id: string, command: string, reason?: string): Promise<string> => {
  const clerk = await house.staffSignedIn('clerk')
  const { body: shown } = await clerk.call(staff.readStaffCase, { params: { id } })
  const body = { command, version: shown.version, ...(reason ? { reason } : {}) } as never
  const decided = await clerk.call(staff.decideCase, { params: { id }, body })
  await house.work()
  return decided.body.state ?? keyOf(decided)
}
const unitsOf = async (client: ApiClient) => (await client.call(collective.listOwnUnits)).body.units
const seen = async (client: ApiClient, id: string) =>
  (await client.call(collective.readOwnUnit, { params: { id } })).status

describe(`the collective account of a unit (${shows.join(' ')})`, () => {
  it('is opened by a clerk who saw the papers, and its agent, but nobody else, sees who is kept under it', async () => {
    const [first, second] = [await agent(1, '云一晴'), await agent(2, '云二晴')]
    const wrong = await apply(first, { creditCode: `${CODE.slice(0, 17)}${CODE.endsWith('0') ? '1' : '0'}` })
    expect([wrong.status, JSON.stringify(wrong.body)]).toEqual([400, expect.stringContaining('creditCode')])
    const made = await apply(first)
    expect([made.status, made.body.state]).toEqual([201, 'in-review'])
    expect(await decide(made.body.id, 'approve')).toBe('opening')
    const { body: opened } = await first.call(cases.readCase, { params: { id: made.body.id } })
    expect(opened.state).toBe('opened')
    const [unit] = await unitsOf(first)
    const { id = '', accountNo = '' } = unit ?? {}
    expect(unit).toMatchObject({ name: UNIT.unitName, state: 'open' })
    expect(keyOf(await apply(second))).toBe('collective.exists')

    const agreement = await first.call(collective.readOwnUnitAgreement, { params: { id } })
    const text = await readPdfText(agreement.body as Uint8Array)
    for (const part of [UNIT.unitName, CODE, accountNo, '云一晴']) expect(text).toContain(part)

    const { cases: deps, ledger } = house.house
    const [kept] = await deps.archives.findByIdIndex(deps.idIndexes(demoIdNumber(0)))
    await changeKeeping(ledger, kept?._id ?? '', {
      keeping: { nature: 'collective', collectiveId: id },
      ...{ by: { kind: 'system', id: 'system', role: 'system' }, key: 'k', caseId: 'c' },
      at: house.clock.now().toISOString(),
    })
    const { body: page } = await first.call(collective.readOwnUnit, { params: { id } })
    expect(page.people).toEqual([
      {
        id: kept?._id,
        archiveNo: kept?.archiveNo,
        name: expect.stringMatching(/^.\*$/),
        stateLabel: '在架保管',
      },
    ])
    expect([await seen(second, id), await unitsOf(second)]).toEqual([404, []])
    const owner = await house.signedIn('13800000001')
    const { body: log } = await owner.call(readPrivacyLog)
    expect(log.entries[0]).toMatchObject({ who: '存档单位经办人', why: expect.stringContaining('单位名下') })

    const clerk = await house.staffSignedIn('clerk')
    const { body: list } = await clerk.call(collective.listCollectives)
    expect(list.accounts).toMatchObject([{ id, creditCode: CODE, agents: 1 }])
    const { body: shown } = await clerk.call(collective.readCollective, { params: { id } })
    expect(shown).toMatchObject({
      ...{ phone: UNIT.unitPhone, agents: [{ name: '云一晴', revokedAt: null }] },
      thread: [{ says: '单位集体账户开立' }, { says: '单位授权经办人' }],
    })
    expect(shown.people).toHaveLength(1)
  })

  it('changes its agents by the letter of the unit; who is revoked sees nothing from that moment', async () => {
    const [first, second, third] = [
      await agent(1, '云一晴'),
      await agent(2, '云二晴'),
      await agent(3, '云三晴'),
    ]
    const [unit] = await unitsOf(first)
    if (!unit) throw new Error('the agent has no unit')
    const { id, accountNo } = unit
    const no = { accountNo: ` ${accountNo.toLowerCase()}` }
    const other = { accountNo, creditCode: creditCode('91560100MA2YUNF0C') }
    expect(keyOf(await change(second, 'join', other))).toBe('collective.not-found')
    expect(keyOf(await change(first, 'join', no))).toBe('collective.agent-already')
    expect(keyOf(await change(second, 'leave', no))).toBe('collective.not-agent')

    const joining = await change(second, 'join', no)
    expect([joining.status, joining.body.state, await seen(second, id)]).toEqual([201, 'in-review', 404])
    expect(await decide(joining.body.id, 'refuse', 'agent-already')).toBe('case.reason-unfit')
    expect(await decide(joining.body.id, 'approve')).toBe('applying')
    expect([await seen(first, id), await seen(second, id)]).toEqual([200, 200])

    const leaving = await change(first, 'leave', no)
    expect(leaving.body.state).toBe('applying')
    await house.work()
    expect([await seen(first, id), await seen(second, id), await unitsOf(first)]).toEqual([404, 200, []])

    const taking = await change(third, 'take-over', no)
    expect(await decide(taking.body.id, 'approve')).toBe('applying')
    expect([await seen(second, id), await seen(third, id)]).toEqual([404, 200])
    const agreement = await second.call(collective.readOwnUnitAgreement, { params: { id } })
    expect([
      agreement.status,
      (await third.call(cases.readCase, { params: { id: taking.body.id } })).body.state,
    ]).toEqual([404, 'done'])
  })
})
