import * as cases from '@shared/contract/cases'
import * as staff from '@shared/contract/staff'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { materialDeps, storedArchive, withPapers } from '@test/support/materials'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AgreedFact, correctFact, isFactCorrected, readContents } from '../archives'

const shows = reg('N29-alter', 'G36')
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
