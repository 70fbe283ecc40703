import { demoCheck } from '@server/demo-data'
import { demoAccount } from '@server/features/accounts'
import { demoIdNumber } from '@server/features/archives'
import * as counter from '@shared/contract/counter'
import { readDevices, readLogins } from '@shared/contract/logins'
import { readMe } from '@shared/contract/me'
import { readPrivacyLog } from '@shared/contract/privacy'
import type { RouteOutput } from '@shared/contract/route'
import { requestCode, signIn } from '@shared/contract/sign-in'
import { declareStaffRelation } from '@shared/contract/staff-relations'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { reg } from '@shared/kernel/reg'
import { type ApiClient, apiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import { expectProblem } from '@test/support/problem'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('S-change', 'N12-person', 'N10', 'N29-rules', 'N29-refuse')
const database = useDatabase()
const house = useHouse(database)
let clerk: ApiClient
let head: ApiClient
let people = 0

beforeAll(async () => {
  await hired(house, { username: 'second-head', posts: ['centre-head'] })
  await hired(house, { username: 'both', posts: ['clerk', 'reviewer'] })
  await hired(house, { username: 'away', posts: ['clerk', 'reviewer'], centreId: 'demo-centre-2' })
  clerk = await house.staffSignedIn('clerk')
  head = await house.staffSignedIn('second-head')
})

type Account = RouteOutput<typeof counter.findCounterAccount>

/** A real-named person whose file nobody keeps, signed in on a phone of their own. */
async function person() {
  people += 1
  const phone = String(13_512_340_000 + people)
  const idNumber = demoIdNumber(2_000 + people)
  const identity = { level: 'verified' as const, name: '云一晴', idNumber }
  const record = demoAccount(house.house, {
    id: house.house.newId(),
    phone,
    identity,
    createdAt: house.clock.now(),
  })
  await house.house.repositories.accounts.insertMany([record])
  return {
    id: record._id,
    phone,
    idNumber,
    browser: await house.signedIn(phone),
    fresh: String(13_512_350_000 + people),
  }
}

const find = async (idNumber: string, who = clerk) =>
  (await who.call(counter.findCounterAccount, { body: { idNumber, purpose: 'account-recovery' } })).body
const stored = (id: string) => house.house.repositories.accounts.findById(id)
const papers = ['id-card' as const]

const recovery = (
  { id, version }: Pick<Account, 'id' | 'version'>,
  phone: string,
  who = clerk,
  key?: string,
) =>
  who.call(counter.proposeRecovery, {
    params: { id },
    body: { version, phone, papers, reason: 'phone-lost' },
    ...(key ? { key } : {}),
  })
const confirm = ({ id, version, proposal }: Account, who = head, key?: string) =>
  who.call(counter.confirmProposal, {
    params: { id },
    body: { version, proposal: proposal?.id ?? '' },
    ...(key ? { key } : {}),
  })
const suspend = ({ id, version }: Account, who = clerk) =>
  who.call(counter.suspendAccount, { params: { id }, body: { version, reason: 'phone-lost' } })

async function entering(phone: string) {
  const client = apiClient(house.citizen)
  house.clock.advance(61)
  await client.call(requestCode, { body: { phone } })
  return client.call(signIn, { body: { phone, code: await house.phones.code(phone), client: 'weapp' } })
}

describe(`an account at the counter (${shows.join(' ')})`, () => {
  it('is found by the whole number, masked, and the person reads who looked and why', async () => {
    const { idNumber, phone, browser } = await person()
    const found = await find(idNumber)
    expect(found).toMatchObject({
      status: 'active',
      level: 'counter',
      name: '云一晴',
      can: ['recover', 'suspend'],
    })
    expect(JSON.stringify(found)).not.toContain(idNumber)
    expect(JSON.stringify(found)).not.toContain(phone)
    expect(found.logins).toEqual([{ kind: 'phone', label: `${phone.slice(0, 3)}****${phone.slice(-4)}` }])
    const { entries } = (await browser.call(readPrivacyLog)).body
    expect(entries[0]).toMatchObject({
      who: '演示受理员',
      role: '受理',
      what: '账号信息',
      why: '您到窗口找回账号',
    })
  })

  it('of nobody, of a wrong number and of one who is only declared is told as what it is', async () => {
    const body = (idNumber: string) => ({ body: { idNumber, purpose: 'account-recovery' as const } })
    expectProblem(await clerk.call(counter.findCounterAccount, body(demoIdNumber(8_001))), 'D5009')
    expectProblem(await clerk.call(counter.findCounterAccount, body('110101199002300011')), 'D1001', [
      'idNumber',
    ])
    expectProblem(await clerk.call(counter.findCounterAccount, body(demoIdNumber(4))), 'D5009')
  })

  it('is acted on where the file is kept; of whom nobody keeps a file, anywhere', async () => {
    const away = await house.staffSignedIn('away')
    const kept = demoCheck('13800000001')?.idNumber ?? ''
    const body = { idNumber: kept, purpose: 'account-protection' as const }
    const answer = await away.call(counter.findCounterAccount, { body })
    expectProblem(answer, 'D5014')
    expect(JSON.stringify(answer.body)).toContain(house.house.centres.home().name)
    const here = await find(kept)
    expectProblem(await suspend(here, away), 'D5014')
    expectProblem(await recovery(here, '13512359999', away), 'D5014')
    const { idNumber } = await person()
    expect((await find(idNumber, away)).can).toEqual(['recover', 'suspend'])
  })

  it('of a relative is out of reach: finding, proposing, confirming, the list', async () => {
    await hired(house, { username: 'kin-both', posts: ['clerk', 'reviewer'] })
    const kin = await house.staffSignedIn('kin-both')
    const { idNumber, fresh, id } = await person()
    const proposed = (await recovery(await find(idNumber), fresh)).body
    await kin.call(declareStaffRelation, { body: { kind: 'lineal', name: '云一晴', idNumber } })
    const body = { idNumber, purpose: 'account-recovery' as const }
    expectProblem(await kin.call(counter.findCounterAccount, { body }), 'D3002')
    expectProblem(await recovery(proposed, fresh, kin), 'D3002')
    expectProblem(await suspend(proposed, kin), 'D3002')
    expectProblem(await confirm(proposed, kin), 'D3002')
    expectProblem(await kin.call(counter.readCounterProposal, { params: { id } }), 'D3002')
    const list = (await kin.call(counter.listCounterProposals)).body.proposals
    expect(list.map(({ accountId }) => accountId)).not.toContain(id)
    const others = (await head.call(counter.listCounterProposals)).body.proposals
    expect(others.map(({ accountId }) => accountId)).toContain(id)
  })
})

describe('a lost phone', () => {
  it('is replaced by two people: every session, device and other login ends, both phones are told', async () => {
    const { id, idNumber, phone, fresh, browser } = await person()
    const proposed = (await recovery(await find(idNumber), fresh, clerk, 'a-key-for-one-proposal')).body
    expect(proposed.proposal).toMatchObject({
      kind: 'recover',
      mine: true,
      reason: { says: '手机丢失或损坏' },
    })
    expect(JSON.stringify(await stored(id))).not.toContain(fresh)
    const again = await recovery({ id, version: 1 }, fresh, clerk, 'a-key-for-one-proposal')
    expect(again.body).toEqual(proposed)
    expect((await browser.call(readMe)).status).toBe(200)

    const seen = (await head.call(counter.readCounterProposal, { params: { id } })).body
    expect(seen).toMatchObject({
      can: ['confirm', 'decline'],
      proposal: { mine: false, proposedBy: '演示受理员' },
    })
    const done = await confirm(seen, head, 'a-key-for-one-confirmation')
    expect(done.body).toMatchObject({ status: 'active', sessions: 0, proposal: null, chainWhole: true })
    expect((await confirm(seen, head, 'a-key-for-one-confirmation')).body).toEqual(done.body)
    expect(done.body.history.map(({ says }) => says)).toEqual([
      '窗口提出更换登录手机号',
      '第二人确认，更换登录手机号并退出全部登录',
    ])
    expectProblem(await browser.call(readMe), 'D2002')
    await house.work()
    for (const told of [phone, fresh])
      expect((await house.phones.messages(told))[0]?.text).toContain('登录手机号已在服务窗口更换')
    expect((await house.phones.messages(fresh)).length).toBe(1)

    const account = await stored(id)
    expect(account).toMatchObject({ devices: [], sessions: [], proposal: null })
    expect(firstBrokenFact(account?.facts ?? [], house.house.cases.sha256)).toBeNull()
    expect((await entering(phone)).body).toMatchObject({ kind: 'signed-in', person: { identity: null } })
    expect((await entering(fresh)).body).toMatchObject({
      kind: 'challenge',
      challenge: { needs: 'second-check' },
    })
    const back = await house.signedIn(fresh)
    expect((await back.call(readMe)).body).toMatchObject({ id })
    expect((await back.call(readLogins)).body.logins).toHaveLength(1)
    expect((await back.call(readDevices)).body.devices).toHaveLength(1)
  })

  it('is not replaced by one person alone, at another centre, after a day, or as it is no longer', async () => {
    const both = await house.staffSignedIn('both')
    const away = await house.staffSignedIn('away')
    const { idNumber, fresh } = await person()
    const proposed = (await recovery(await find(idNumber), fresh, both)).body
    expectProblem(await confirm(proposed, both), 'D5011')
    expectProblem(await confirm(proposed, away), 'D5010')
    expectProblem(await away.call(counter.readCounterProposal, { params: { id: proposed.id } }), 'D5010')
    expectProblem(await recovery(proposed, fresh), 'D5012')
    expectProblem(await confirm({ ...proposed, version: proposed.version - 1 }), 'D5016')
    expectProblem(await confirm({ ...proposed, proposal: null }), 'D1001', ['proposal'])
    house.clock.advance(24 * 3600)
    clerk = await house.staffSignedIn('clerk')
    head = await house.staffSignedIn('second-head')
    expectProblem(await confirm(proposed), 'D5010')
    expect((await find(idNumber)).can).toEqual(['recover', 'suspend'])
    expect((await stored(proposed.id))?.proposal?.phone).toEqual(expect.any(String))
    expect(await house.house.accounts.sweep(house.clock.now())).toBeGreaterThan(0)
    expect(await stored(proposed.id)).toMatchObject({ proposal: null })
  })

  it('keeps waiting through a sweep until its day is over', async () => {
    const { idNumber, fresh } = await person()
    const proposed = (await recovery(await find(idNumber), fresh)).body
    await house.house.accounts.sweep(house.clock.now())
    expect((await confirm(proposed, head)).body).toMatchObject({ status: 'active', proposal: null })
  })

  it('needs a card, and a phone that is nobody else’s, when it is proposed and when it is confirmed', async () => {
    const [one, other] = [await person(), await person()]
    const found = await find(one.idNumber)
    const body = { version: found.version, phone: one.fresh, reason: 'phone-lost' as const }
    const without = { params: { id: found.id }, body: { ...body, papers: ['police-receipt' as const] } }
    expectProblem(await clerk.call(counter.proposeRecovery, without), 'D5015')
    expectProblem(await recovery(found, other.phone), 'D5013')
    const proposed = (await recovery(found, one.fresh)).body
    await house.signedIn(one.fresh).catch(() => null)
    expectProblem(await confirm(proposed), 'D5013')
    expect(await stored(one.id)).toMatchObject({ status: 'active', sessions: [expect.anything()] })
  })

  it('is a matter that can be sent back, and proposed anew', async () => {
    const { idNumber, fresh } = await person()
    const proposed = (await recovery(await find(idNumber), fresh)).body
    const body = {
      version: proposed.version,
      proposal: proposed.proposal?.id ?? '',
      reason: 'number-wrong' as const,
    }
    const back = await head.call(counter.declineProposal, { params: { id: proposed.id }, body })
    expect(back.body).toMatchObject({ proposal: null, can: [] })
    expect(back.body.history.at(-1)).toMatchObject({ says: '退回账号处理', why: '新手机号不对' })
    expect((await recovery(await find(idNumber), fresh)).status).toBe(200)
  })
})

describe('a suspended account', () => {
  it('lets nobody in anywhere within 5 seconds, and only two people revive it', async () => {
    const { id, idNumber, phone, browser } = await person()
    const suspended = (await suspend(await find(idNumber))).body
    expect(suspended).toMatchObject({ status: 'suspended', sessions: 0, can: ['recover', 'revive'] })
    expectProblem(await suspend(suspended), 'D5012')
    house.clock.advance(5)
    expectProblem(await browser.call(readMe), 'D2002')
    expectProblem(await entering(phone), 'D2018')
    const revival = await clerk.call(counter.proposeRevival, {
      params: { id },
      body: { version: suspended.version, papers, reason: 'phone-back' },
    })
    const seen = (await head.call(counter.readCounterProposal, { params: { id } })).body
    expect(revival.body.proposal).toMatchObject({ kind: 'revive', phone: null })
    expectProblem(await entering(phone), 'D2018')
    expect((await confirm(seen)).body).toMatchObject({ status: 'active', chainWhole: true })
    expect((await entering(phone)).body).toMatchObject({ kind: 'challenge' })
  })

  it('is active again with a new phone', async () => {
    const { idNumber, fresh } = await person()
    const suspended = (await suspend(await find(idNumber))).body
    const proposed = (await recovery(suspended, fresh)).body
    const done = (await confirm(proposed)).body
    expect(done).toMatchObject({ status: 'active' })
    expect(done.history.map(({ says }) => says).at(-1)).toBe('第二人确认，恢复账号')
  })
})
