import { demoIdNumber, openDetails } from '@server/features/archives'
import { correctPersonInCases, openPersonal } from '@server/features/cases'
import { isWhole } from '@server/features/cases/personal'
import { demoStaff } from '@server/features/staff'
import { readCase, submitCase } from '@shared/contract/cases'
import { readFileCard, readMe } from '@shared/contract/me'
import { decideCase, readStaffCase } from '@shared/contract/staff'
import { unmaskCase } from '@shared/contract/unmask'
import { uploadFile } from '@shared/contract/uploads'
import type { CarriedCorrection } from '@shared/domain/persons/correction'
import { reg } from '@shared/kernel/reg'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { refoldDifferences } from '@test/support/refold'
import { demoPassword } from '@test/support/sign-in'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('S-change', 'N29-alter')
const database = useDatabase({ unused: true })
const house = useHouse(database)
const item = 'archive-details-change'
const FIRST = '13800000001'
const FILE = 'a file'

beforeAll(async () => {
  await house.work()
  for (const username of ['confirmer', 'second']) {
    const posts = username === 'second' ? (['clerk', 'reviewer'] as const) : (['reviewer'] as const)
    const member = { id: house.house.newId(), username, name: '演示复核员', posts, centreId: 'demo-centre' }
    const staff = await demoStaff({ ...member, password: demoPassword('clerk') })
    await house.house.repositories.staff.insertMany([staff])
  }
})

/** The answers, with a file of the person's where one is asked for. */
const submit = async (phone: string, answers: Record<string, string>) => {
  const person = await house.signedIn(phone)
  const entries = Object.entries(answers).map(async ([field, value]) => {
    const isFile = value === FILE
    return [field, isFile ? (await person.call(uploadFile, {})).body.id : value] as const
  })
  const form = Object.fromEntries(await Promise.all(entries))
  return { person, made: await person.call(submitCase, { body: { item, form } }) }
}

const archiveOf = async (idNumber: string) => {
  const { archives, idIndexes } = house.house.cases
  const [archive] = await archives.findByIdIndex(idIndexes(idNumber))
  if (!archive) throw new Error('there is a file')
  return archive
}

const decide = async (
  username: string,
  id: string,
  command: 'approve' | 'confirm' | 'send-back',
  checked: { identityChecked?: boolean } = {},
) => {
  const staff = await house.staffSignedIn(username)
  const { version } = (await staff.call(readStaffCase, { params: { id } })).body
  return staff.call(decideCase, { params: { id }, body: { command, version, ...checked } })
}

const paper = (what: 'name' | 'idNumber', value: string, kind: string) => ({
  what,
  [what]: value,
  [`${what}Paper`]: kind,
  [`${what}File`]: FILE,
})

describe(`what a person may change on their word (${shows.join(' ')})`, () => {
  it('is changed at once: in the file, sealed, as a new fact, and the person reads it in the thread', async () => {
    const phone = '13911112222'
    const { person, made } = await submit(FIRST, { what: 'phone', phone: '139 1111 2222' })
    expect([made.status, made.body.state]).toEqual([201, 'approved'])
    await house.work()
    const seen = (await person.call(readCase, { params: { id: made.body.id } })).body
    expect([seen.state, seen.thread.map(({ title }) => title)]).toEqual([
      'changed',
      ['提交申请', '档案信息已变更'],
    ])
    expect(seen.answers.map(({ value }) => value)).toEqual(['联系电话', '139****2222'])
    const archive = await archiveOf(demoIdNumber(0))
    expect(openDetails(house.house.cases, archive).now).toEqual({ phone })
    expect(JSON.stringify(archive)).not.toContain(phone)
    expect(archive.facts.at(-1)).toMatchObject({ kind: 'change-detail', data: { what: 'phone' } })
    const clerk = await house.staffSignedIn('clerk')
    const staff = (await clerk.call(readStaffCase, { params: { id: made.body.id } })).body
    expect(staff.answers.map(({ label, value }) => `${label} ${value}`)).toEqual([
      '变更项目 联系电话',
      '原联系电话 没有记载',
      '新的联系电话 139****2222',
    ])
    expect([staff.chainWhole, staff.archive?.custody.at(-1)?.says]).toEqual([true, '变更联系电话'])
  })

  it('keeps what stood before, and shows when either value was altered', async () => {
    const { made } = await submit(FIRST, { what: 'phone', phone: '13911113333' })
    await house.work()
    const archive = await archiveOf(demoIdNumber(0))
    const kept = openDetails(house.house.cases, archive)
    expect(kept.changes.map(({ before, after }) => [before, after])).toEqual([
      ['', '13911112222'],
      ['13911112222', '13911113333'],
    ])
    const altered = { ...kept, changes: kept.changes.map((change) => ({ ...change, before: '1' })) }
    const details = house.house.cases.seal('archives.details', archive._id, JSON.stringify(altered))
    const archives = database.connection.collection<{ _id: string }>('archives')
    await archives.updateOne({ _id: archive._id }, { $set: { details } })
    const clerk = await house.staffSignedIn('clerk')
    const read = async () =>
      (await clerk.call(readStaffCase, { params: { id: made.body.id } })).body.chainWhole
    expect(await read()).toBe(false)
    await archives.updateOne({ _id: archive._id }, { $set: { details: archive.details } })
    expect(await read()).toBe(true)
  })

  it('waits for a clerk while the identity is not verified', async () => {
    const { made } = await submit('13800000005', { what: 'unit', unit: '星海技术公司（演示）' })
    expect(made.body.state).toBe('in-review')
    expect((await decide('clerk', made.body.id, 'approve')).body).toMatchObject({ code: 'D4005' })
  })
})

describe('a name and an ID number', () => {
  it('the name is corrected on paper and a clerk’s word, in the file and in the account', async () => {
    const { person, made } = await submit(FIRST, paper('name', '云青石', 'police-name'))
    expect(made.body.state).toBe('in-review')
    expect((await decide('clerk', made.body.id, 'approve')).body.state).toBe('approved')
    await house.work()
    expect((await person.call(readCase, { params: { id: made.body.id } })).body.state).toBe('changed')
    expect((await archiveOf(demoIdNumber(0))).holderName).toBe('云青石')
    expect((await person.call(readMe)).body.identity?.name).toBe('云青石')
    const next = await person.call(submitCase, {
      body: { item: 'custody-certificate', form: { purpose: 'title' } },
    })
    expect(next.body.state).toBe('approved')
  })

  it('the number needs a second person, and the file is then found under the new one', async () => {
    const number = demoIdNumber(7_001)
    const { person, made } = await submit(FIRST, paper('idNumber', number, 'police-number'))
    const { id } = made.body
    const clerk = await house.staffSignedIn('clerk')
    const body = { purpose: 'identity-check' as const, fields: ['idNumber' as const, 'newIdNumber' as const] }
    const whole = await clerk.call(unmaskCase, { params: { id }, body })
    expect(whole.body).toEqual({ idNumber: demoIdNumber(0), newIdNumber: number })
    expect((await decide('second', id, 'approve')).body.state).toBe('in-confirmation')
    expect((await decide('second', id, 'confirm')).body).toMatchObject({ code: 'D4013' })
    expect((await decide('confirmer', id, 'send-back')).body.state).toBe('in-review')
    expect((await decide('clerk', id, 'approve')).body.state).toBe('in-confirmation')
    expect((await decide('confirmer', id, 'confirm')).body.state).toBe('approved')
    await house.work()
    expect((await archiveOf(number)).holderName).toBe('云青石')
    expect((await person.call(readFileCard)).body.archive?.archiveNo).toBe('YF-0000001')
    const staff = await house.staffSignedIn('clerk')
    const seen = (await staff.call(readStaffCase, { params: { id } })).body
    expect([seen.state, seen.chainWhole]).toEqual(['changed', true])
    expect(seen.checks.filter(({ binding, holds }) => binding && !holds)).toEqual([])
    expect(JSON.stringify(seen)).not.toContain(number)
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
  })

  it('is not changed to one under which another file stands', async () => {
    const { made } = await submit('13800000002', paper('idNumber', demoIdNumber(3), 'police-number'))
    expect((await decide('clerk', made.body.id, 'approve')).body).toMatchObject({ code: 'D4012' })
  })
})

describe('the person’s other cases', () => {
  const PHONE = '13800000005'
  const WAS = demoIdNumber(4)
  const IS = demoIdNumber(7_002)
  const keep = () => house.house.cases
  const kindsOf = async (id: string) => (await keep().cases.findById(id))?.facts.map(({ kind }) => kind)
  let certificate = ''
  let correction = ''

  it('go on under the corrected number, each by one fact that commits to it, and the earlier commitments stay', async () => {
    const asked = await submit(PHONE, paper('idNumber', IS, 'police-number'))
    const open = await asked.person.call(submitCase, {
      body: { item: 'custody-certificate', form: { purpose: 'title' } },
    })
    certificate = open.body.id
    correction = asked.made.body.id
    expect([asked.made.body.state, open.body.state]).toEqual(['in-review', 'in-review'])
    const before = await keep().cases.findById(certificate)
    await decide('clerk', correction, 'approve', { identityChecked: true })
    expect((await decide('confirmer', correction, 'confirm')).body.state).toBe('approved')
    await house.work()
    expect(await kindsOf(certificate)).toEqual(['submit', 'correct-person'])
    const clerk = await house.staffSignedIn('clerk')
    const seen = (await clerk.call(readStaffCase, { params: { id: certificate } })).body
    expect([seen.state, seen.chainWhole, seen.version]).toEqual(['in-review', true, 2])
    expect(seen.applicant.idNumber.slice(-4)).toBe(IS.slice(-4))
    expect(seen.checks.filter(({ holds }) => !holds).map(({ name }) => name)).toEqual(['identity-verified'])
    const after = await keep().cases.findById(certificate)
    expect(after?.facts[0]).toEqual(before?.facts[0])
    expect(after?.facts[1]?.sealed?.idNumber).not.toBe(before?.facts[0]?.sealed?.idNumber)
    expect(JSON.stringify(after)).not.toContain(IS)
    const thread = (await asked.person.call(readCase, { params: { id: certificate } })).body.thread
    expect(thread.map(({ title }) => title)).toContain('申请人的姓名或公民身份号码已更正，本件随之更正')
  })

  it('are issued under it, and say so when either number is altered', async () => {
    const { personal } = (await keep().cases.findById(certificate))!
    const { formerly } = openPersonal(keep(), { _id: certificate, personal })
    expect(formerly).toEqual({ 2: { name: expect.any(String), idNumber: WAS } })
    await decide('clerk', certificate, 'approve', { identityChecked: true })
    await house.work()
    expect(await kindsOf(certificate)).toEqual(['submit', 'correct-person', 'approve', 'issue'])
    const clerk = await house.staffSignedIn('clerk')
    const read = async () =>
      (await clerk.call(readStaffCase, { params: { id: certificate } })).body.chainWhole
    const stored = database.connection.collection<{ _id: string }>('cases')
    for (const altered of [{ 2: { ...formerly![2], idNumber: IS } }, {}]) {
      const plain = { ...openPersonal(keep(), { _id: certificate, personal }), formerly: altered }
      const sealed = keep().seal('cases.personal', certificate, JSON.stringify(plain))
      await stored.updateOne({ _id: certificate }, { $set: { personal: sealed } })
      expect(await read()).toBe(false)
    }
    await stored.updateOne({ _id: certificate }, { $set: { personal } })
    expect(await read()).toBe(true)
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
  })

  it('are corrected once, however often and from wherever the effect is repeated', async () => {
    const job = { id: `${correction}:9:apply-details-change`, ref: correction }
    const { applicantId, applicantName } = (await keep().cases.findById(certificate))!
    const change: CarriedCorrection = {
      ...{ what: 'name', before: { name: applicantName, idNumber: IS }, after: '云归舟' },
      ...{ applicantId, byCase: correction, key: `${job.id}:correct-person`, at: house.clock.now() },
    }
    const dead = () => Promise.reject(new Error('killed'))
    const repository = keep().cases
    const deaths = [
      { append: dead },
      {
        append: async (...args: Parameters<typeof repository.append>) => {
          await repository.append(...args)
          return dead()
        },
      },
    ]
    for (const death of deaths) {
      const deps = { ...keep(), cases: { ...repository, ...death } }
      await expect(correctPersonInCases(deps as never, change)).rejects.toThrow('killed')
    }
    await Promise.all([1, 2, 3].map(() => correctPersonInCases(keep(), change)))
    expect((await kindsOf(certificate))?.filter((kind) => kind === 'correct-person')).toHaveLength(2)
    // A later correction is not undone by the earlier effect, should it be carried out again.
    const later = { before: { name: '云归舟', idNumber: IS }, after: '云归帆', key: 'a later one' }
    await correctPersonInCases(keep(), { ...change, ...later })
    await correctPersonInCases(keep(), change)
    // Nor does one touch a case of somebody else who has used the same login.
    const relative = { ...change, before: { name: '云归帆', idNumber: WAS }, key: 'of a relative' }
    await correctPersonInCases(keep(), { ...relative, after: '云归' })
    const record = (await keep().cases.findById(certificate))!
    expect([record.applicantName, record.facts.length]).toEqual(['云归帆', 6])
    const whole = (idNumber: string) => isWhole(record, idNumber, openPersonal(keep(), record), keep().sha256)
    expect([whole(IS), whole(WAS)]).toEqual([true, false])
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
  })
})
