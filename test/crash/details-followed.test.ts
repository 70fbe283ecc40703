import { demoIdNumber } from '@server/features/archives'
import { submitCase as fileCase } from '@server/features/cases'
import { applyDetailsChange, lookAgainForPerson } from '@server/features/details-change'
import { openAccount, signerOf } from '@server/features/personal-accounts'
import { openCorrections } from '@server/features/personal-accounts/corrections'
import { demoStaff } from '@server/features/staff'
import { relationsOf } from '@server/features/staff/relations'
import { submitCase } from '@shared/contract/cases'
import { decideCase, readStaffCase } from '@shared/contract/staff'
import { uploadFile } from '@shared/contract/uploads'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { firstBrokenCommitment, type PlainValues } from '@shared/domain/facts/commitments'
import { type Actor, ANONYMOUS } from '@shared/domain/policy/roles'
import { reg } from '@shared/kernel/reg'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { ADMINISTRATOR, freshCall, hired } from '@test/support/members'
import { refoldDifferences } from '@test/support/refold'
import { demoPassword } from '@test/support/sign-in'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('S-change', 'N10', 'N29-alter')
const database = useDatabase({ unused: true })
const house = useHouse(database)
const ITEM = 'archive-details-change'
const dead = () => Promise.reject(new Error('killed'))

beforeAll(async () => {
  await house.work()
  const posts = ['reviewer'] as const
  const member = { id: house.house.newId(), username: 'confirmer', name: '演示复核员', posts }
  const staff = { ...member, centreId: 'demo-centre', password: demoPassword('clerk') }
  await house.house.repositories.staff.insertMany([await demoStaff(staff)])
})

/** The person asks for another name or number; approved by staff, not carried out. Answers the job that would do it. */
async function approved(phone: string, what: 'name' | 'idNumber', value: string) {
  const person = await house.signedIn(phone)
  const file = (await person.call(uploadFile, {})).body.id
  const paper = what === 'name' ? 'police-name' : 'police-number'
  const form = { what, [what]: value, [`${what}Paper`]: paper, [`${what}File`]: file }
  const { id } = (await person.call(submitCase, { body: { item: ITEM, form } })).body
  for (const [username, command] of [
    ['clerk', 'approve'],
    ['confirmer', 'confirm'],
  ] as const) {
    if (what === 'name' && command === 'confirm') continue
    const staff = await house.staffSignedIn(username)
    const { version } = (await staff.call(readStaffCase, { params: { id } })).body
    const body = { command, version, ...(command === 'approve' ? { identityChecked: true } : {}) }
    await staff.call(decideCase, { params: { id }, body })
  }
  const record = (await house.house.cases.cases.findById(id))!
  expect(record.state).toBe('approved')
  const seq = record.facts.length
  return { record, job: { id: `${id}:${seq}:apply-details-change`, ref: id, seq } }
}

/** A custody account under a number, as an approved case opens it. */
const withAccount = (applicantId: string, holderName: string, idNumber: string, caseId: string) => {
  const { cases, repositories } = house.house
  const agreement = { version: '2026-01', sha256: 'x', signedAt: house.clock.now().toISOString() }
  return openAccount(
    { ...cases, personalAccounts: repositories.personalAccounts },
    {
      ...{ caseId, caseNo: caseId, applicantId, centreId: 'demo-centre', holderName, agreement },
      ...{
        kind: 'flexible' as never,
        idNumber,
        idIndexes: cases.idIndexes(idNumber),
        now: house.clock.now(),
      },
    },
  )
}

const accountsUnder = (idNumber: string) =>
  house.house.repositories.personalAccounts.findAllOf(house.house.cases.idIndexes(idNumber))

const archiveOf = async (idNumber: string) => {
  const { archives, idIndexes } = house.house.cases
  return (await archives.findByIdIndex(idIndexes(idNumber)))[0]!
}

const memberOf = async (id: string) => (await house.house.repositories.staff.findById(id))!

describe(`what stands under a corrected name or number (${shows.join(' ')})`, () => {
  const WAS = demoIdNumber(1)
  const IS = demoIdNumber(7_101)
  let applicantId = ''
  let name = ''

  it('follows to the new number, each record by one fact, however often the effect died on its way', async () => {
    const { record, job } = await approved('13800000002', 'idNumber', IS)
    applicantId = record.applicantId
    name = record.applicantName
    await withAccount(applicantId, name, WAS, 'the case it was opened by')
    const { _id: kin } = await hired(house, { username: 'kin' })
    const given = { id: kin, version: 1, reason: '本人声明', kind: 'spouse' as const, name, idNumber: WAS }
    await house.house.staff.recordRelation(ADMINISTRATOR, freshCall(house), given)
    const deps = house.house.detailsChange
    const { holders, jobs } = deps
    const { personalAccounts } = holders
    const writing = async (...args: Parameters<typeof personalAccounts.correct>) => {
      await personalAccounts.correct(...args)
      return dead()
    }
    const correcting = async (...args: Parameters<typeof deps.correctRelations>) => {
      await deps.correctRelations(...args)
      return dead()
    }
    const deaths = [
      { correctRelations: dead },
      { correctRelations: correcting },
      { holders: { ...holders, personalAccounts: { ...personalAccounts, correct: dead } } },
      { holders: { ...holders, personalAccounts: { ...personalAccounts, correct: writing } } },
      { jobs: { ...jobs, addMissing: dead } },
    ]
    for (const death of deaths) {
      await expect(applyDetailsChange({ ...deps, ...death } as never, job)).rejects.toThrow('killed')
      house.clock.advance(60)
    }
    await Promise.allSettled([1, 2, 3].map(() => applyDetailsChange(deps, job)))
    await house.work()
    house.clock.advance(600)
    await house.work()
    await applyDetailsChange(deps, job).catch(() => undefined)

    expect(await accountsUnder(WAS)).toEqual([])
    const [account] = await accountsUnder(IS)
    expect(account).toMatchObject({ holderName: name, version: 2 })
    expect(account?.facts.map(({ kind }) => kind)).toEqual(['open', 'correct-person'])
    const member = await memberOf(kin)
    expect(member.facts.map(({ kind }) => kind)).toEqual(['relation-declared', 'relation-corrected'])
    const [relation] = relationsOf(house.house, member)
    expect(relation).toMatchObject({ idNumber: IS, formerNumbers: [WAS] })
    for (const { facts } of [account!, member])
      expect(firstBrokenFact(facts, house.house.cases.sha256)).toBeNull()
    expect(JSON.stringify([account, member])).not.toMatch(`${IS}|${WAS}`)
    expect((await house.house.cases.cases.findById(record._id))?.state).toBe('changed')
    expect(await house.house.jobs.dead()).toEqual([])
  })

  it('keeps staff who declared the old number away from the person, and from what stayed under the old one', async () => {
    const kin = await house.staffSignedIn('kin')
    const [account] = await accountsUnder(IS)
    expect(account?.applicantId).toBe(applicantId)
    const person = await house.signedIn('13800000002')
    const body = { item: 'custody-certificate', form: { purpose: 'title' } }
    const { id } = (await person.call(submitCase, { body })).body
    for (const caseId of [id, (await house.house.cases.cases.idsOf(applicantId))[0]!])
      expect((await kin.call(readStaffCase, { params: { id: caseId } })).body).toMatchObject({
        code: 'D3002',
      })
  })

  it('commits to both values, and the agreement stays signed by who signed it', async () => {
    const { cases } = house.house
    const [account] = await accountsUnder(IS)
    const [made, ...rest] = openCorrections(cases, account!)
    expect([made?.before, made?.after, rest]).toEqual([WAS, IS, []])
    const plainOf =
      (before: string) =>
      (place: number): PlainValues =>
        place === 2 ? { before, after: IS } : {}
    const broken = (before: string) =>
      firstBrokenCommitment(account!.facts, plainOf(before), made!.salt, cases.sha256)
    expect([broken(WAS), broken(IS)]).toEqual([null, 2])
    expect(signerOf(cases, account!)).toEqual({ name, idNumber: WAS })
  })

  it('is not another person’s account under the number that was wrong, nor one of a relative with the same login', async () => {
    const { job } = await approved('13800000003', 'idNumber', demoIdNumber(7_103))
    const { applicantId: own } = (await house.house.cases.cases.findById(job.ref))!
    await withAccount('somebody else', '云他人', demoIdNumber(2), 'of another')
    await withAccount(own, '云亲属', demoIdNumber(7_104), 'of a relative')
    await applyDetailsChange(house.house.detailsChange, job)
    for (const number of [demoIdNumber(2), demoIdNumber(7_104)])
      expect((await accountsUnder(number)).map(({ facts }) => facts.length)).toEqual([1])
    expect(await accountsUnder(demoIdNumber(7_103))).toEqual([])
  })

  it('is refused while another account stands under the new number, and nothing is changed', async () => {
    await withAccount('somebody else', '云又一人', demoIdNumber(7_105), 'of the third')
    const person = await house.signedIn('13800000004')
    const file = (await person.call(uploadFile, {})).body.id
    const form = { what: 'idNumber', idNumber: demoIdNumber(7_105), idNumberPaper: 'police-number' }
    const body = { item: ITEM, form: { ...form, idNumberFile: file } }
    const { id, state } = (await person.call(submitCase, { body })).body
    expect(state).toBe('in-review')
    const clerk = await house.staffSignedIn('clerk')
    const decision = { command: 'approve' as const, version: 1 }
    expect((await clerk.call(decideCase, { params: { id }, body: decision })).body).toMatchObject({
      code: 'D4012',
    })
  })
})

describe('a case filed at the very moment of a correction', () => {
  it('is corrected at the next look, once, and by no look of an earlier correction', async () => {
    const { cases, detailsChange, accounts } = house.house
    const { record, job } = await approved('13800000001', 'name', '云青石')
    const actor: Actor = { ...ANONYMOUS, kind: 'person', id: record.applicantId, roles: ['person'] }
    // What another process remembers of the account: the correction cannot reach it.
    const remembered = await accounts.applicant(actor)
    await house.work()
    expect((await accounts.applicant(actor)).name).toBe('云青石')
    const call = { actorId: actor.id, key: 'filed-at-the-moment', bodyHash: 'x', now: house.clock.now() }
    const submission = { item: 'custody-certificate', form: { purpose: 'title' } }
    const filed = await fileCase(cases, actor, remembered, call, submission)
    expect([filed.record.applicantName, filed.record.state]).toEqual([record.applicantName, 'in-review'])
    await house.work()
    expect((await cases.cases.findById(filed.record._id))?.facts).toHaveLength(1)
    house.clock.advance(11)
    await house.work()
    const once = (await cases.cases.findById(filed.record._id))!
    expect(once.facts.map(({ kind }) => kind)).toEqual(['submit', 'correct-person'])
    expect(once.applicantName).toBe('云青石')

    const next = await approved('13800000001', 'name', '云青岩')
    await house.work()
    house.clock.advance(300)
    await house.work()
    await Promise.all([1, 2, 3].map(() => lookAgainForPerson(detailsChange, job)))
    const after = (await cases.cases.findById(filed.record._id))!
    expect([after.applicantName, after.facts.length]).toEqual(['云青岩', 3])
    expect((await cases.cases.findById(next.job.ref))?.state).toBe('changed')
    expect(await house.house.jobs.dead()).toEqual([])
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
  })
})

describe('the job that carries a change out', () => {
  it('killed at any of its steps and repeated, does everything exactly once', async () => {
    const { detailsChange } = house.house
    const person = await house.signedIn('13800000003')
    const form = { what: 'unit', unit: '青石书店（演示）' }
    const made = await person.call(submitCase, { body: { item: ITEM, form } })
    const job = { id: `${made.body.id}:1:apply-details-change`, ref: made.body.id, seq: 1 }
    const before = (await archiveOf(demoIdNumber(7_103))).facts.length
    const { cases, archives } = detailsChange.cases
    const deaths = [
      { archives: { ...archives, changeDetail: dead } },
      {
        archives: {
          ...archives,
          changeDetail: async (...given: Parameters<typeof archives.changeDetail>) => {
            await archives.changeDetail(...given)
            return dead()
          },
        },
      },
      { cases: { ...cases, append: dead } },
    ]
    for (const death of deaths) {
      const deps = { ...detailsChange, cases: { ...detailsChange.cases, ...death } }
      await expect(applyDetailsChange(deps as never, job)).rejects.toThrow('killed')
      house.clock.advance(60)
    }
    await Promise.allSettled([1, 2, 3].map(() => applyDetailsChange(detailsChange, job)))
    house.clock.advance(60)
    await house.work()
    const archive = await archiveOf(demoIdNumber(7_103))
    expect(archive.facts).toHaveLength(before + 1)
    expect(firstBrokenFact(archive.facts, house.house.cases.sha256)).toBeNull()
    const record = await cases.findById(made.body.id)
    expect(record?.facts.map(({ kind }) => kind)).toEqual(['submit', 'apply'])
  })
})
