import { demoIdNumber } from '@server/features/archives'
import { demoStaff } from '@server/features/staff'
import * as cases from '@shared/contract/cases'
import * as custody from '@shared/contract/custody'
import { proveRealName } from '@shared/contract/real-name'
import type { RouteInput } from '@shared/contract/route'
import * as staff from '@shared/contract/staff'
import { CURRENT_AGREEMENT } from '@shared/domain/agreements/register'
import { addDays } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { exported } from '@test/support/ledgers'
import { readPdfText } from '@test/support/poppler'
import { readTable, textsOf } from '@test/support/tables'
import { describe, expect, it } from 'vitest'

/** The key of a refusal. */
const keyOf = ({ body }: { body: unknown }): string => (body as { key?: string }).key ?? ''

const shows = reg('N12-person', 'N12-agree', 'N4', 'N7-place', 'W6-all', 'grad')
const house = useHouse(useDatabase())

const FORM = {
  situation: 'flexible',
  household: '560100 云帆市',
  centre: 'demo-centre 随便写的名字',
  agreement: CURRENT_AGREEMENT.version,
}
const submit = (form: Record<string, string>) => ({ body: { item: 'personal-account', form } })

/** A person whom nobody has a file of, with a proved name. */
async function newcomer(n: number) {
  const phone = `139000005${String(n).padStart(2, '0')}`
  const client = await house.signedIn(phone)
  const name = '云一晴'
  const { status } = await client.call(proveRealName, {
    body: { document: 'id-card', name, idNumber: demoIdNumber(9_100 + n), consent: '2026-11' },
  })
  expect(status).toBe(200)
  return client
}

describe(`opening a personal account (${shows.join(' ')})`, () => {
  it('opens at once, keeps what was signed, and gives the agreement as a PDF', async () => {
    const client = await newcomer(1)
    const advice = await client.call(custody.adviseCustody, { body: { form: FORM } })
    expect(advice.body.offers[0]?.id).toBe('demo-centre')
    expect(advice.body.offers[0]?.article).toMatch(/第七条/)
    expect(advice.body.rules).toMatchObject([
      { place: 'household', words: expect.stringContaining('可由其户籍所在地') },
    ])
    const made = await client.call(cases.submitCase, submit(FORM))
    expect([made.status, made.body.state]).toEqual([201, 'opening'])
    expect(made.body.answers.find(({ field }) => field === 'centre')?.value).toBe(
      '云帆市人才服务中心（演示）',
    )
    await house.work()
    const opened = await client.call(cases.readCase, { params: { id: made.body.id } })
    expect(opened.body.state).toBe('opened')
    const { body } = await client.call(custody.readCustodyAccount)
    expect(body.account).toMatchObject({
      caseNo: made.body.no,
      kind: '自由职业或灵活就业人员',
      agreement: CURRENT_AGREEMENT,
      ready: true,
      archiveNo: null,
    })
    const file = await client.call(custody.readCustodyAgreement)
    const text = await readPdfText(file.body as Uint8Array)
    for (const part of [
      '委托存档协议',
      '云帆市人才服务中心',
      '云一晴',
      '不收取任何费用',
      CURRENT_AGREEMENT.sha256,
    ])
      expect(text).toContain(part)
  })

  it('is one: a second application is answered with the first', async () => {
    const client = await newcomer(2)
    await client.call(cases.submitCase, submit(FORM))
    const again = await client.call(cases.submitCase, submit(FORM))
    expect([again.status, keyOf(again)]).toEqual([409, 'case.open-already'])
    await house.work()
    const third = await client.call(cases.submitCase, submit(FORM))
    expect([third.status, keyOf(third)]).toEqual([409, 'custody.account-exists'])
  })

  it('refuses in words whoever is out of scope, a centre that is not offered, and a text that is none', async () => {
    const client = await newcomer(3)
    const refused = async (form: Record<string, string>) =>
      keyOf(await client.call(cases.submitCase, submit({ ...FORM, ...form })))
    expect(await refused({ situation: 'state-employed' })).toBe('custody.out-of-scope')
    expect(await refused({ centre: 'demo-centre-2 星海' })).toBe('custody.centre-unfit')
    expect(await refused({ centre: 'nobody-knows 无' })).toBe('custody.centre-unfit')
    expect(await refused({ agreement: '2020-01' })).toBe('custody.agreement-outdated')
    expect(await refused({ agreement: '' })).toBe('request.invalid')
    expect((await client.call(cases.listMyCases)).body.cases).toEqual([])
  })

  it('asks anew who signs when the proof is older than five minutes', async () => {
    const client = await newcomer(4)
    house.clock.advance(301)
    const answer = await client.call(cases.submitCase, submit(FORM))
    expect([answer.status, keyOf(answer)]).toEqual([403, 'sign-in.proof-needed'])
  })

  it('tells whose file another centre keeps where it is', async () => {
    const client = await house.signedIn('13800000001')
    const form = { ...FORM, household: '560200 星海市', centre: 'demo-centre-2 星海' }
    const advice = await client.call(custody.adviseCustody, { body: { form } })
    expect(advice.body.elsewhere).toContain('云帆市人才服务中心')
    expect(keyOf(await client.call(cases.submitCase, submit(form)))).toBe('custody.file-elsewhere')
  })

  it('opens over the file that is here already, with its number', async () => {
    const client = await house.signedIn('13800000002')
    await client.call(cases.submitCase, submit(FORM))
    await house.work()
    const { body } = await client.call(custody.readCustodyAccount)
    expect(body.account?.archiveNo).toMatch(/^YF-/)
  })

  it('stands in the list of its centre, newest first, and in no other', async () => {
    const clerk = await house.staffSignedIn('clerk')
    const all = await clerk.call(custody.listCustodyAccounts, { body: {} })
    const ids = all.body.accounts.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(1)
    expect(ids).toEqual(ids.toSorted().toReversed())
    for (const { idNumber } of all.body.accounts) expect(idNumber).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/)
    const second = await clerk.call(custody.listCustodyAccounts, { body: { after: ids[0] ?? '' } })
    expect(second.body.accounts.map(({ id }) => id)).toEqual(ids.slice(1))
    const found = await clerk.call(custody.listCustodyAccounts, { body: { name: ' 云一晴 ' } })
    expect(found.body.accounts.every(({ name }) => name === '云一晴')).toBe(true)
    expect(found.body.accounts.length).toBeGreaterThan(0)
    expect(
      (await clerk.call(custody.listCustodyAccounts, { body: { name: '不存在' } })).body.accounts,
    ).toEqual([])
  })
})

describe('the list of accounts', () => {
  const list = async (body: Parameters<typeof ask>[1]) => ask(await house.staffSignedIn('clerk'), body)
  const ask = async (
    clerk: Awaited<ReturnType<typeof house.staffSignedIn>>,
    body: RouteInput<typeof custody.listCustodyAccounts>['body'],
  ) => clerk.call(custody.listCustodyAccounts, { body })

  it('is narrowed by number, kind of person, version of the agreement and days of opening', async () => {
    const all = (await list({})).body.accounts
    const [first] = all
    const opened = first?.openedOn ?? ''
    expect((await list({ no: first?.caseNo.replace('-', ' ') ?? '' })).body.accounts).toEqual([first])
    const { version } = CURRENT_AGREEMENT
    for (const body of [
      { kind: 'flexible' },
      { agreement: version },
      { kind: 'flexible', agreement: version, from: opened, to: opened },
    ] as const)
      expect((await list(body)).body.accounts).toEqual(all)
    expect((await list({ kind: 'abroad' })).body.accounts).toEqual([])
    expect((await list({ to: addDays(opened, -1) })).body.accounts).toEqual([])
    expect((await list({ from: addDays(opened, 1) })).body.accounts).toEqual([])
  })

  it('goes out as a table: the same accounts in the same order, found as the page finds them', async () => {
    const [clerk, admin] = await Promise.all([house.staffSignedIn('clerk'), house.staffSignedIn('admin')])
    const taken = async (more: object) => {
      const { body } = await exported(clerk, { list: 'personal-accounts', purpose: 'ledger-check', ...more })
      return textsOf((await readTable('a.xlsx', body)).rows).slice(2, -2)
    }
    const all = (await list({})).body.accounts
    const rows = await taken({})
    expect(rows.map(([no]) => no)).toEqual(all.map(({ caseNo }) => caseNo))
    expect(rows.map((row) => row.at(-1))).toEqual(all.map(({ archiveNo }) => archiveNo ?? '档案未到'))
    expect(rows.every(([, , idNumber]) => /^\d{17}[\dX]$/.test(idNumber ?? ''))).toBe(true)
    expect((await taken({ no: all[0]?.caseNo })).map(([no]) => no)).toEqual([all[0]?.caseNo])
    expect(await taken({ kind: 'abroad' })).toEqual([])
    const asked = { list: 'personal-accounts', purpose: 'reporting' } as const
    expect((await exported(clerk, { ...asked, no: '12' })).body).toMatchObject({ fields: [{ path: 'no' }] })
    expect(keyOf(await exported(admin, asked))).toBe('permission.denied')
  })

  it('says in words what of a search cannot be', async () => {
    for (const [body, path] of [
      [{ no: '12' }, 'no'],
      [{ from: '2026-03-06', to: '2026-03-05' }, 'to'],
      [{ from: '2026-02-30' }, 'from'],
    ] as const) {
      const answer = await list(body)
      expect(answer.status).toBe(400)
      expect(answer.body).toMatchObject({ key: 'request.invalid', fields: [{ path }] })
    }
  })

  it('of another centre has none of them', async () => {
    const elsewhere = await house.house.repositories.personalAccounts.list({
      ...{ centreId: 'demo-centre-2', avoids: undefined },
    })
    expect(elsewhere).toEqual([])
  })
})

describe('where the file is', () => {
  it('is answered with holder, day and every hand-over', async () => {
    const client = await house.signedIn('13800000001')
    const { body } = await client.call(custody.locateFile)
    expect(body).toMatchObject({ answer: 'kept', holder: { id: 'demo-centre' }, chainWhole: true })
    expect(body.thread.map(({ title }) => title)).toEqual(['建立档案记录', '收到档案', '档案上架'])
    for (const { mark } of body.thread) expect(mark).toMatch(/^[0-9a-f]{8}$/)
  })

  it('is not found for a newcomer, with what to do next, and told to nobody unproved', async () => {
    const client = await newcomer(6)
    expect((await client.call(custody.locateFile)).body).toMatchObject({
      answer: 'not-found',
      holder: null,
      thread: [],
    })
    const unproved = await house.signedIn('13800000005')
    expect((await unproved.call(custody.locateFile)).body).toMatchObject({
      answer: 'name-needed',
      next: ['real-name'],
    })
  })
})

describe('a call-back', () => {
  const QUESTION = { topic: 'where', question: '毕业学校寄出后没有消息', whom: 'own', time: 'any' }
  const centreOf = async (n: number, form: Record<string, string>) => {
    const client = await newcomer(n)
    const made = await client.call(cases.submitCase, { body: { item: 'call-back', form } })
    expect(made.status).toBe(201)
    const record = await house.house.cases.cases.findById(made.body.id)
    return { centre: house.house.centres.byId(record?.centreId ?? ''), note: made.body.thread[0]?.note }
  }

  it('goes to the centre of the place the person answered, and says why', async () => {
    const { repositories, centres } = house.house
    const there = centres
      .list()
      .find((node) => node.regionCode === '570200' && node.scope.includes('persons'))
    const at = { centreId: there?._id ?? '', posts: ['clerk'] as const, password: 'yunfan-demo-2026' }
    const clerk = await demoStaff({ id: house.house.newId(), username: 'there', name: '当地受理员', ...at })
    await repositories.staff.insertMany([clerk])
    await centres.reload()
    const { centre, note } = await centreOf(8, { ...QUESTION, household: '570200 某市' })
    expect(centre.regionCode).toBe('570200')
    expect(note).toMatch(/^按您填写的户籍所在地，.*第七条/)
  })

  it('passes by a centre in which nobody works yet, to where a person answers, and says so', async () => {
    const { centre, note } = await centreOf(11, { ...QUESTION, household: '570201 某区' })
    expect(centre.regionCode).toBe('570200')
    expect(note).toMatch(/最近的机构还没有工作人员在这里受理，由所在地区的上一级机构办理/)
  })

  it('goes to the first centre only where nothing is entered for the place', async () => {
    const { centre, note } = await centreOf(9, QUESTION)
    expect(centre._id).toBe(house.house.centres.home()._id)
    expect(note).toMatch(/^按身份证号开头的地区作为户籍所在地，那里还没有登记的机构/)
  })

  it('goes to the centre where the account is open, wherever the household is', async () => {
    const client = await newcomer(10)
    await client.call(cases.submitCase, submit(FORM))
    await house.work()
    const form = { ...QUESTION, household: '570200 某市' }
    const made = await client.call(cases.submitCase, { body: { item: 'call-back', form } })
    const record = await house.house.cases.cases.findById(made.body.id)
    expect(record?.centreId).toBe('demo-centre')
    expect(made.body.thread[0]?.note).toBeUndefined()
  })

  it('is tried three times before staff may stop, and the person sees each try', async () => {
    const client = await newcomer(7)
    const form = { topic: 'where', question: '毕业学校寄出后没有消息', whom: 'own', time: 'any' }
    const made = await client.call(cases.submitCase, { body: { item: 'call-back', form } })
    expect(made.body.state).toBe('waiting')
    const clerk = await house.staffSignedIn('clerk')
    const { id } = made.body
    let version = 1
    const decide = async (command: 'no-answer' | 'refuse' | 'approve', reason?: string) => {
      const body = { command, version, ...(reason ? { reason } : {}) }
      const answer = await clerk.call(staff.decideCase, { params: { id }, body })
      if (answer.status === 200) version += 1
      return answer.status === 200 ? answer.body.state : keyOf(answer)
    }
    expect(await decide('refuse', 'not-reached')).toBe('case.reason-unfit')
    for (const _try of [1, 2, 3]) expect(await decide('no-answer')).toBe('waiting')
    expect(await decide('no-answer')).toBe('case.called-enough')
    expect(await decide('refuse', 'not-reached')).toBe('unreached')
    const seen = await client.call(cases.readCase, { params: { id } })
    expect(seen.body.thread.filter(({ title }) => title === '打了电话，没有接通')).toHaveLength(3)
    expect(seen.body.refusal?.remedy).toMatch(/重新预约/)
  })
})
