import { demoIdNumber } from '@server/features/archives'
import { readCase } from '@shared/contract/cases'
import { answerLetter, openLetter } from '@shared/contract/letters'
import { proveRealName } from '@shared/contract/real-name'
import { readStaffCase } from '@shared/contract/staff'
import * as transfers from '@shared/contract/transfers'
import { readLetterAddress } from '@shared/domain/transfer/letter-key'
import { reg } from '@shared/kernel/reg'
import { type ApiClient, apiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import { readPdfQr, readPdfText } from '@test/support/poppler'
import { refoldDifferences } from '@test/support/refold'
import {
  ANSWERER,
  apply,
  give,
  letterKey,
  OUTSIDE_REVIEW,
  sealAndPost,
  TO_XINGHAI,
} from '@test/support/transferring'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N20-1', 'N20-2', 'N20-3', 'N20-5', 'N29-leak')
const database = useDatabase()
const house = useHouse(database)

let away: ApiClient
let nobody: ApiClient
beforeAll(async () => {
  await hired(house, { username: 'away', posts: ['clerk'], centreId: 'demo-centre-2' })
  away = await house.staffSignedIn('away')
  nobody = apiClient(house.citizen)
})

const DAY = 24 * 3600
const ARRIVED = { samePerson: 'yes', sameCentre: 'yes', packageState: 'sealed' }

type Key = { number: string; code: string }
const keyOf = ({ key }: object & { key?: string }): string => key ?? ''
const open = async (key: Key) => (await nobody.call(openLetter, { body: key })).body
const answer = async (key: Key, name: string, answers: object, more: { key?: string } = {}) => {
  const { version } = await open(key)
  const body = { ...key, version, answer: name, answers: { ...ANSWERER, ...answers } }
  const { status, body: told } = await nobody.call(answerLetter, { body, ...more })
  return status === 200 ? told.says : keyOf(told as never)
}

/** Somebody without a record here, whose school has the file: the letter has gone out on paper. */
async function lettered(serial: number) {
  const person = await house.signedIn(`1390000${serial}`)
  const proof = {
    ...{ document: 'id-card' as const, name: '云一晴', idNumber: demoIdNumber(serial), consent: '2026-11' },
  }
  expect((await person.call(proveRealName, { body: proof })).status).toBe(200)
  const { id } = (await apply(person, { ...TO_XINGHAI, holder: '示例大学档案馆' })).body
  await house.work()
  const told = async () => (await person.call(readCase, { params: { id } })).body
  return { person, id, key: await letterKey(house, id, 'letter'), told }
}

describe(`a letter to a holder outside (${shows.join(' ')})`, () => {
  it('opens by the code that is printed on it, and tells no more of the person than it does', async () => {
    const { person, id, key } = await lettered(9_701)
    const { status, body } = await person.call(transfers.readOwnLetter, { params: { id } })
    expect(status).toBe(200)
    const pdf = new Uint8Array(body as Buffer)
    expect(readLetterAddress(await readPdfQr(pdf))).toEqual(key)
    expect(await readPdfText(pdf)).toContain(`答复码${key.code.slice(0, 4)}-${key.code.slice(4)}`)
    const opened = await open(key)
    expect(opened).toMatchObject({
      ...{ number: key.number, title: '人事档案调档函', to: '示例大学档案馆', answered: null },
      can: [{ name: 'holder-sent' }, { name: 'holder-lacks' }, { name: 'holder-declines' }],
    })
    expect(opened.person).toMatch(/^云\*+$/)
    expect(JSON.stringify(opened)).not.toMatch(/\d{17}/)
  })
  it('is answered with “sent” by a lawful way only, which moves the case to its way here', async () => {
    const { id, key, told } = await lettered(9_702)
    const sent = { former: 'leader', channel: 'registered', trackingNo: 'EA 702' }
    expect(await answer(key, 'holder-sent', { channel: 'registered' })).toBe('request.invalid')
    expect(await answer(key, 'holder-sent', sent)).toBe('transfer.channel')
    const posted = { ...sent, former: 'none' }
    expect(await answer(key, 'holder-sent', { ...posted, trackingNo: '' })).toBe('transfer.tracking-needed')
    const once = { key: 'one-key-for-one-answer' }
    expect(await answer(key, 'approve', {})).toBe('permission.denied')
    const { version } = await open(key)
    const body = { ...key, version, answer: 'holder-sent', answers: { ...ANSWERER, ...posted } }
    const tell = () => nobody.call(answerLetter, { body, ...once })
    const [first, second] = [await tell(), await tell()]
    expect(first.body).toMatchObject({ says: '函是真实的。办理情况：寄送途中。', can: [] })
    expect(second.body).toEqual(first.body)
    const other = await nobody.call(answerLetter, { body: { ...body, version: 9 }, ...once })
    expect(keyOf(other.body as never)).toBe('request.key-other-body')
    expect(await answer(key, 'holder-lacks', {})).toBe('case.not-possible')
    const seen = await told()
    expect(seen.state).toBe('in-transit')
    expect(seen.findings.map(({ text }) => text).join()).toContain('编号 EA 702')
    expect(seen.thread.map(({ who, title }) => `${who} ${title}`)).toContain(
      '收函单位 原保管单位在网上答复：已寄出',
    )
    const { body: page } = await away.call(readStaffCase, { params: { id } })
    expect(page.chainWhole).toBe(true)
    expect(page.given.at(-1)?.answers.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['王示例', '示例大学', '0000-1234567', '档案馆馆员']),
    )
    const stored = await database.connection.collection<{ _id: string }>('cases').findOne({ _id: id })
    for (const word of ['王示例', '0000-1234567', key.code])
      expect(JSON.stringify(stored)).not.toContain(word)
    expect(await give(away, id, 'arrive', { answers: { ...ARRIVED, packageNo: 'ea702' } })).toBe('arrived')
  })

  it('is answered with “not here”, which waits for staff: they write to another holder, who has another code', async () => {
    const { person, id, key, told } = await lettered(9_703)
    expect(await answer(key, 'holder-lacks', { tryWhere: '示例市人才中心' })).toContain('正在核定')
    expect((await open(key)).answered).toMatchObject({ says: '答复不在这里' })
    expect(await answer(key, 'holder-declines', { holderReason: 'not-kept-here', holderWords: '无' })).toBe(
      'request.invalid',
    )
    const declined = { holderReason: 'record-differs', holderWords: '姓名是另一个字' }
    expect(await answer(key, 'holder-declines', declined)).toContain('正在核定')
    expect((await told()).findings.at(-1)?.text).toBe(
      '示例大学（档案馆馆员）答复：不能转出。姓名是另一个字。机构正在核定。',
    )
    expect(await give(away, id, 'keep-asking')).toBe('requested')
    expect(await answer(key, 'holder-lacks', { tryWhere: '示例市人才中心' })).toContain('正在核定')
    expect((await told()).findings.at(-1)?.text).toContain(
      '档案不在那里，可以问：示例市人才中心。机构正在核定。',
    )
    const listed = await away.call(transfers.listTransferDesk, { query: { step: 'in-answered' } })
    expect(listed.body.cases.map((row) => row.id)).toEqual([id])
    expect(await give(away, id, 'redirect', { answers: { newHolder: '示例市人才中心' } })).toBe('issuing')
    await house.work()
    const next = await letterKey(house, id, 'letter')
    expect([next.number, next.code === key.code]).toEqual([`${key.number}-2`, false])
    // Neither the void number, nor one that was never issued, nor an older code opens it.
    for (const forged of [key, { ...next, number: key.number }, { ...next, number: `${key.number}-9` }])
      expect(keyOf((await open(forged)) as never)).toBe('letter.not-found')
    const answered = { ...next, number: `${key.number}-9`, version: 1, answer: 'holder-lacks' }
    const { body: refused } = await nobody.call(answerLetter, { body: { ...answered, answers: ANSWERER } })
    expect(keyOf(refused as never)).toBe('letter.not-found')
    expect(await open(next)).toMatchObject({ to: '示例市人才中心', answered: null })
    const { body } = await person.call(transfers.readOwnLetter, { params: { id } })
    expect(await readPdfText(new Uint8Array(body as Buffer))).toContain('示例市人才中心：')
    expect(await answer(next, 'holder-lacks', {})).toContain('正在核定')
    expect(await give(away, id, 'accept-answer')).toBe('not-sent')
    expect((await told()).findings.map(({ text }) => text).join()).toContain(
      '原保管单位：您的档案不在这家机构保管',
    )
    // Who does not have it is not where it ends.
    expect((await told()).next).toEqual({
      item: 'file-search',
      form: { heard: '示例市人才中心', household: TO_XINGHAI.household },
    })
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
  })

  it(`is answered with a loss that was reported, which leads on to a search (${reg('G22').join(' ')})`, async () => {
    const { id, key, told } = await lettered(9_706)
    const lost = { holderReason: 'lost', holderWords: '2026-11-02 已上报示例区人社局' }
    expect(await answer(key, 'holder-declines', lost)).toContain('正在核定')
    expect(await give(away, id, 'accept-answer')).toBe('not-sent')
    const { findings, next } = await told()
    expect(findings).toContainEqual(
      expect.objectContaining({
        text: expect.stringContaining('登记遗失或者损毁'),
        remedy: expect.stringContaining('寻找档案'),
        article: '《干部人事档案工作条例》第二十二条',
      }),
    )
    expect(next).toMatchObject({ item: 'file-search', form: { heard: '示例大学档案馆' } })
  })

  it('opens to nobody for the day after five wrong codes, and is not answered once it has run out', async () => {
    const { key } = await lettered(9_704)
    const wrong = {
      ...key,
      code: key.code.startsWith('B') ? `C${key.code.slice(1)}` : `B${key.code.slice(1)}`,
    }
    for (let tried = 0; tried < 5; tried += 1)
      expect(keyOf((await open(wrong)) as never)).toBe('letter.not-found')
    expect(keyOf((await open(key)) as never)).toBe('letter.locked')
    house.clock.advance(DAY)
    expect((await open(key)).can).toHaveLength(3)
    expect(keyOf((await open({ ...key, number: 'DH-20260305-12345678' })) as never)).toBe('letter.not-found')
    expect(keyOf((await open({ ...key, number: 'XX-1' })) as never)).toBe('request.invalid')
    const { version } = await open(key)
    house.clock.advance(31 * DAY)
    expect(await open(key)).toMatchObject({ can: [], says: expect.stringContaining('过了有效期') })
    const body = { ...key, version, answer: 'holder-lacks', answers: { ...ANSWERER } }
    expect(keyOf((await nobody.call(answerLetter, { body })).body as never)).toBe('letter.expired')
    expect(await house.house.jobs.dead()).toEqual([])
  })

  it('of a file that left: a receiver outside gives the receipt back by the code of the notice', async () => {
    const person = await house.signedIn('13800000001')
    const clerk = await house.staffSignedIn('clerk')
    const form = { receiver: '示例市人才中心', receiverAddress: '示例市一路 1 号', letterNo: '示调 8' }
    const { id } = (await apply(person, form, 'transfer-out')).body
    expect(await give(clerk, id, 'approve', { answers: OUTSIDE_REVIEW })).toBe('sealing')
    await house.work()
    const key = await letterKey(house, id, 'notice')
    const printed = await clerk.call(transfers.printTransferPaper, { params: { id } })
    expect(await readPdfText(new Uint8Array(printed.body as Buffer))).toContain(
      `http://localhost:3000/a（免注册），答复码${key.code.slice(0, 4)}-${key.code.slice(4)}`,
    )
    const receipt = { receivedOn: '2026-02-10', listSame: 'no', differs: '少一份登记表' }
    expect(await answer(key, 'receiver-received', receipt)).toBe('case.not-possible')
    const posted = { channel: 'confidential', trackingNo: 'JY 705' }
    expect(await sealAndPost(clerk, id, { answers: posted })).toBe('sending')
    await house.work()
    expect((await open(key)).can).toEqual([{ name: 'receiver-received', label: '答复已收到' }])
    expect(await answer(key, 'receiver-received', receipt)).toContain('已办结，收到回执')
    const { body: told } = await person.call(readCase, { params: { id } })
    expect(told.state).toBe('delivered')
    expect(told.findings.at(-1)?.text).toBe(
      '示例大学（档案馆馆员）于 2026-02-10 收到，与清单不一致：少一份登记表。',
    )
  })
})
