import { findingsOf } from '@shared/domain/materials/health'
import { MATERIAL_TABLE, type MaterialCommand } from '@shared/domain/materials/material-table'
import { type Actor, POSTS, type Post } from '@shared/domain/policy/roles'
import { reg } from '@shared/kernel/reg'
import { archiveBench, staffOf } from '@test/support/archive-handling'
import { shelved } from '@test/support/archives'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import {
  ALL_WELL,
  KEEPER,
  materialDeps,
  NO_CLAIMS,
  samplePaper,
  storedArchive,
  withPapers,
  withProposal,
} from '@test/support/materials'
import { outcomeOf } from '@test/support/outcome-of'
import { describe, expect, it } from 'vitest'
import { demoIdNumber } from '../demo-people'
import { holderOf } from './holder'
import { nameOf } from './judging'
import { openContents } from './sealed-contents'

reg('N13', 'M-check', 'M-scope', 'G39-origin', 'N15-secret', 'G36', 'N29-alter', 'N10')

const database = useDatabase()
const house = useHouse(database, { archives: 2 })
const room = () => house.house.materialRoom
const { call } = archiveBench(house, 0)
const contentsOf = async (id: string) => openContents(materialDeps(house), await storedArchive(house, id))
/** What a grid is compared with; work that refuses at once is told like any other. */
const told = (work: () => Promise<unknown>) => outcomeOf(Promise.resolve().then(work), 'done')
async function firstFinding(id: string): Promise<string> {
  const record = await storedArchive(house, id)
  const [finding] = findingsOf(
    holderOf(materialDeps(house), record, '2026-03-05'),
    await contentsOf(id),
    '2026-03-05',
  )
  if (!finding) throw new Error('a file of three papers lacks something')
  return nameOf(finding, materialDeps(house).sha256)
}

/** Every command as it may be given to a file with papers and proposals; the file is made anew for each. */
const GIVE: Record<MaterialCommand, (actor: Actor) => Promise<unknown>> = {
  file: async (actor) => {
    const at = await withPapers(house)
    return room().file(actor, call(actor), { ...on(at), paper: samplePaper(), answers: ALL_WELL })
  },
  tray: async (actor) =>
    room().tray(actor, call(actor), { ...on(await withPapers(house)), title: '纸', pages: 1, why: 'scope' }),
  'hand-back': async (actor) =>
    room().settleTray(actor, call(actor), {
      ...on(await withPapers(house)),
      ...{ paper: 'm6', how: 'hand-back', reason: '本人领回' },
    }),
  leave: async (actor) =>
    room().settleTray(actor, call(actor), {
      ...on(await withPapers(house)),
      ...{ paper: 'm6', how: 'leave', reason: '查不到来源' },
    }),
  stub: async (actor) =>
    room().stub(actor, call(actor), { ...on(await withPapers(house)), category: '10', pages: 2 }),
  'propose-correction': async (actor) =>
    room().correct(actor, call(actor), {
      ...on(await withPapers(house)),
      ...{ paper: 'm4', now: samplePaper({ pages: 4 }), reason: '页数录错' },
    }),
  'record-key-fact': async (actor) =>
    room().recordKeyFact(actor, call(actor), {
      ...on(await withPapers(house)),
      ...{ what: 'workStart', value: '2019-03', paper: 'm4' },
    }),
  'propose-key-fact': async (actor) =>
    room().correctKeyFact(actor, call(actor), {
      ...on(await withProposal(house)),
      ...{ what: 'workStart', value: '2018-12', papers: ['m5'], reason: '按审批材料' },
    }),
  confirm: async (actor) => room().confirm(actor, call(actor), { ...on(await withProposal(house)), of: 8 }),
  decline: async (actor) =>
    room().decline(actor, call(actor), { ...on(await withProposal(house)), of: 8, reason: '原登记无误' }),
  'note-claims': async (actor) =>
    room().noteClaims(actor, call(actor), {
      ...on(await withPapers(house)),
      kind: 'other',
      claims: NO_CLAIMS,
    }),
  'settle-finding': async (actor) => {
    const at = await withPapers(house)
    return room().settleFinding(actor, call(actor), {
      ...on(at),
      ...{ finding: await firstFinding(at._id), holds: true },
    })
  },
}
const on = ({ _id: id, version }: { _id: string; version: number }) => ({ id, version })

describe('every command on papers, every post', () => {
  it.each(
    POSTS.flatMap((post) => (Object.keys(GIVE) as MaterialCommand[]).map((one) => [post, one] as const)),
  )('%s, %s: as the table of papers says', async (post, command) => {
    const may = (MATERIAL_TABLE[command].posts as readonly Post[]).includes(post)
    expect(await told(() => GIVE[command](staffOf(post)))).toBe(may ? 'done' : 'permission.denied')
  })

  it('is told of no file of another centre, and of none of a relative', async () => {
    const { _id: id, version } = await withPapers(house, { idNumber: demoIdNumber(61_000) })
    const asked = { id, version, title: '纸', pages: 1, why: 'scope' } as const
    const elsewhere = staffOf('archivist', 'elsewhere', { centreId: 'demo-centre-2' })
    const kin = staffOf('archivist', 'kin', { kin: house.house.index.all('idNumber', demoIdNumber(61_000)) })
    expect(await told(() => room().tray(elsewhere, call(elsewhere), asked))).toBe('archive.not-found')
    expect(await told(() => room().tray(kin, call(kin), asked))).toBe('permission.avoidance')
    const moment = { now: house.clock.now(), requestId: 'test' }
    expect(await told(() => room().read(kin, id, moment))).toBe('permission.avoidance')
    expect(await told(() => room().read(elsewhere, id, moment))).toBe('archive.not-found')
    expect((await storedArchive(house, id)).version).toBe(version)
  })
})

describe('the checks at intake', () => {
  const file = async (more: Parameters<typeof samplePaper>[0], answers: object = ALL_WELL) => {
    const at = await shelved(house, { idNumber: demoIdNumber(62_000) })
    const said = await told(() =>
      room().file(KEEPER, call(KEEPER), { ...on(at), paper: samplePaper(more), answers }),
    )
    return [said, (await storedArchive(house, at._id)).version - at.version]
  }
  it.each([
    ['a paper that passes', {}, ALL_WELL, 'done'],
    ['with a check not answered', {}, {}, 'material.check-failed'],
    ['that is not finished', {}, { ...ALL_WELL, finished: false }, 'material.check-failed'],
    ['of unknown origin', {}, { ...ALL_WELL, 'known-origin': false }, 'material.check-failed'],
    ['that is secret', {}, { 'not-secret': false }, 'material.check-failed'],
    ['of an unknown kind', { kind: 'no-such-kind' }, ALL_WELL, 'material.kind-unknown'],
    ['of a day that is none', { formedOn: '2019-02-30' }, ALL_WELL, 'request.invalid'],
    ['of a day to come', { formedOn: '2099-01' }, ALL_WELL, 'request.invalid'],
    [
      'before the birth, not answered for',
      { formedOn: '1950' },
      { ...ALL_WELL, true: undefined },
      'material.check-failed',
    ],
    [
      'of another name, not answered for',
      { states: { name: '别人' } },
      { ...ALL_WELL, 'right-person': undefined },
      'material.check-failed',
    ],
    [
      'below the threshold, whoever answers for it',
      { kind: 'trainee-register', states: { trainingMonths: 1 } },
      ALL_WELL,
      'material.check-failed',
    ],
  ] as const)('%s', async (_, more, answers, expected) => {
    expect(await file(more as never, answers)).toEqual([expected, expected === 'done' ? 1 : 0])
  })

  it('name what the program doubted and somebody answered for in the fact, and nothing of what stands on the paper', async () => {
    const at = await shelved(house, { idNumber: demoIdNumber(62_000) })
    const paper = samplePaper({ states: { name: '曾用名甲' }, title: '旧合同' })
    await room().file(KEEPER, call(KEEPER), { ...on(at), paper, answers: ALL_WELL })
    const fact = (await storedArchive(house, at._id)).facts.at(-1)
    expect(fact?.data).toEqual({ despite: ['right-person'] })
    expect(JSON.stringify(fact)).not.toMatch(/曾用名|合同|labour/)
  })
})

describe('a paper on the tray', () => {
  it('is filed when its origin is found, and only once', async () => {
    const { _id: id, version } = await withPapers(house)
    const asked = { paper: samplePaper(), answers: ALL_WELL, tray: 'm6' }
    await room().file(KEEPER, call(KEEPER), { id, version, ...asked })
    expect((await contentsOf(id)).tray[0]?.outcome?.how).toBe('filed')
    const again = { id, version: version + 1, ...asked }
    expect(await told(() => room().file(KEEPER, call(KEEPER), again))).toBe('archive.not-possible')
    const back = { id, version: version + 1, paper: 'm6', how: 'hand-back', reason: '晚了' } as const
    expect(await told(() => room().settleTray(KEEPER, call(KEEPER), back))).toBe('archive.not-possible')
  })
})

describe('what was entered once', () => {
  it('is not changed by whoever proposes the change, nor twice at a time, nor into itself', async () => {
    const { _id: id, version } = await withProposal(house)
    const both = { ...KEEPER, roles: ['staff', 'archivist', 'reviewer'] as const }
    expect(await told(() => room().confirm(both, call(both), { id, version, of: 8 }))).toBe(
      'material.second-person',
    )
    const more = { id, version, paper: 'm4', now: samplePaper({ pages: 9 }), reason: '页数' }
    expect(await told(() => room().correct(KEEPER, call(KEEPER), more))).toBe('archive.not-possible')
    const same = {
      id,
      version,
      paper: 'm5',
      now: (await contentsOf(id)).papers[1]?.paper as never,
      reason: '无',
    }
    expect(await told(() => room().correct(KEEPER, call(KEEPER), same))).toBe('material.same')
    expect((await contentsOf(id)).papers[0]?.paper.title).toBe('劳动合同')
  })

  it('of the key facts changes by approving documents alone, and keeps both values', async () => {
    const { _id: id, version } = await withProposal(house)
    const change = { id, version, what: 'workStart', value: '2018-12', reason: '按审批材料' } as const
    const correct = (papers: string[]) => room().correctKeyFact(KEEPER, call(KEEPER), { ...change, papers })
    expect(await told(() => correct(['m4']))).toBe('material.approval-needed')
    expect(await told(() => correct(['m4', 'm5']))).toBe('material.approval-needed')
    expect(await told(() => correct(['m99']))).toBe('archive.not-possible')
    await correct(['m5'])
    const second = staffOf('reviewer')
    await room().confirm(second, call(second), { id, version: version + 1, of: version + 1 })
    expect((await contentsOf(id)).keyFacts.workStart).toMatchObject({
      ...{ value: '2018-12', papers: ['m5'], earlier: [{ value: '2019-03', reason: '按审批材料' }] },
    })
  })

  it('is first recorded as a paper of the file tells it', async () => {
    const { _id: id, version } = await shelved(house)
    const paper = samplePaper({ states: { workStart: '1998-03' }, formedOn: '1998-04' })
    await room().file(KEEPER, call(KEEPER), { id, version, paper, answers: ALL_WELL })
    const record = (value: string) =>
      room().recordKeyFact(KEEPER, call(KEEPER), {
        ...{ id, version: version + 1, what: 'workStart', value, paper: 'm4' },
      })
    expect(await told(() => record('1997'))).toBe('request.invalid')
    expect(await told(() => record('1998-02-30'))).toBe('request.invalid')
    await record('1998-03-05')
    expect(await told(() => record('1998-03-06'))).toBe('archive.changed')
  })
})

describe('a finding of the health check', () => {
  it('is the person’s to see once staff confirmed it, and gone when the file no longer shows it', async () => {
    const { _id: id, version } = await withPapers(house)
    const finding = await firstFinding(id)
    const settle = (body: { holds: boolean; reason?: string }, at = version) =>
      room().settleFinding(KEEPER, call(KEEPER), { id, version: at, finding, ...body })
    expect(await told(() => settle({ holds: false }))).toBe('request.invalid')
    await settle({ holds: true })
    const { findings } = await room().read(KEEPER, id, { now: house.clock.now(), requestId: 'test' })
    expect(findings.find((one) => one.finding === finding)?.settled).toMatchObject({ holds: true })
    const gone = { id, version: version + 1, finding: '0'.repeat(32), holds: true }
    expect(await told(() => room().settleFinding(KEEPER, call(KEEPER), gone))).toBe('material.finding-gone')
    await settle({ holds: false, reason: '本人补充了说明' }, version + 1)
    expect((await contentsOf(id)).findings).toMatchObject([{ holds: false, reason: '本人补充了说明' }])
  })
})

describe('a command', () => {
  it('repeated under its key is carried out once; another body under the key is refused', async () => {
    const { _id: id, version } = await shelved(house)
    const once = call(KEEPER)
    const asked = { id, version, title: '纸', pages: 1, why: 'scope' } as const
    expect(await room().tray(KEEPER, once, asked)).toEqual(await room().tray(KEEPER, once, asked))
    expect((await contentsOf(id)).tray).toHaveLength(1)
    const other = { ...once, bodyHash: 'another' }
    expect(await told(() => room().tray(KEEPER, other, asked))).toBe('request.key-other-body')
  })
})
