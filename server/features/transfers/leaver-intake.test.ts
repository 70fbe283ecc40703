import { demoIdNumber } from '@server/features/archives'
import * as cases from '@shared/contract/cases'
import * as staff from '@shared/contract/staff'
import * as transfers from '@shared/contract/transfers'
import * as window from '@shared/contract/window'
import { foldCustody } from '@shared/domain/archives/custody'
import { TRIGGERS } from '@shared/domain/transfer/leaving'
import { CURRENT_PROMISE } from '@shared/domain/transfer/promise-text'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { readPdfText } from '@test/support/poppler'
import { ALL_THERE, apply, CARRIED, give, PACKAGE } from '@test/support/transferring'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('B2-leavers', 'N20-3', 'N29-refuse', 'N7-place')
const house = useHouse(useDatabase())

const LEFT = { trigger: 'expelled', unit: '示例局（演示）', household: '560100 云帆市' }
const DONE = {
  decisionNo: '示人社〔2026〕1号',
  decidedBy: '示例局',
  decidedOn: '2026-10-20',
  secrecy: 'none',
}
const CLEARED = { ...DONE, clearedOn: '2026-10-30' }
const BROUGHT = { ...CARRIED, handedBy: '示例局王示例', standing: 'civil-servant', ...PACKAGE }

let clerk: ApiClient
beforeAll(async () => {
  clerk = await house.staffSignedIn('clerk')
})
const read = async (id: string) => (await clerk.call(staff.readStaffCase, { params: { id } })).body

const handOver = (at: number, trigger: string) =>
  clerk.call(window.openHandover, {
    body: {
      ...{ item: 'leaver-intake', name: '云一晴', idNumber: demoIdNumber(at) },
      form: { ...LEFT, trigger },
    },
  })

describe(`the file of somebody who left a state body (${shows.join(' ')})`, () => {
  it('waits for conclusion and review of secrecy; then the unit has two months, and one lawful way', {
    timeout: 120_000,
  }, async () => {
    const person = await house.signedIn('13800000005')
    const asked = await apply(person, { ...LEFT, centre: 'demo-centre 云帆' }, 'leaver-intake')
    expect([asked.status, asked.body.state, asked.body.clock]).toEqual([201, 'concluding', null])
    expect(asked.body.findings.map(({ text }) => text).join()).toContain('先由处分决定机关作出处分决定')
    const { id } = asked.body
    const query = { step: 'in-concluding' } as const
    expect((await clerk.call(transfers.listTransferDesk, { query })).body.cases).toMatchObject([{ id }])
    expect(await give(clerk, id, 'arrive', { answers: BROUGHT })).toBe('case.not-possible')
    const open = { ...CLEARED, secrecy: 'open' }
    expect(await give(clerk, id, 'record-conclusion', { answers: open })).toBe('intake.secrecy-open')
    const early = { ...CLEARED, clearedOn: '2026-10-10' }
    expect(await give(clerk, id, 'record-conclusion', { answers: early })).toBe('intake.cleared-before')
    expect(await give(clerk, id, 'record-conclusion', { answers: CLEARED })).toBe('awaiting')
    const waiting = await read(id)
    expect(waiting.clock).toMatchObject({ due: '2026-12-30', basis: expect.stringContaining('2个月') })
    expect(waiting.findings).toContainEqual(
      expect.objectContaining({
        text: '原单位应在2026年12月30日 (周三)前移交档案。',
        article: '《干部人事档案工作条例》第二十五条',
      }),
    )
    expect(await give(clerk, id, 'urge', { answers: { urgedWhom: '王示例', urgedAnswer: '下周' } })).toBe(
      'transfer.not-late',
    )
    const byPost = { ...BROUGHT, channel: 'registered' }
    expect(await give(clerk, id, 'arrive', { answers: byPost })).toBe('intake.channel')
    const alone = { ...BROUGHT, carrier2: '', carrier2Id: '' }
    expect(await give(clerk, id, 'arrive', { answers: alone })).toBe('transfer.carriers-few')
    expect((await read(id)).messengers).toBe(2)
    expect(await give(clerk, id, 'arrive', { answers: { ...alone, fewCarriers: '单位只派一人' } })).toBe(
      'arrived',
    )
    const contents = { listAgrees: 'no', ...ALL_THERE, 'proof-education': 'missing' }
    expect(await give(clerk, id, 'check-contents', { answers: contents })).toBe('told')
    const { version, can, findings } = (await person.call(cases.readCase, { params: { id } })).body
    expect(can).toContain('sign-promise')
    expect(findings.map(({ text }) => text).join()).toContain('没有能证明学历')
    const answers = { bringWithin: '3-months', agreed: CURRENT_PROMISE.version }
    const signed = await person.call(transfers.signPromise, { params: { id }, body: { version, answers } })
    expect([signed.status, signed.body.state]).toEqual([200, 'registering'])
    await house.work()
    const own = (await person.call(cases.readCase, { params: { id } })).body
    expect([own.state, own.clock?.tone]).toEqual(['received', 'stopped'])
    const record = await house.house.cases.cases.findById(id)
    const files = await house.house.cases.archives.findByIdIndex([record?.idIndex ?? ''])
    expect(files.map(({ centreId, facts }) => `${centreId} ${foldCustody(facts).state}`)).toContain(
      'demo-centre received',
    )
  })

  it('is entered for the unit whatever it was that ended, and is refused for none of it', {
    timeout: 120_000,
  }, async () => {
    for (const [at, trigger] of Object.keys(TRIGGERS).entries()) {
      const { status, body } = await handOver(48_000 + at, trigger)
      expect([trigger, status, body.stateLabel]).toEqual([trigger, 201, '等结论和保密审查'])
      for (const reason of ['kept-here', 'kept-elsewhere', 'other-place'])
        expect(await give(clerk, body.id, 'refuse', { reason })).toBe('case.reason-unfit')
      expect(await give(clerk, body.id, 'refuse', { reason: trigger })).toBe('case.reason-needed')
      if (at > 0) continue
      const sheet = await clerk.call(window.readWindowReceipt, { params: { id: body.id } })
      const printed = await readPdfText(sheet.body as unknown as Uint8Array)
      expect(printed).toContain('档案移交单')
      expect(printed).not.toContain('即时办结')
    }
    expect((await handOver(48_100, 'bored')).status).toBe(400)
  })
})
