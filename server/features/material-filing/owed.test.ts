import { openArchiveCase } from '@shared/contract/archives'
import * as cases from '@shared/contract/cases'
import { readFileCheck } from '@shared/contract/file-check'
import { CURRENT_AGREEMENT } from '@shared/domain/agreements/register'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { archiveOfCase } from '@test/support/archive-of-case'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { materialDeps, samplePaper } from '@test/support/materials'
import { hired } from '@test/support/members'
import { refoldDifferences } from '@test/support/refold'
import {
  ALL_THERE,
  apply,
  give,
  holdersCase,
  PACKAGE,
  sealAndPost,
  TO_XINGHAI,
  TO_YUNFAN,
} from '@test/support/transferring'
import { beforeAll, describe, expect, it } from 'vitest'
import { filePaper } from '../archives'
import { remindOwing } from '../cases'
import { oweMessage } from '../messages'
import { settlePromises } from './settle-owed'

const shows = reg('N20-4', 'N14', 'N18', 'N29-refuse')
const database = useDatabase()
const house = useHouse(database, { archives: 6 })
const BEGAN = '2026-11-23T02:00:00.000Z'

let clerk: ApiClient
let away: ApiClient
beforeAll(async () => {
  house.clock.set(BEGAN)
  await hired(house, { username: 'away', posts: ['clerk'], centreId: 'demo-centre-2' })
  ;[clerk, away] = await Promise.all([house.staffSignedIn('clerk'), house.staffSignedIn('away')])
})

/** What the worker does in the forenoon of a day, and what it sends. */
async function forenoonOf(day: string): Promise<number> {
  house.clock.set(`${day}T02:10:00.000Z`)
  const reminded = await remindOwing(house.house.cases, house.clock.now())
  await house.work()
  return reminded
}
const toldBy = async (phone: string) =>
  (await house.phones.messages(phone)).map(({ text }) => text).filter((text) => text.includes('约定在'))
const seen = async (person: ApiClient, id: string) =>
  (await person.call(cases.readCase, { params: { id } })).body
/** The clock was moved by weeks: whoever was signed in is so no more. */
const again = async (phone: string) => house.signedIn(phone)

describe(`an original that was asked for (${shows.join(' ')})`, () => {
  const PHONE = '13800000001'
  const form = { title: '劳动合同书', formedOn: '2019-03', maker: '演示一公司', way: 'window' }
  let id = ''

  it('has a day, told with what comes after it; its case is not ended before', async () => {
    const person = await house.signedIn(PHONE)
    const body = { item: 'material-collection' as const, form }
    id = (await person.call(cases.submitCase, { body })).body.id
    const { findings, clock } = await seen(person, id)
    expect(clock).toBeNull()
    expect(findings[0]).toMatchObject({
      text: '原件请在2027年1月22日前交来。',
      remedy: expect.stringContaining('不影响您办理其他事项'),
      article: expect.stringContaining('本系统自定'),
    })
    expect(await give(clerk, id, 'end-waiting')).toBe('case.original-awaited')
  })

  it('is reminded of before, on and after the day, once each, however many workers look', async () => {
    expect(await forenoonOf('2027-01-07')).toBe(0)
    expect(await forenoonOf('2027-01-08')).toBe(1)
    expect(await forenoonOf('2027-01-08')).toBe(0)
    expect(await forenoonOf('2027-01-22')).toBe(1)
    expect(await toldBy(PHONE)).toEqual(Array(2).fill(expect.stringContaining('2027年1月22日')))
    const record = await house.house.cases.cases.findById(id)
    const fact = record?.facts.find(({ kind }) => kind === 'remind')
    await oweMessage(house.house.messages, { ref: id, seq: fact?.seq ?? 0 })
    await house.work()
    expect(await toldBy(PHONE)).toHaveLength(2)
  })

  it('that never came ends its case with the reason and what to do, and the same paper is taken later', async () => {
    house.clock.set('2027-01-22T10:00:00.000Z')
    clerk = await house.staffSignedIn('clerk')
    expect(await give(clerk, id, 'end-waiting')).toBe('case.original-awaited')
    house.clock.set('2027-01-23T02:00:00.000Z')
    clerk = await house.staffSignedIn('clerk')
    expect(await give(clerk, id, 'end-waiting')).toBe('lapsed')
    expect(await forenoonOf('2027-02-05')).toBe(0)
    const person = await again(PHONE)
    const { stateLabel, findings, refusal } = await seen(person, id)
    expect([stateLabel, refusal]).toEqual(['原件没有来，先办结', null])
    expect(findings[0]).toMatchObject({ text: '约定在2027年1月22日前交来的原件没有收到。' })
    expect(findings[0]?.remedy).toContain('随时重新提交')
    const next = await person.call(cases.submitCase, { body: { item: 'material-collection', form } })
    expect([next.status, next.body.state]).toEqual([201, 'awaiting-paper'])
    clerk = await house.staffSignedIn('clerk')
    expect(await give(clerk, next.body.id, 'receive', { answers: { receivedFrom: 'person' } })).toBe(
      'in-review',
    )
    expect(await forenoonOf('2027-03-30')).toBe(0)
  })
})

describe('a promise for a file that came without key papers', () => {
  const PHONE = '13800000002'
  let id = ''

  it('has the day its person chose, on their page, and is reminded of', async () => {
    house.clock.set('2027-04-01T02:00:00.000Z')
    const person = await house.signedIn(PHONE)
    ;[clerk, away] = await Promise.all([house.staffSignedIn('clerk'), house.staffSignedIn('away')])
    id = (await apply(person, TO_XINGHAI)).body.id
    await house.work()
    const there = await holdersCase(house, id)
    await give(clerk, there, 'approve', { answers: { former: 'none' } })
    await house.work()
    await sealAndPost(clerk, there, {
      answers: { channel: 'confidential', trackingNo: 'JY 7' },
    })
    await house.work()
    await give(away, id, 'arrive', { answers: { ...PACKAGE, packageNo: 'JY7' } })
    const lacking = { listAgrees: 'yes', ...ALL_THERE, 'proof-education': 'missing' }
    expect(await give(away, id, 'check-contents', { answers: lacking })).toBe('told')
    expect(await give(away, id, 'accept-promise', { answers: { promisedBy: 'here' } })).toBe(
      'request.invalid',
    )
    const promise = { promisedBy: 'here', bringWithin: '3-months' }
    expect(await give(away, id, 'accept-promise', { answers: promise })).toBe('registering')
    await house.work()
    expect((await seen(person, id)).findings.map(({ text }) => text)).toContain(
      '您承诺在2027年7月1日前补来。',
    )
    const { promises } = (await person.call(readFileCheck)).body
    expect(promises).toMatchObject([
      { caseId: id, code: 'promise-education', by: '2027-07-01', tone: 'open' },
    ])
    expect(promises[0]?.says).toBe('能证明学历学位的材料，承诺在2027年7月1日前补来')
    expect(promises[0]?.papers.length).toBeGreaterThan(0)
    expect(await forenoonOf('2027-06-17')).toBe(1)
    expect(await toldBy(PHONE)).toEqual([expect.stringContaining('2027年7月1日')])
    const { promises: soon } = (await (await again(PHONE)).call(readFileCheck)).body
    expect(soon).toMatchObject([{ tone: 'soon' }])
  })

  it('is what a supplement is for, in its own words, and of nobody else', async () => {
    const supplement = { title: '高等学校毕业生登记表', maker: '演示大学', way: 'window' }
    const submit = async (phone: string) =>
      (await again(phone)).call(cases.submitCase, {
        body: { item: 'material-supplement', form: { ...supplement, gap: 'promise-education 别的话' } },
      })
    const { status, body } = await submit(PHONE)
    expect([status, body.state]).toEqual([201, 'awaiting-paper'])
    const said = body.answers.find(({ field }) => field === 'gap')
    expect(said?.value).toBe('能证明学历学位的材料，承诺在2027年7月1日前补来')
    expect((await submit('13800000001')).body).toMatchObject({ key: 'case.gap-closed' })
  })

  it('is kept when the paper is filed: noted, told, and reminded of no more', async () => {
    const record = await house.house.cases.cases.findById(id)
    const files = await house.house.cases.archives.findByIdIndex([record?.idIndex ?? ''])
    const file = files.at(-1)?._id ?? ''
    const by = { kind: 'staff', id: 'test-archivist', role: 'archivist', name: '演示档案员' } as const
    const at = house.clock.now().toISOString()
    const contract = samplePaper({ states: {} })
    await filePaper(materialDeps(house), file, contract, { by, at, key: 'other' })
    await house.work()
    expect((await (await again(PHONE)).call(readFileCheck)).body.promises).toHaveLength(1)
    const paper = samplePaper({ kind: 'university-graduate', title: '高等学校毕业生登记表', states: {} })
    await filePaper(materialDeps(house), file, paper, { by, at, key: 'right' })
    await house.work()
    const person = await again(PHONE)
    expect((await person.call(readFileCheck)).body.promises).toEqual([])
    const { state, thread } = await seen(person, id)
    expect([state, thread.at(-1)?.title]).toEqual(['received', '承诺补充的材料已补齐'])
    const filing = { cases: house.house.cases, clock: house.clock, materials: materialDeps(house) }
    await settlePromises(filing, { id: 'another job', ref: file })
    expect((await seen(person, id)).thread).toHaveLength(thread.length)
    expect(await forenoonOf('2027-07-20')).toBe(0)
    expect(await toldBy(PHONE)).not.toEqual([])
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
    expect(await house.house.jobs.dead()).toEqual([])
  })
})

describe(`what somebody owed who has died (${reg('N20-death').join(' ')})`, () => {
  const PHONE = '13800000003'
  const died = {
    ...{ diedOn: '2027-05-01', proof: 'medical', proofNo: '云医证第78号', toldBy: 'kin' },
    ...{ tellerName: '林守望', kinship: '子女', tellerPhone: '13800000099' },
  }

  it('is reminded of no more; signing in goes on, what their login asks for is refused with what to do', async () => {
    house.clock.set('2027-06-01T02:00:00.000Z')
    const person = await house.signedIn(PHONE)
    const form = { title: '劳动合同书', formedOn: '2019-03', maker: '演示一公司', way: 'window' }
    const made = await person.call(cases.submitCase, { body: { item: 'material-collection', form } })
    expect(made.status).toBe(201)
    const archivist = await house.staffSignedIn('archivist')
    const params = { id: await archiveOfCase(database, made.body.id) }
    const opened = await archivist.call(openArchiveCase, {
      params,
      body: { item: 'deceased-file', form: died },
    })
    expect(opened.status).toBe(201)
    expect(await give(await house.staffSignedIn('reviewer'), opened.body.id, 'confirm')).toBe('noting')
    await house.work()
    await forenoonOf('2027-08-30')
    expect(await toldBy(PHONE)).toEqual([])

    const late = await again(PHONE)
    const asked = async (
      item: 'archive-details-change' | 'personal-account' | 'transfer-in',
      given: object,
    ) => {
      const { status, body } = await late.call(cases.submitCase, { body: { item, form: given as never } })
      return [status, (body as unknown as { key: string }).key]
    }
    expect(await asked('archive-details-change', { what: 'unit', unit: '演示三公司' })).toEqual([
      409,
      'deceased.own-login',
    ])
    expect(await asked('transfer-in', TO_XINGHAI)).toEqual([409, 'deceased.own-login'])
    expect(await asked('personal-account', { ...TO_YUNFAN, agreement: CURRENT_AGREEMENT.version })).toEqual([
      409,
      'deceased.own-login',
    ])
  })

  it('is reminded of again where the death was recorded in error', async () => {
    const [record] = await database.connection.collection('cases').find({ item: 'deceased-file' }).toArray()
    await hired(house, { username: 'second-reviewer', posts: ['reviewer'] })
    const other = await house.staffSignedIn('second-reviewer')
    const undone = { answers: { undoWords: '同名' } }
    expect(await give(other, String(record?._id), 'undo-death', undone)).toBe('settling')
    await house.work()
    await forenoonOf('2027-08-31')
    expect(await toldBy(PHONE)).not.toEqual([])
  })
})
