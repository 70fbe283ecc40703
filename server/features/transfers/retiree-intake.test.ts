import { demoIdNumber } from '@server/features/archives'
import { adviseCustody } from '@shared/contract/custody'
import * as staff from '@shared/contract/staff'
import * as transfers from '@shared/contract/transfers'
import * as window from '@shared/contract/window'
import { foldCustody } from '@shared/domain/archives/custody'
import { DESK_STEP_NAMES, type DeskStepName } from '@shared/domain/transfer/desk'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import { ALL_THERE, apply, CARRIED, give, PACKAGE, TO_XINGHAI } from '@test/support/transferring'
import { describe, expect, it } from 'vitest'

const shows = reg('W7-retired', 'N7-place', 'N29-refuse')
const house = useHouse(useDatabase())

const FORM = { unit: '示例厂（演示）', household: '560100 云帆市' }
const BROUGHT = {
  ...CARRIED,
  handedBy: '示例厂王示例',
  standing: 'support-worker',
  ...PACKAGE,
  packageNo: 'EB49CN',
}
const SIGNED = { listedPages: '12', signedForUnit: '王示例', signedHere: '李示例', signedOn: '2026-02-20' }

/** At which steps of the desks a case lies. */
async function liesAt(by: ApiClient, id: string): Promise<DeskStepName[]> {
  const isAt = async (step: DeskStepName) =>
    (await by.call(transfers.listTransferDesk, { query: { step } })).body.cases.some((row) => row.id === id)
  const found = await Promise.all(DESK_STEP_NAMES.map(async (step) => ((await isAt(step)) ? [step] : [])))
  return found.flat()
}
const find = async (by: ApiClient, no: string) =>
  (await by.call(transfers.findTransfer, { body: { no } })).body

describe(`the file of somebody retired (${shows.join(' ')})`, () => {
  it('is put on record only when both sides have signed the list', { timeout: 120_000 }, async () => {
    const clerk = await house.staffSignedIn('clerk')
    const { status, body } = await clerk.call(window.openHandover, {
      body: { item: 'retiree-intake', name: '云一晴', idNumber: demoIdNumber(49_001), form: FORM },
    })
    expect([status, body.stateLabel]).toEqual([201, '等原单位移交'])
    const { id, no } = body
    expect(await liesAt(clerk, id)).toEqual(['in-awaited'])
    const [waiting] = (await find(clerk, no)).cases
    expect(waiting).toMatchObject({ id, other: FORM.unit, state: 'awaiting' })
    expect((await find(clerk, `DH-${no}`)).cases).toMatchObject([{ id }])
    await hired(house, { username: 'away', posts: ['clerk'], centreId: 'demo-centre-2' })
    const away = await house.staffSignedIn('away')
    expect(await find(away, no)).toMatchObject({ cases: [], says: expect.stringContaining('云帆市') })
    const urged = { urgedWhom: '人事科李示例', urgedAnswer: '下周' }
    expect(await give(clerk, id, 'urge', { answers: urged })).toBe('awaiting')
    expect(await give(clerk, id, 'arrive', { answers: BROUGHT })).toBe('arrived')
    expect(await liesAt(clerk, id)).toEqual(['in-unpack'])
    expect((await find(clerk, 'eb-49 cn')).cases).toMatchObject([{ id, sentNo: 'EB49CN' }])
    const contents = { listAgrees: 'yes', ...ALL_THERE }
    expect(await give(clerk, id, 'check-contents', { answers: contents })).toBe('signing')
    expect(await liesAt(clerk, id)).toEqual(['in-sign'])
    await house.work()
    const unsigned = { ...SIGNED, signedForUnit: '' }
    expect(await give(clerk, id, 'sign-list', { answers: unsigned })).toBe('request.invalid')
    expect(await give(clerk, id, 'sign-list', { answers: SIGNED })).toBe('registering')
    await house.work()
    expect(await liesAt(clerk, id)).toEqual([])
    const done = (await clerk.call(staff.readStaffCase, { params: { id } })).body
    expect(done).toMatchObject({ state: 'received', chainWhole: true })
    const record = await house.house.cases.cases.findById(id)
    const [file] = await house.house.cases.archives.findByIdIndex([record?.idIndex ?? ''])
    expect(file && foldCustody(file.facts).state).toBe('received')
    expect(file?.facts.find(({ kind }) => kind === 'receive')?.data.reason).toBe('escorted')
  })

  it('moves by a transfer where a centre keeps it: whoever says that they are retired may choose as the retired do', {
    timeout: 120_000,
  }, async () => {
    const person = await house.signedIn('13800000001')
    const retired = { situation: 'retired', household: TO_XINGHAI.household }
    const offers = (await person.call(adviseCustody, { body: { form: retired } })).body.offers
    expect(offers.map(({ id }) => id)).toContain('demo-centre-2')
    const asked = await apply(person, { ...FORM, ...retired, centre: 'demo-centre-2 星海' }, 'retiree-intake')
    expect((asked.body as unknown as { key: string }).key).toBe('intake.kept-elsewhere')
    const moved = await apply(person, { ...TO_XINGHAI, ...retired })
    expect([moved.status, moved.body.state]).toEqual([201, 'issuing'])
  })
})
