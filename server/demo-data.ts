import { type Actor, ANONYMOUS } from '@shared/domain/policy/roles'
import { dayOf } from '@shared/kernel/dates'
import type { House } from './compose'
import { keepDemoSecrets } from './demo-authenticator'
import { fillHealthDemo } from './demo-check'
import { fillFormingDemo } from './demo-forming'
import { demoAccount } from './features/accounts'
import { type DemoPerson, demoArchives } from './features/archives'
import { submitCase } from './features/cases'
import { DEMO_CENTRES } from './features/centres'
import { demoStaff, demoStaffWithCode } from './features/staff'

/** One way to sign in to the demo; `who` says what there is to see. */
export interface DemoLogin {
  who: string
  account: string
  secret: string
}

const BY_SMS = '短信验证码（见收件箱）'
const PASSWORD = 'yunfan-demo-2026'
const WITH_CODE = `${PASSWORD}，动态验证码见演示验证器`

/** The first people of the demo, in the order of their files' stories. */
const PERSONS = [
  { phone: '13800000001', level: 'verified', who: '群众：档案已上架，证明自动出具' },
  { phone: '13800000002', level: 'verified', who: '群众：档案刚收到，还没上架' },
  { phone: '13800000003', level: 'verified', who: '群众：档案正在转出' },
  { phone: '13800000004', level: 'verified', who: '群众：档案借出中' },
  { phone: '13800000005', level: 'declared', who: '群众：身份还没有核验' },
  { phone: '13800000006', level: 'verified', who: '群众：档案体检，每一种问题都有' },
] as const

const STAFF = [
  { username: 'clerk', name: '演示受理员', posts: ['clerk'], who: '工作人员：受理，可以作决定' },
  {
    username: 'archivist',
    name: '演示档案员',
    posts: ['archivist'],
    who: '工作人员：档案员，导入台账、登记出入库',
  },
  {
    username: 'xinghai',
    name: '演示受理员二',
    posts: ['clerk'],
    who: '工作人员：星海市中心的受理员，看转递的另一边',
    at: 'demo-centre-2',
  },
] as const

const AUTHORITY = DEMO_CENTRES.find(({ kind }) => kind === 'authority')?._id

/** Staff who sign in as everybody does outside the demo: with a code, which the simulated authenticator shows. */
const STAFF_WITH_CODE = [
  { username: 'admin', name: '演示系统管理员', post: 'administrator', who: '工作人员：系统管理，管账号' },
  { username: 'head', name: '演示负责人', post: 'centre-head', who: '工作人员：负责人' },
  { username: 'reviewer', name: '演示审核员', post: 'reviewer', who: '工作人员：审核，复核身份证号更正' },
  {
    username: 'supervisor',
    name: '演示监督员',
    post: 'supervisor',
    who: '工作人员：主管部门监督，看下属机构',
    at: AUTHORITY,
  },
] as const

/** Whose file has papers in it: the place among PERSONS. */
const WITH_PAPERS = 5

/** The logins that the demo data has. */
export const DEMO_LOGINS: readonly DemoLogin[] = [
  ...PERSONS.map(({ who, phone }) => ({ who, account: phone, secret: BY_SMS })),
  { who: '群众：任何手机号都可以新注册', account: '任意手机号', secret: BY_SMS },
  ...STAFF.map(({ who, username }) => ({ who, account: username, secret: PASSWORD })),
  ...STAFF_WITH_CODE.map(({ who, username }) => ({ who, account: username, secret: WITH_CODE })),
]

/** Name and ID number of a real-named demo person, as a new device asks for them; undefined for any other phone. */
export function demoCheck(phone: string, seed = 1): { name: string; idNumber: string } | undefined {
  const at = PERSONS.findIndex((person) => person.phone === phone && person.level === 'verified')
  const deps = { newId: () => '', sha256: () => '', seal: () => '', index: () => '' }
  const count = PERSONS.length
  const [people = []] = demoArchives(deps, { centreId: '', count, seed, batch: count })
  return people[at]?.person
}

const BATCH = 500

async function fillArchives(house: House, count: number, seed: number): Promise<DemoPerson[]> {
  const { archives } = house.repositories
  const { newId, cipher, index } = house
  const deps = {
    newId,
    sha256: house.cases.sha256,
    seal: (field: string, id: string, plain: string) => cipher.seal(plain, `${field}:${id}`),
    index: (field: string, plain: string) => index.of(field, plain),
  }
  const first: DemoPerson[] = []
  const made = dayOf(house.clock.now())
  const centreId = house.centres.home()._id
  for (const batch of demoArchives(deps, { centreId, count, seed, batch: BATCH, made })) {
    await archives.insertMany(batch.map(({ record }) => record))
    if (first.length === 0) first.push(...batch.slice(0, PERSONS.length).map(({ person }) => person))
  }
  return first
}

async function fillAccounts(house: House, people: readonly DemoPerson[]): Promise<string[]> {
  const createdAt = house.clock.now()
  const records = PERSONS.map(({ phone, level }, at) => {
    const person = people[at]
    const identity = person && { level, name: person.name, idNumber: person.idNumber }
    return demoAccount(house, { id: house.newId(), phone, identity, createdAt })
  })
  await house.repositories.accounts.insertMany(records)
  return records.map((record) => record._id)
}

async function fillStaff(house: House): Promise<void> {
  const centreId = house.centres.home()._id
  const members = STAFF.map(({ username, name, posts, ...rest }) => {
    const at = 'at' in rest ? rest.at : centreId
    return demoStaff({ id: house.newId(), username, name, posts, centreId: at, password: PASSWORD })
  })
  const { staff, administrators } = house.repositories
  const withCode = await fillStaffWithCode(house, centreId)
  await staff.insertMany([...withCode, ...(await Promise.all(members))])
  for (const { _id, username } of withCode) if (username === 'admin') await administrators.add(_id)
}

async function fillStaffWithCode(house: House, home: string) {
  const made = await Promise.all(
    STAFF_WITH_CODE.map(({ username, name, post, ...rest }) => {
      const centreId = ('at' in rest ? rest.at : undefined) ?? home
      const member = { id: house.newId(), username, name, posts: [post], centreId, password: PASSWORD }
      return demoStaffWithCode(house, member)
    }),
  )
  const secrets = made.map(({ record: { username, name }, secret }) => ({ username, name, secret }))
  await keepDemoSecrets(house.env.dataDir, secrets)
  return made.map(({ record }) => record)
}

/** One application as its person would hand it in: the same command, the same rules. */
async function apply(house: House, accountId: string, form: Record<string, string>): Promise<void> {
  const actor: Actor = { ...ANONYMOUS, kind: 'person', id: accountId, roles: ['person'] }
  const applicant = await house.accounts.applicant(actor)
  const call = { actorId: accountId, key: `demo-${house.newId()}`, bodyHash: 'demo', now: house.clock.now() }
  await submitCase(house.cases, actor, applicant, call, { item: 'custody-certificate', form })
}

/**
 * Fills an empty database with invented people, files, staff and applications. Files come from replayed movements and
 * cases from submitted applications, what is in one file from an archivist's commands where `papers` are wanted; the staff come
 * last and mark that the filling was completed.
 */
export async function fillWithDemoData(
  house: House,
  options: { archives: number; seed: number; papers?: boolean },
): Promise<void> {
  const { centres } = house.repositories
  const known = new Set((await centres.all()).map(({ _id }) => _id))
  await centres.insertAll(DEMO_CENTRES.filter(({ _id }) => !known.has(_id)))
  await house.centres.reload()
  const people = await fillArchives(house, Math.max(options.archives, PERSONS.length), options.seed)
  const accounts = await fillAccounts(house, people)
  const forms: Record<string, string>[] = [
    { purpose: 'household' },
    { purpose: 'exam', recipient: '云帆市人事考试中心（演示）' },
    { purpose: 'title' },
    { purpose: 'study' },
    { purpose: 'hiring', recipient: '星海技术公司（演示）' },
  ]
  for (const [at, form] of forms.entries()) {
    const account = accounts[at]
    if (account) await apply(house, account, form)
  }
  const { idNumber = '' } = people[WITH_PAPERS] ?? {}
  if (options.papers) {
    await fillPapers(house, idNumber)
    await fillFormingDemo(house, await archiveNosOf(house, people))
  }
  await fillStaff(house)
  await house.centres.reload()
}

async function archiveNosOf(house: House, people: readonly DemoPerson[]): Promise<string[]> {
  const { archives } = house.repositories
  const found = await Promise.all(
    people.map(({ idNumber }) => archives.findByIdIndex(house.index.all('idNumber', idNumber))),
  )
  return found.flatMap(([archive]) => archive?.archiveNo ?? [])
}

async function fillPapers(house: House, idNumber: string): Promise<void> {
  const [archive] = await house.repositories.archives.findByIdIndex(house.index.all('idNumber', idNumber))
  if (archive) await fillHealthDemo(house, archive._id)
}

/** Whether an earlier filling was completed. */
export const hasDemoData = async (house: House): Promise<boolean> =>
  (await house.repositories.staff.findByUsername(STAFF[0].username)) !== null
