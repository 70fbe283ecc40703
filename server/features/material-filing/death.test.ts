import * as archives from '@shared/contract/archives'
import * as cases from '@shared/contract/cases'
import * as staff from '@shared/contract/staff'
import * as transfers from '@shared/contract/transfers'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { archiveOfCase } from '@test/support/archive-of-case'
import { useDatabase } from '@test/support/database'
import { storedBytes } from '@test/support/database-content'
import { useHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import { apply, give, sealAndPost } from '@test/support/transferring'
import { beforeAll, describe, expect, it } from 'vitest'
import { recordDeath, settleDeath } from './death'

const shows = reg('N20-death', 'N20-3', 'N29-alter')
const database = useDatabase()
const house = useHouse(database)

let person: ApiClient
let clerk: ApiClient
let reviewer: ApiClient
let archivist: ApiClient
let archiveId = ''
beforeAll(async () => {
  ;[person, clerk, reviewer, archivist] = await Promise.all([
    house.signedIn('13800000001'),
    house.staffSignedIn('clerk'),
    house.staffSignedIn('reviewer'),
    house.staffSignedIn('archivist'),
  ])
  archiveId = await archiveOfCase(database, await certificate())
})

const certificate = async () => {
  const body = { item: 'custody-certificate', form: { purpose: 'exam' } }
  const made = await person.call(cases.submitCase, { body })
  expect([made.status, made.body]).toMatchObject([201, {}])
  return made.body.id
}
const told = (diedOn: string) => ({
  ...{ diedOn, proof: 'medical', proofNo: '云医证第77号', toldBy: 'kin' },
  ...{ tellerName: '林守望', kinship: '子女', tellerPhone: '13800000099' },
})
const open = (form: Record<string, string>) =>
  archivist.call(archives.openArchiveCase, {
    params: { id: archiveId },
    body: { item: 'deceased-file', form },
  })
/** A death that two people have recorded. */
async function recorded(diedOn: string) {
  const { id } = (await open(told(diedOn))).body
  expect(await give(reviewer, id, 'confirm')).toBe('noting')
  await house.work()
  return id
}
const page = async () => (await archivist.call(archives.readArchive, { params: { id: archiveId } })).body
const shown = async (id: string) => (await clerk.call(staff.readStaffCase, { params: { id } })).body
const due = async () =>
  (await clerk.call(transfers.listTransferDesk, { query: { step: 'out-deceased' } })).body.cases.map(
    ({ id }) => id,
  )
const keptOn = { answers: { merit: 'none', outcome: 'kept-on' } }
const handed = (merit: string, receiverKind: string) => ({
  answers: {
    ...{ merit, outcome: 'handed-over', receiverKind, receiver: '云帆市档案馆' },
    ...{ receiverAddress: '云帆市演示路1号', letterNo: '云档函〔2026〕1号', former: 'none' },
  },
})

describe(`the file of somebody who has died (${shows.join(' ')})`, () => {
  it('is recorded on a paper two people have seen, kept five years, and lies on no desk before', async () => {
    expect((await open({ ...told('2024-02-10'), proof: 'word' })).body).toMatchObject({
      key: 'request.invalid',
      fields: [{ path: 'proof' }],
    })
    const made = await open(told('2024-02-10'))
    expect([made.status, made.body]).toMatchObject([201, { stateLabel: '待核对证明' }])
    const { id } = made.body
    expect((await page()).marks).toEqual([])
    expect(await give(clerk, id, 'confirm')).toBe('permission.denied')
    expect(await give(reviewer, id, 'confirm')).toBe('noting')
    await house.work()
    const { marks, thread, chainWhole } = await page()
    expect([marks, chainWhole]).toEqual([['deceased'], true])
    expect(thread.at(-1)).toMatchObject({ says: '登记本人已去世，按逝者档案保管', case: { id } })
    const { body } = await person.call(cases.readCase, { params: { id } })
    expect(body.findings.map(({ text }) => text)).toEqual([
      '保管到2029年2月10日 (周六)满五年，之后按规定移交或者继续保管。',
    ])
    expect(await give(clerk, id, 'conclude', keptOn)).toBe('deceased.not-yet')
    expect(await due()).toEqual([])
    await stopsWhatIsAutomatic()
    expect(await give(reviewer, id, 'undo-death', { answers: { undoWords: '同名' } })).toBe(
      'case.second-person-needed',
    )
    await hired(house, { username: 'second-reviewer', posts: ['reviewer'] })
    const other = await house.staffSignedIn('second-reviewer')
    expect(await give(other, id, 'undo-death', { answers: { undoWords: '同名' } })).toBe('settling')
    await house.work()
    expect((await shown(id)).state).toBe('stopped')
    expect((await page()).marks).toEqual([])
    expect((await shown(await certificate())).state).toBe('approved')
    await house.work()
  })

  it('is handed to the archives by a lawful way when the five years are full, or put back', async () => {
    const id = await recorded('2020-02')
    expect(await due()).toEqual([id])
    expect(await give(clerk, id, 'conclude', { answers: { merit: 'special', outcome: 'kept-on' } })).toBe(
      'deceased.to-archives',
    )
    expect(await give(clerk, id, 'conclude', handed('special', 'department'))).toBe('deceased.to-archives')
    expect(await give(clerk, id, 'conclude', handed('special', 'archives'))).toBe('in-approval')
    expect(await due()).toEqual([])
    expect(await give(reviewer, id, 'disagree')).toBe('keeping')
    expect(await give(clerk, id, 'conclude', handed('special', 'archives'))).toBe('in-approval')
    expect(await give(reviewer, id, 'agree')).toBe('sealing')
    await house.work()
    expect(await give(clerk, id, 'hold-back')).toBe('stopping')
    await house.work()
    expect([(await shown(id)).state, await due()]).toEqual(['keeping', [id]])
    await give(clerk, id, 'conclude', keptOn)
    expect(await give(reviewer, id, 'agree')).toBe('settling')
    await house.work()
    expect(await shown(id)).toMatchObject({ state: 'kept-on', chainWhole: true })
    expect((await page()).thread.at(-1)).toMatchObject({ says: '逝者档案处理完毕：满五年，继续保管' })
    const before = (await page()).thread.length
    const filing = {
      ...{ cases: house.house.cases, clock: house.clock },
      materials: { ...house.house.ledger, open: house.house.cases.open },
    }
    await recordDeath(filing, { id: `${id}:2:record-death`, ref: id })
    await settleDeath(filing, { id: `${id}:12:settle-death`, ref: id })
    expect((await page()).thread).toHaveLength(before)
  })

  it('leaves by post with its number, and is with the archives when the receipt is back', async () => {
    const id = await recorded('2019')
    await give(clerk, id, 'conclude', handed('none', 'other'))
    await give(reviewer, id, 'agree')
    await house.work()
    const sent = { answers: { channel: 'registered', trackingNo: 'EA 77 CN' } }
    expect(await sealAndPost(clerk, id, { answers: { ...sent.answers, trackingNo: '' } })).toBe(
      'transfer.tracking-needed',
    )
    expect(await sealAndPost(clerk, id, sent)).toBe('sending')
    await house.work()
    expect((await shown(id)).state).toBe('in-transit')
    expect((await page()).thread.at(-1)).toMatchObject({ says: '档案寄出' })
    expect(await give(clerk, id, 'receipt')).toBe('handed-over')
    expect(await shown(id)).toMatchObject({ state: 'handed-over', chainWhole: true })
  })

  it('leaves nothing of what was said open in the database', async () => {
    const bytes = [...(await storedBytes(database.connection)).values()].flat()
    for (const words of ['林守望', '云医证第77号', '13800000099', '2024-02-10'])
      expect([words, bytes.some((part) => part.includes(words))]).toEqual([words, false])
  })
})

/** What ran by itself is looked at by a person; what the person alone can ask for is not done. */
async function stopsWhatIsAutomatic() {
  const waiting = await certificate()
  const { state, checks, reasons } = await shown(waiting)
  expect(state).toBe('in-review')
  expect(checks.filter(({ holds }) => !holds).map(({ name }) => name)).toEqual(['not-deceased'])
  expect(reasons.map(({ code }) => code)).toEqual(['deceased'])
  expect(await give(clerk, waiting, 'refuse', { reason: 'deceased' })).toBe('refused')
  const form = { receiver: '外地机构', receiverAddress: '外地演示路1号', letterNo: '函1号' }
  const out = await apply(person, form, 'transfer-out')
  expect(await give(clerk, out.body.id, 'approve', { answers: { former: 'none' } })).toBe('deceased.own-way')
  expect(await give(clerk, out.body.id, 'refuse', { reason: 'deceased' })).toBe('refused')
}
