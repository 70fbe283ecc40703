import * as archives from '@shared/contract/archives'
import * as cases from '@shared/contract/cases'
import * as staff from '@shared/contract/staff'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { archiveOfCase } from '@test/support/archive-of-case'
import { shelved } from '@test/support/archives'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { materialDeps, storedArchive, withPapers } from '@test/support/materials'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AgreedFact, correctFact, demoIdNumber, isFactCorrected, readContents } from '../archives'

const shows = reg('N29-alter', 'G36')
const OPENED = reg('N29-alter', 'G37')
const database = useDatabase()
const house = useHouse(database)

let person: ApiClient
let clerk: ApiClient
let reviewer: ApiClient
beforeAll(async () => {
  ;[person, clerk, reviewer] = await Promise.all([
    house.signedIn('13800000001'),
    house.staffSignedIn('clerk'),
    house.staffSignedIn('reviewer'),
  ])
})

const form = (value: string) => ({
  ...{ what: 'workStart', value, why: '招工表写错' },
  approval: 'change-approval',
})
const BROUGHT = {
  ...{ approval: 'change-approval', document: 'brought', title: '关于更改参加工作时间的批复' },
  ...{ maker: '演示市人力资源和社会保障局', formedOn: '2026-01-05', pages: '2' },
}
const FILED = { approval: 'change-approval', document: 'filed' }

/** A case, and how to give a command on it; answers the state, or the key of what is wrong. */
async function opened(value: string) {
  const { status, body } = await person.call(cases.submitCase, {
    body: { item: 'fact-correction', form: form(value) },
  })
  expect([status, body]).toMatchObject([201, { state: 'in-review' }])
  const params = { id: body.id }
  const give = async (command: string, more: object = {}, by = clerk) => {
    const { version } = (await by.call(staff.readStaffCase, { params })).body
    const answer = await by.call(staff.decideCase, { params, body: { command, version, ...more } as never })
    return answer.status === 200 ? answer.body.state : (answer.body as unknown as { key: string }).key
  }
  const state = async () => (await person.call(cases.readCase, { params })).body.state
  return { id: body.id, params, give, state }
}

async function onRecord(caseId: string) {
  const archive = await database.connection
    .collection<{ _id: string }>('archives')
    .findOne({ 'facts.data.caseId': caseId })
  const deps = { ...house.house.ledger, open: house.house.cases.open }
  const { contents } = (await readContents(deps, archive?._id ?? '', '2026-11-29')) ?? {}
  return { start: contents?.keyFacts.workStart, papers: contents?.papers ?? [], pending: contents?.pending }
}

describe(`a recorded date (${shows.join(' ')})`, () => {
  it('is corrected by an approving document and two people, and what stood before stays', async () => {
    const none = await opened('1997-09')
    expect(await none.give('approve')).toBe('request.invalid')
    expect(await none.give('approve', { answers: FILED })).toBe('in-confirmation')
    expect(await none.give('confirm', {}, reviewer)).toBe('correcting')
    await house.work()
    // The file holds no such document: nothing was recorded, a clerk looks again.
    expect(await none.state()).toBe('in-review')
    expect(await none.give('approve', { answers: BROUGHT })).toBe('in-confirmation')
    expect(await none.give('send-back', {}, reviewer)).toBe('in-review')
    expect(await none.give('approve', { answers: BROUGHT })).toBe('in-confirmation')
    expect(await none.give('confirm', {}, reviewer)).toBe('correcting')
    await house.work()
    expect(await none.state()).toBe('corrected')
    const first = await onRecord(none.id)
    expect(first.start).toMatchObject({ value: '1997-09', earlier: [], by: { role: 'reviewer' } })
    expect(first.papers.filter(({ paper }) => paper.kind === 'change-approval')).toMatchObject([
      { caseId: none.id, paper: { title: BROUGHT.title, pages: 2, states: { workStart: '1997-09' } } },
    ])

    const same = await opened('1997-09')
    expect(await same.give('approve', { answers: FILED })).toBe('material.same')
    expect(await same.give('refuse', { reason: 'duplicate-record' })).toBe('case.reason-unfit')
    expect(await same.give('refuse', { reason: 'recorded-already' })).toBe('refused')

    const next = await opened('1998-05')
    const { body } = await clerk.call(staff.readStaffCase, { params: next.params })
    expect(body.doubts).toMatchObject([{ text: '现在记载的参加工作时间：1997年9月。' }])
    expect(await next.give('approve', { answers: FILED })).toBe('in-confirmation')
    expect(await next.give('confirm', {}, reviewer)).toBe('correcting')
    await house.work()
    expect(await next.state()).toBe('corrected')
    const { start, pending } = await onRecord(next.id)
    expect(start).toMatchObject({
      ...{ value: '1998-05', papers: [expect.stringMatching(/^m\d+$/)] },
      earlier: [{ value: '1997-09', reason: '招工表写错' }],
    })
    expect(pending).toEqual([])
    const { body: shown } = await clerk.call(staff.readStaffCase, { params: next.params })
    expect(shown).toMatchObject({ chainWhole: true, state: 'corrected' })
  })
})

describe(`a correction that the centre begins itself (${OPENED.join(' ')})`, () => {
  const keyOf = (answer: { body: unknown }) => (answer.body as { key: string }).key
  const open = (id: string, by: ApiClient, item: string, answers: Record<string, string>) =>
    by.call(archives.openArchiveCase, { params: { id }, body: { item, form: answers } })
  const openOn = (id: string, by: ApiClient, more: object = {}) =>
    open(id, by, 'fact-correction', { ...form('1996-08'), ...more })
  const shown = async (id: string) => (await clerk.call(staff.readStaffCase, { params: { id } })).body
  const give = async (id: string, command: string, more: object = {}, by = clerk) => {
    const { version } = await shown(id)
    const answer = await by.call(staff.decideCase, {
      params: { id },
      body: { command, version, ...more } as never,
    })
    return answer.status === 200 ? answer.body.state : keyOf(answer)
  }

  it('stands on a file it keeps, asks for no picture, and the person can neither begin nor withdraw it', async () => {
    const { _id: id } = await shelved(house, { idNumber: demoIdNumber(62_001) })
    const archivist = await house.staffSignedIn('archivist')
    const { body: page } = await archivist.call(archives.readArchive, { params: { id } })
    expect(page.can.open).toContain('fact-correction')
    expect(keyOf(await openOn(id, archivist, { value: '不知道' }))).toBe('request.invalid')
    expect(keyOf(await openOn(id, reviewer))).toBe('permission.denied')
    const made = await openOn(id, archivist, { approvalFile: 'x'.repeat(26) })
    expect([made.status, made.body]).toMatchObject([201, { stateLabel: '核对中' }])
    expect(keyOf(await openOn(id, clerk))).toBe('case.open-already')
    const before = await shown(made.body.id)
    expect(before.thread[0]).toMatchObject({
      title: '机构发起更正',
      who: expect.stringContaining('工作人员'),
    })
    expect(JSON.stringify(before)).not.toContain('已上传')
    // The document speaks for itself: nobody has to show a card.
    expect(await give(made.body.id, 'approve', { answers: BROUGHT })).toBe('in-confirmation')
    expect(await give(made.body.id, 'confirm', {}, reviewer)).toBe('correcting')
    await house.work()
    expect(await shown(made.body.id)).toMatchObject({ state: 'corrected', chainWhole: true })
  })

  it('of a person with an account shows among their cases, and is not theirs to withdraw', async () => {
    const theirs = await opened('1995-05')
    expect((await person.call(cases.readCase, { params: theirs.params })).body.can).toEqual(['withdraw'])
    const id = await archiveOfCase(database, theirs.id)
    const version = 1
    await person.call(cases.withdrawCase, { params: theirs.params, body: { version } })
    const made = await openOn(id, clerk)
    const params = { id: made.body.id }
    expect((await person.call(cases.readCase, { params })).body).toMatchObject({
      can: [],
      state: 'in-review',
    })
    const tried = await person.call(cases.withdrawCase, { params, body: { version } })
    expect(keyOf(tried)).toBe('case.not-possible')
    expect(await give(params.id, 'refuse', { reason: 'no-approval' })).toBe('refused')
  })

  it('waits while a forgery is inquired into, whoever began it, and goes on after', async () => {
    const theirs = await opened('1995-06')
    const id = await archiveOfCase(database, theirs.id)
    const suspicion = { matter: 'work-start', source: 'check', doubt: '日期有涂改' }
    expect((await open(id, clerk, 'forgery-inquiry', suspicion)).status).toBe(201)
    await house.work()
    expect((await clerk.call(archives.readArchive, { params: { id } })).body.can.open).toEqual([
      'material-collection',
      'archive-loss',
    ])
    const { checks, reasons } = await shown(theirs.id)
    expect(checks.filter(({ holds }) => !holds).map(({ name }) => name)).toEqual(['no-open-inquiry'])
    expect(reasons.map(({ code }) => code)).toEqual(['under-inquiry', 'no-approval'])
    expect(await theirs.give('approve', { answers: BROUGHT })).toBe('case.inquiry-open')
    expect(await theirs.give('refuse', { reason: 'under-inquiry' })).toBe('refused')
    expect(keyOf(await openOn(id, clerk))).toBe('case.inquiry-open')
  })
})

/** Deps whose writes stop after a few: what a killed worker leaves behind. */
const killedAfter = (writes: number): ReturnType<typeof materialDeps> => {
  const deps = materialDeps(house)
  let left = writes
  const amend: typeof deps.ledgers.amend = async (...change) => {
    if (left === 0) throw new Error('killed')
    left -= 1
    return deps.ledgers.amend(...change)
  }
  return { ...deps, ledgers: { ...deps.ledgers, amend } }
}

const by = (id: string, role: 'clerk' | 'reviewer') => ({ kind: 'staff', id, role }) as const
const agreed = (value: string, more: Partial<AgreedFact> = {}): AgreedFact => ({
  ...{ what: 'workStart', value, reason: '招工表写错', approval: 'change-approval', brought: null },
  ...{ proposer: by('one', 'clerk'), confirmer: by('two', 'reviewer'), ...more },
})
const effectOf = (key: string) => ({ caseId: 'd'.repeat(26), at: '2026-03-04T02:00:00.000Z', key })

describe('the effect of an agreed correction', () => {
  it('is carried on by whoever comes after a killed worker, and done once', async () => {
    const { _id: id } = await withPapers(house)
    expect(await correctFact(materialDeps(house), id, agreed('1997-09'), effectOf('first'))).toBe(true)
    const change = agreed('1998-05')
    await expect(correctFact(killedAfter(1), id, change, effectOf('second'))).rejects.toThrow('killed')
    expect(await isFactCorrected(materialDeps(house), id, effectOf('second'))).toBe(false)
    // Another case waits until this one is through.
    expect(await correctFact(materialDeps(house), id, agreed('1999'), effectOf('third'))).toBe(false)
    for (let times = 0; times < 2; times += 1)
      expect(await correctFact(materialDeps(house), id, change, effectOf('second'))).toBe(true)
    expect(await isFactCorrected(materialDeps(house), id, effectOf('second'))).toBe(true)
    const { facts } = await storedArchive(house, id)
    const kinds = facts.map(({ kind, by: who }) => `${kind} ${who.id}`).slice(-3)
    expect(kinds).toEqual(['record-key-fact two', 'propose-key-fact one', 'confirm-change two'])
  })

  it('corrects nothing without a document of its kind in the file', async () => {
    const { _id: id, version } = await withPapers(house)
    const wanted = agreed('1997', { approval: 'age-history-recognition' })
    expect(await correctFact(materialDeps(house), id, wanted, effectOf('none'))).toBe(false)
    expect((await storedArchive(house, id)).version).toBe(version)
  })
})
