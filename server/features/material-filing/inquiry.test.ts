import * as search from '@shared/contract/archive-search'
import * as archives from '@shared/contract/archives'
import * as cases from '@shared/contract/cases'
import { printInquiryPaper } from '@shared/contract/inquiry-papers'
import * as staff from '@shared/contract/staff'
import type { InquiryPaper } from '@shared/domain/archives/inquiry-papers'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { archiveOfCase } from '@test/support/archive-of-case'
import { shelved } from '@test/support/archives'
import { useDatabase } from '@test/support/database'
import { storedBytes } from '@test/support/database-content'
import { useHouse } from '@test/support/house'
import { readPdfText } from '@test/support/poppler'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoIdNumber, readContents } from '../archives'
import { flagInquiry, liftInquiry } from './inquiry'

const shows = reg('G37', 'N23', 'N29-alter', 'N29-refuse')
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
  archiveId = await archiveOfCase(database, await ownCase({ item: 'custody-certificate', form: CERTIFICATE }))
})

const CERTIFICATE = { purpose: 'exam' }
const SUSPICION = {
  ...{ matter: 'education', source: 'check', doubt: '毕业证书编号查不到，疑为伪造', unit: '演示一公司' },
}
const ownCase = async (body: { item: string; form: Record<string, string> }) => {
  const made = await person.call(cases.submitCase, { body })
  expect([made.status, made.body]).toMatchObject([201, {}])
  return made.body.id
}
const open = (by: ApiClient, id: string, body: { item: string; form: Record<string, string> }) =>
  by.call(archives.openArchiveCase, { params: { id }, body })
const suspect = { item: 'forgery-inquiry', form: SUSPICION }
const page = async (by = archivist) =>
  (await by.call(archives.readArchive, { params: { id: archiveId } })).body
const shown = async (id: string, by = clerk) => (await by.call(staff.readStaffCase, { params: { id } })).body
const give = async (id: string, command: string, more: object = {}, by = clerk) => {
  const { version } = await shown(id, by)
  const answer = await by.call(staff.decideCase, {
    params: { id },
    body: { command, version, ...more } as never,
  })
  return answer.status === 200 ? answer.body.state : (answer.body as unknown as { key: string }).key
}
/** The words of a paper, without blanks; or why there is none. */
const printed = async (id: string, paper: InquiryPaper): Promise<string> => {
  const { status, body } = await clerk.call(printInquiryPaper, { params: { id, paper } })
  if (status !== 200) return (body as { key: string }).key
  return (await readPdfText(new Uint8Array(body as Buffer))).replaceAll(/\s/g, '')
}
const evidence = (evidenceShows: string) => ({
  answers: {
    evidenceFrom: '毕业学校复函',
    evidenceOn: '2026-02-11',
    evidenceWords: '没有这个编号',
    evidenceShows,
  },
})
const told = (toldWho: string) => ({ answers: { toldWho, toldHow: 'letter', toldOn: '2026-02-11' } })
const concluded = (outcome: string) => ({
  answers: { outcome, outcomeWords: '依据学校复函认定', pages: '2' },
})

describe(`a suspected forgery (${shows.join(' ')})`, () => {
  let id = ''

  it('is opened by the centre that keeps the file, once, and flagged in its own chain', async () => {
    expect((await page()).can.open).toContain('forgery-inquiry')
    expect((await page(reviewer)).can.open).toEqual([])
    const short = await open(archivist, archiveId, { item: 'forgery-inquiry', form: { matter: 'education' } })
    expect(short.body).toMatchObject({
      key: 'request.invalid',
      fields: expect.arrayContaining([expect.objectContaining({ path: 'doubt' })]),
    })
    expect((await open(archivist, archiveId, { item: 'personal-account', form: {} })).body).toMatchObject({
      key: 'case.item-unknown',
    })
    const { status, body } = await open(archivist, archiveId, suspect)
    expect([status, body]).toMatchObject([201, { stateLabel: '正在标记档案' }])
    id = body.id
    expect((await open(clerk, archiveId, suspect)).body).toMatchObject({ key: 'case.open-already' })
    await house.work()
    const { marks, can, thread, chainWhole } = await page()
    expect([marks, can.open, chainWhole]).toEqual([['inquiry'], ['archive-loss'], true])
    expect(thread.at(-1)).toMatchObject({ says: '发现涉嫌造假，开始核查', case: { id } })
    expect(thread.at(-1)?.who).not.toBe('')
  })

  it('is told to the person, and nothing is certified by itself or by a clerk meanwhile', async () => {
    const { body } = await person.call(cases.readCase, { params: { id } })
    expect(body).toMatchObject({ state: 'inquiring', can: [] })
    expect(body.findings[0]?.article).toContain('第三十七条')
    const waiting = await ownCase({ item: 'custody-certificate', form: CERTIFICATE })
    const { state, checks, reasons } = await shown(waiting)
    expect(state).toBe('in-review')
    expect(checks.filter(({ holds }) => !holds).map(({ name }) => name)).toEqual(['no-open-inquiry'])
    expect(reasons.map(({ code, article }) => [code, article])).toEqual([
      ['under-inquiry', expect.stringContaining('第三十七条')],
    ])
    expect(await give(waiting, 'approve')).toBe('case.inquiry-open')
    expect(await give(waiting, 'refuse', { reason: 'under-inquiry' })).toBe('refused')
  })

  it('is told by paper: to the person what is doubted, to the unit which matter only, to both how to answer', async () => {
    const [toPerson, toUnit] = [await printed(id, 'notice-person'), await printed(id, 'notice-unit')]
    for (const part of ['涉嫌造假核查告知书', '学历学位', '暂缓', '说明情况', '第三十七条', '查询码', '电话'])
      expect([toPerson.includes(part), toUnit.includes(part)]).toEqual([true, true])
    expect(toPerson).toContain('2026年12月7日')
    expect([toPerson, toUnit].map((text) => text.includes(SUSPICION.doubt))).toEqual([true, false])
    expect(toUnit).toMatch(/^.*演示一公司：/)
    expect(await printed(id, 'result-person')).toBe('inquiry.no-paper')
  })

  it('is concluded on evidence, when all were told, by two people, filed, and lifted by a fact', async () => {
    expect(await give(id, 'conclude', concluded('established'))).toBe('case.evidence-missing')
    expect(await give(id, 'record-evidence', evidence('against'))).toBe('inquiring')
    expect(await give(id, 'conclude', concluded('cleared'))).toBe('case.not-told')
    expect((await shown(id)).doubts.map(({ text }) => text)).toEqual(['还没有告知本人', '还没有告知所在单位'])
    expect(await give(id, 'tell', told('person'))).toBe('inquiring')
    expect(await give(id, 'tell', told('unit'))).toBe('inquiring')
    expect(await give(id, 'conclude', concluded('established'))).toBe('case.evidence-missing')
    expect(await give(id, 'record-evidence', evidence('supports'))).toBe('inquiring')
    expect(await give(id, 'refuse', { reason: 'record-differs' }, reviewer)).toBe('case.reason-unfit')
    expect(await give(id, 'conclude', concluded('established'))).toBe('in-confirmation')
    expect(await give(id, 'confirm')).toBe('permission.denied')
    expect(await give(id, 'send-back', {}, reviewer)).toBe('inquiring')
    expect(await give(id, 'conclude', concluded('established'))).toBe('in-confirmation')
    expect(await give(id, 'confirm', {}, reviewer)).toBe('lifting')
    await house.work()
    expect(await shown(id)).toMatchObject({ state: 'established', chainWhole: true })
    expect(await printed(id, 'notice-person')).toBe('inquiry.no-paper')
    for (const paper of ['result-person', 'result-unit'] as const)
      expect(await printed(id, paper)).toContain('结果：查实造假')
    expect(await give(id, 'tell-outcome')).toBe('request.invalid')
    for (const who of ['person', 'unit'])
      expect(await give(id, 'tell-outcome', told(who))).toBe('established')
    const { body: seen } = await person.call(cases.readCase, { params: { id } })
    expect(seen.findings[0]?.text).toBe('核查结果已告知本人、所在单位。')
    expect(seen.thread.at(-1)?.title).toBe('已告知核查结果')
    const { marks, thread, chainWhole } = await page()
    expect([marks, chainWhole]).toEqual([[], true])
    expect(thread.slice(-2).map(({ says }) => says)).toEqual(['材料归档', '涉嫌造假核查结束：查实造假'])
    const deps = { ...house.house.ledger, open: house.house.cases.open }
    const kept = (await readContents(deps, archiveId, '2026-11-29'))?.contents.papers.at(-1)
    expect(kept).toMatchObject({ caseId: id, paper: { title: '涉嫌造假核查结论', remark: '查实造假' } })
  })

  it('once established is certified by a person only; taken up again and cleared, by the machine again', async () => {
    const looked = await ownCase({ item: 'custody-certificate', form: CERTIFICATE })
    expect((await shown(looked)).checks.filter(({ holds }) => !holds).map(({ name }) => name)).toEqual([
      'not-forged',
    ])
    expect(await give(looked, 'approve')).toBe('approved')
    expect(await give(id, 'propose-correction', { reason: 'complaint-upheld' })).toBe(
      'correcting-established',
    )
    expect(await give(id, 'confirm-correction', {}, reviewer)).toBe('flagging')
    await house.work()
    expect((await page()).marks).toEqual(['inquiry'])
    for (const who of ['person', 'unit']) await give(id, 'tell', told(who))
    await give(id, 'record-evidence', evidence('against'))
    expect(await give(id, 'conclude', concluded('cleared'))).toBe('in-confirmation')
    expect(await give(id, 'confirm', {}, reviewer)).toBe('lifting')
    await house.work()
    expect((await shown(id)).state).toBe('cleared')
    const before = (await page()).thread.length
    const filing = {
      ...{ cases: house.house.cases, clock: house.clock },
      materials: { ...house.house.ledger, open: house.house.cases.open },
    }
    await flagInquiry(filing, { id: `${id}:1:flag-inquiry`, ref: id })
    await liftInquiry(filing, { id: `${id}:9:lift-inquiry`, ref: id })
    expect((await page()).thread).toHaveLength(before)
    const again = await ownCase({ item: 'custody-certificate', form: CERTIFICATE })
    expect((await shown(again)).state).toBe('approved')
  })

  it('cannot be opened on what is nobody’s, flagged beside another, elsewhere, or by an application', async () => {
    const nobodys = await shelved(house)
    expect((await open(clerk, nobodys._id, suspect)).body).toMatchObject({ key: 'case.archive-unlinked' })
    const twin = await shelved(house, { idNumber: demoIdNumber(61_001), beside: 'another' })
    expect((await open(clerk, twin._id, suspect)).body).toMatchObject({ key: 'case.archive-flagged' })
    const other = await shelved(house, { idNumber: demoIdNumber(61_002), centreId: 'demo-centre-2' })
    expect((await open(clerk, other._id, suspect)).body).toMatchObject({ key: 'archive.not-found' })
    expect((await person.call(cases.submitCase, { body: suspect })).body).toMatchObject({
      key: 'case.item-unknown',
    })
    const alone = await shelved(house, { idNumber: demoIdNumber(61_003) })
    const made = await open(clerk, alone._id, { ...suspect, form: { ...SUSPICION, unit: '' } })
    expect(made.status).toBe(201)
    await house.work()
    expect((await shown(made.body.id)).doubts.map(({ text }) => text)).toEqual(['还没有告知本人'])
    const { body } = await clerk.call(search.searchArchives, { body: { q: demoIdNumber(61_003) } })
    expect(body.archives.map(({ marks }) => marks)).toEqual([['inquiry']])
  })

  it('leaves nothing of what was said open in the database', async () => {
    const bytes = [...(await storedBytes(database.connection)).values()].flat()
    for (const words of ['疑为伪造', '没有这个编号', '演示一公司', '依据学校复函认定'])
      expect([words, bytes.some((part) => part.includes(words))]).toEqual([words, false])
  })
})
