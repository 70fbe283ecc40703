import { openArchiveCase } from '@shared/contract/archives'
import * as cases from '@shared/contract/cases'
import { addLogin } from '@shared/contract/logins'
import * as contract from '@shared/contract/messages'
import type { MessageWay } from '@shared/domain/messages/ways'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { archiveOfCase } from '@test/support/archive-of-case'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import {
  ALL_THERE,
  apply,
  give,
  holdersCase,
  PACKAGE,
  sealAndPost,
  TO_XINGHAI,
} from '@test/support/transferring'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N20-1', 'N20-4', 'N20-5', 'N29-refuse')
const database = useDatabase()
const house = useHouse(database, { archives: 6 })

let clerk: ApiClient
let away: ApiClient
beforeAll(async () => {
  await hired(house, { username: 'away', posts: ['clerk'], centreId: 'demo-centre-2' })
  ;[clerk, away] = await Promise.all([house.staffSignedIn('clerk'), house.staffSignedIn('away')])
})

const choose = async (person: ApiClient, way: MessageWay) =>
  (await person.call(contract.setMessageWay, { body: { way } })).body
const listed = async (person: ApiClient, id: string) =>
  (await person.call(contract.listCaseMessages, { params: { id } })).body.messages
const stands = async (person: ApiClient, id: string) =>
  (await listed(person, id)).map(({ label, stateLabel, by }) => `${label} ${stateLabel} ${by}`.trim())
const textsOf = async (phone: string) =>
  (await house.phones.messages(phone)).map(({ text }) => text).filter((text) => text.includes('档案转'))
const later = async (minutes: number) => {
  house.clock.advance(minutes * 60)
  await house.work()
}

/** The letter has gone out; what is told of it is the case's first message. */
async function asked(phone: string, way?: MessageWay) {
  const person = await house.signedIn(phone)
  if (way) await choose(person, way)
  const { id } = (await apply(person, TO_XINGHAI)).body
  return { person, id }
}
async function giveUp(person: ApiClient, id: string) {
  const { version } = (await person.call(cases.readCase, { params: { id } })).body
  await person.call(cases.withdrawCase, { params: { id }, body: { version } })
  await house.work()
}

describe(`the messages of a case (${shows.join(' ')})`, () => {
  it('tell each step once, in words without anything personal, to the phone of the case', async () => {
    const phone = '13800000001'
    const { person, id } = await asked(phone)
    await house.work()
    const there = await holdersCase(house, id)
    await give(clerk, there, 'approve', { answers: { former: 'none' } })
    await house.work()
    const posted = { channel: 'confidential', trackingNo: 'JY 2026-31' }
    await sealAndPost(clerk, there, { answers: posted })
    await house.work()
    await give(away, id, 'arrive', { answers: { ...PACKAGE, packageNo: 'JY202631' } })
    const lacking = { listAgrees: 'yes', ...ALL_THERE, 'proof-education': 'missing' }
    await give(away, id, 'check-contents', { answers: lacking })
    await house.work()
    const promise = { promisedBy: 'here', bringWithin: '3-months' }
    await give(away, id, 'accept-promise', { answers: promise })
    await house.work()
    expect((await textsOf(phone)).toReversed()).toEqual([
      '【档易办】您的档案转入：调档函已发给现在的保管单位。请登录档易办查看。',
      '【档易办】您的档案转入：档案已寄出，编号 JY 2026-31。请登录档易办查看。',
      '【档易办】您的档案转入：档案已到，正在清点。请登录档易办查看。',
      '【档易办】您的档案转入：档案里缺关键材料，请看怎么补。请登录档易办查看。',
      '【档易办】您的档案转入：档案已接收入库。请登录档易办查看。',
    ])
    expect(await stands(person, id)).toEqual(
      ['调档函已开出', '档案已寄出', '档案已到', '缺关键材料', '档案已接收'].map(
        (label) => `${label} 已发送 短信`,
      ),
    )
    expect(await stands(person, there)).toEqual([])
    const seen = await away.call(contract.listStaffCaseMessages, { params: { id } })
    expect(seen.body.messages.map(({ tries: _tries, ...one }) => one)).toEqual(await listed(person, id))
    expect(seen.body.messages.map(({ tries }) => tries.map(({ by, outcome }) => `${by} ${outcome}`))).toEqual(
      seen.body.messages.map(() => ['短信 已发送']),
    )
    const foreign = await clerk.call(contract.listStaffCaseMessages, { params: { id } })
    expect(foreign.body).toMatchObject({ key: 'case.not-found' })
    const other = await house.signedIn('13800000002')
    expect((await other.call(contract.listCaseMessages, { params: { id } })).status).toBe(404)
    expect(await house.house.jobs.dead()).toEqual([])
  })

  it('go by WeChat where its person chose it, and by SMS where they take no more of it', async () => {
    const phone = '13800000002'
    const person = await house.signedIn(phone)
    expect(await choose(person, 'weapp')).toMatchObject({ key: 'message.way-unlinked' })
    const code = await house.phones.mint('wechat/simulated/codes', { user: 'told-by-wechat' })
    await person.call(addLogin, { body: { proof: { kind: 'weapp', code } } })
    expect(await choose(person, 'weapp')).toMatchObject({ way: 'weapp' })
    const { id } = (await apply(person, TO_XINGHAI)).body
    await house.work()
    const { weapp = '' } = (await house.house.accounts.reachOf(
      (await house.house.cases.cases.findById(id))?.applicantId ?? '',
    )) as { weapp?: string }
    const [told] = await house.phones.told('wechat', weapp)
    expect(told?.data).toMatchObject({ thing1: '档案转入', thing3: '调档函已发给现在的保管单位' })
    expect([await textsOf(phone), await stands(person, id)]).toEqual([[], ['调档函已开出 已发送 微信']])
    await giveUp(person, id)
    await house.phones.failProvider('wechat', 'refused')
    const again = (await apply(person, TO_XINGHAI)).body.id
    await house.work()
    expect([(await textsOf(phone)).length, await stands(person, again)]).toEqual([
      1,
      ['调档函已开出 已发送 微信、短信'],
    ])
  })

  it('go by Alipay', async () => {
    const person = await house.signedIn('13800000004')
    const code = await house.phones.mint('alipay/simulated/codes', { user: 'told-by-alipay' })
    await person.call(addLogin, { body: { proof: { kind: 'alipay', code } } })
    await choose(person, 'alipay')
    const { id } = (await apply(person, TO_XINGHAI)).body
    await house.work()
    const record = await house.house.cases.cases.findById(id)
    const { alipay } = await house.house.accounts.reachOf(record?.applicantId ?? '')
    const [told] = await house.phones.told('alipay', alipay ?? '')
    expect(told?.data).toMatchObject({ keyword1: '档案转入', keyword2: record?.no })
    expect(await stands(person, id)).toEqual(['调档函已开出 已发送 支付宝'])
    await giveUp(person, id)
  })
})

describe('a message that does not go out at once', () => {
  it('is sent over hours while the provider refuses, and nothing of the case waits for it', async () => {
    const phone = '13800000006'
    const { person, id } = await asked(phone)
    await house.phones.fail('limit', 2)
    await house.work()
    expect((await person.call(cases.readCase, { params: { id } })).body.state).toBe('requested')
    expect(await stands(person, id)).toEqual(['调档函已开出 正在发送 短信'])
    await later(2)
    await later(6)
    expect([(await textsOf(phone)).length, await stands(person, id)]).toEqual([
      1,
      ['调档函已开出 已发送 短信'],
    ])
    await giveUp(person, id)
  })

  it('is sent once more in doubt, and is then unknown: at most two ever reach the phone', async () => {
    const phone = '13800000006'
    const before = (await textsOf(phone)).length
    const { id } = await asked(phone)
    await house.phones.fail('cut', 2)
    await house.work()
    await later(11)
    await later(600)
    const fresh = await house.signedIn(phone)
    expect(await stands(fresh, id)).toEqual(['调档函已开出 不能确定是否收到 短信'])
    expect((await textsOf(phone)).length - before).toBe(2)
    const staff = await house.staffSignedIn('away')
    const { messages } = (await staff.call(contract.listStaffCaseMessages, { params: { id } })).body
    expect(messages[0]?.tries.map(({ by, outcome }) => `${by} ${outcome}`)).toEqual([
      '短信 没有收到对方的答复',
      '短信 没有收到对方的答复',
    ])
    expect(messages[0]?.tries.every(({ at, saidAt }) => saidAt !== null && saidAt >= at)).toBe(true)
    await giveUp(fresh, id)
  })

  it('counts a worker that died over it as one doubt, and is not lost', async () => {
    const phone = '13800000006'
    const before = (await textsOf(phone)).length
    const { person, id } = await asked(phone)
    while (!(await house.house.messages.messages.ofCase(id))[0]) await house.workOnce()
    const [message] = await house.house.messages.messages.ofCase(id)
    const one = { way: 'sms' as const, at: house.clock.now().toISOString(), outcome: null }
    await house.house.messages.messages.begin(message?._id ?? '', 0, one)
    await house.work()
    expect(await stands(person, id)).toEqual(['调档函已开出 已发送 短信'])
    expect((await textsOf(phone)).length - before).toBe(1)
    // What the first provider says when the second was asked already is heard, once.
    const { conclude, find } = house.house.messages.messages
    const said = { code: 'late', saidAt: house.clock.now().toISOString() }
    expect(await conclude(message?._id ?? '', 0, { ...said, outcome: 'unknown' })).toBe(true)
    expect(await conclude(message?._id ?? '', 0, { ...said, outcome: 'sent' })).toBe(false)
    expect(await conclude(message?._id ?? '', 7, { ...said, outcome: 'sent' })).toBe(false)
    expect((await find(message?._id ?? ''))?.tries.map(({ outcome }) => outcome)).toEqual(['unknown', 'sent'])
    await giveUp(person, id)
  })

  it('is not sent to whoever wants none, but for what the law asks to be told', async () => {
    const phone = '13800000006'
    const before = (await textsOf(phone)).length
    const { person, id } = await asked(phone, 'off')
    await house.work()
    expect(await stands(person, id)).toEqual(['调档函已开出 按本人的选择没有发送'])
    clerk = await house.staffSignedIn('clerk')
    const there = await holdersCase(house, id)
    const index = (await house.house.cases.cases.findById(there))?.idIndex ?? ''
    await database.connection
      .collection('archives')
      .updateOne({ idIndex: index }, { $set: { holderName: '云另名' } })
    expect(await give(clerk, there, 'refuse', { reason: 'record-differs' })).toBe('refused')
    await house.work()
    expect((await stands(person, id)).at(-1)).toBe('原保管单位没有寄出 已发送 短信')
    expect((await textsOf(phone)).length - before).toBe(1)
    expect(await house.house.jobs.dead()).toEqual([])
  })

  it(`reaches nobody once its person is recorded as dead (${reg('N20-death').join(' ')})`, async () => {
    const phone = '13800000003'
    const { person, id } = await asked(phone)
    await house.phones.fail('limit', 1)
    await house.work()
    expect(await stands(person, id)).toEqual(['调档函已开出 正在发送 短信'])
    const died = {
      ...{ diedOn: '2026-11-01', proof: 'medical', proofNo: '云医证第78号', toldBy: 'kin' },
      ...{ tellerName: '林守望', kinship: '子女', tellerPhone: '13800000099' },
    }
    const params = { id: await archiveOfCase(database, id) }
    const opened = await (await house.staffSignedIn('archivist')).call(openArchiveCase, {
      params,
      body: { item: 'deceased-file', form: died },
    })
    expect(opened.status).toBe(201)
    await give(await house.staffSignedIn('reviewer'), opened.body.id, 'confirm')
    await house.work()
    await later(2)
    const there = await holdersCase(house, id)
    await give(await house.staffSignedIn('clerk'), there, 'approve', { answers: { former: 'none' } })
    await later(600)
    const { messages } = (
      await (await house.staffSignedIn('away')).call(contract.listStaffCaseMessages, { params: { id } })
    ).body
    expect(messages.map(({ stateLabel }) => stateLabel)).toEqual(
      messages.map(() => '本人已登记去世，没有发送'),
    )
    expect(await textsOf(phone)).toEqual([])
    expect(await house.house.jobs.dead()).toEqual([])
  })
})
