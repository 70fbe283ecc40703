import { demoAccount } from '@server/features/accounts'
import { demoIdNumber } from '@server/features/archives'
import { listMyCases, readCase, withdrawCase } from '@shared/contract/cases'
import { findCounterAccount } from '@shared/contract/counter'
import { readMe } from '@shared/contract/me'
import { readPrivacyLog } from '@shared/contract/privacy'
import { readStaffCase } from '@shared/contract/staff'
import { declareStaffRelation } from '@shared/contract/staff-relations'
import * as window from '@shared/contract/window'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { reg } from '@shared/kernel/reg'
import type { ApiClient, WireAnswer } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import { readPdfQr, readPdfText } from '@test/support/poppler'
import { expectProblem } from '@test/support/problem'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N12-person', 'B6-anywhere', 'N29-refuse', 'N10', 'N8')
const database = useDatabase()
const house = useHouse(database)
let clerk: ApiClient
let away: ApiClient
let people = 0

beforeAll(async () => {
  await hired(house, { username: 'window-away', centreId: 'demo-centre-2' })
  clerk = await house.staffSignedIn('clerk')
  away = await house.staffSignedIn('window-away')
})

/** Somebody nobody has met; numbers below 25 have a file at the demo centre. */
function walkIn(n = 3_000 + people) {
  people += 1
  return { document: 'id-card' as const, name: '云一晴', idNumber: demoIdNumber(n) }
}
type Card = ReturnType<typeof walkIn>

const find = (card: Card, who = clerk) => who.call(window.findWalkIn, { body: card })
const open = (card: Card, login?: { phone: string; code: string }, key?: string) =>
  clerk.call(window.openWalkIn, { body: { ...card, login }, ...(key ? { key } : {}) })
const opened = async (card: Card) => (await open(card)).body.accountId
const filing = (accountId: string) => ({
  ...{ accountId, document: 'id-card' as const, item: 'custody-certificate' },
  form: { purpose: 'household' },
  scans: [] as string[],
})
const file = (accountId: string, who = clerk, change: object = {}, key?: string) =>
  who.call(window.fileAtWindow, { body: { ...filing(accountId), ...change }, ...(key ? { key } : {}) })

let phones = 0
async function codeTo() {
  phones += 1
  const phone = String(13_512_390_000 + phones)
  house.clock.advance(61)
  await clerk.call(window.sendWalkInCode, { body: { phone } })
  return { phone, code: await house.phones.code(phone) }
}

describe(`a walk-in (${shows.join(' ')})`, () => {
  it('nobody knows is opened by their card, once, and told of masked', async () => {
    const card = walkIn()
    expect((await find(card)).body).toMatchObject({ accountId: null, status: 'none', file: null })
    const first = await opened(card)
    expect(await opened(card)).toBe(first)
    const seen = await find({ ...card, idNumber: ` ${card.idNumber.toLowerCase()} ` })
    expect(seen.body).toMatchObject({ accountId: first, status: 'active', logins: [], name: '云一晴' })
    expect(JSON.stringify(seen.body)).not.toContain(card.idNumber)
    const account = await house.house.repositories.accounts.findById(first)
    expect(account?.identity).toMatchObject({ level: 'verified', assurance: 'counter' })
    expect(account?.facts[0]).toMatchObject({
      kind: 'opened-at-window',
      by: { kind: 'staff', role: 'clerk' },
    })
    expect(firstBrokenFact(account?.facts ?? [], house.house.cases.sha256)).toBeNull()
    expect(JSON.stringify(account)).not.toContain(card.idNumber)
  })

  it('is opened once by two windows at the same moment', async () => {
    const card = walkIn()
    const both = await Promise.all([open(card), away.call(window.openWalkIn, { body: card })])
    expect(new Set(both.map(({ body }) => body.accountId)).size).toBe(1)
  })

  it('with another name on the card than the one recorded is refused, as is a wrong number', async () => {
    const card = walkIn()
    await opened(card)
    expectProblem(await find({ ...card, name: '云二晴' }), 'D5040')
    expectProblem(await open({ ...card, name: '云二晴' }), 'D5040')
    const wrong = card.idNumber.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    expectProblem(await find({ ...card, idNumber: wrong }), 'D1001', ['idNumber'])
    expectProblem(await find({ ...card, name: '1' }), 'D1001', ['name'])
  })

  it('whose phone is shown by its code comes in by it later; a phone of a verified person is refused', async () => {
    const card = walkIn()
    const login = await codeTo()
    expectProblem(await open(card, { ...login, code: '000000' }), 'D2003')
    const { accountId } = (await open(card, login, 'a-key-for-opening-once')).body
    expect((await open(card, login, 'a-key-for-opening-once')).body.accountId).toBe(accountId)
    const person = await house.signedIn(login.phone)
    expect((await person.call(readMe)).body).toMatchObject({ id: accountId, identity: { level: 'verified' } })
    const other = walkIn()
    house.clock.advance(61)
    await clerk.call(window.sendWalkInCode, { body: { phone: login.phone } })
    const again = { phone: login.phone, code: await house.phones.code(login.phone) }
    expectProblem(await open(other, again), 'D5013')
  })

  it('who had signed up without showing who they are has that very account verified', async () => {
    const login = await codeTo()
    const record = demoAccount(house.house, {
      ...{ id: house.house.newId(), phone: login.phone, createdAt: house.clock.now() },
    })
    await house.house.repositories.accounts.insertMany([record])
    const card = walkIn()
    expect((await open(card, login)).body.accountId).toBe(record._id)
    expect((await find(card)).body.logins).toHaveLength(1)
  })

  it('of whom the clerk is kin is out of reach', async () => {
    await hired(house, { username: 'window-kin' })
    const kin = await house.staffSignedIn('window-kin')
    const card = walkIn()
    const accountId = await opened(card)
    await kin.call(declareStaffRelation, {
      body: { kind: 'lineal', name: card.name, idNumber: card.idNumber },
    })
    expectProblem(await find(card, kin), 'D3002')
    expectProblem(await kin.call(window.openWalkIn, { body: card }), 'D3002')
    expectProblem(await file(accountId, kin), 'D3002')
  })
})

describe('an item filed at the window', () => {
  it('is the person’s case, told as filed on their behalf, and theirs to withdraw', async () => {
    const card = walkIn()
    const login = await codeTo()
    const { accountId } = (await open(card, login)).body
    const { body } = await file(accountId)
    expect(body).toMatchObject({ title: '存档证明', stateLabel: '核对中' })
    const person = await house.signedIn(login.phone)
    const [mine] = (await person.call(listMyCases)).body.cases
    expect(mine).toMatchObject({ id: body.caseId, no: body.no })
    const seen = (await person.call(readCase, { params: { id: body.caseId } })).body
    expect(seen.thread[0]?.who).toContain('窗口代申请人办理')
    const record = await house.house.cases.cases.findById(body.caseId)
    expect(record?.facts[0]).toMatchObject({
      by: { kind: 'staff', role: 'clerk' },
      data: { onBehalf: { centreId: 'demo-centre', document: 'id-card' } },
    })
    const { entries } = (await person.call(readPrivacyLog)).body
    expect(JSON.stringify(entries)).not.toContain('undefined')
    const withdrawn = await person.call(withdrawCase, {
      params: { id: body.caseId },
      body: { version: seen.version },
    })
    expect(withdrawn.body.state).toBe('withdrawn')
  })

  it('goes where the file is kept, from any window, and is issued at once when the conditions hold', async () => {
    // The demo's people from place 4 on have a shelved file at the demo centre.
    const record = await house.house.repositories.archives.findByIdIndex(
      house.house.index.all('idNumber', demoIdNumber(4)),
    )
    const name = record[0]?.holderName ?? ''
    const card = { ...walkIn(4), name }
    const accountId = await opened(card)
    const found = (await find(card, away)).body
    expect(found.file).toMatchObject({ here: false, nameEqual: true })
    const { body } = await file(accountId, away)
    const stored = await house.house.cases.cases.findById(body.caseId)
    expect(stored).toMatchObject({ centreId: 'demo-centre', filedAt: 'demo-centre-2', state: 'approved' })
    expect((await away.call(window.readWindowReceipt, { params: { id: body.caseId } })).status).toBe(200)
    expectProblem(await away.call(readStaffCase, { params: { id: body.caseId } }), 'D4001')
    expect((await clerk.call(readStaffCase, { params: { id: body.caseId } })).status).toBe(200)
  })

  it('takes what was scanned, once, and shows it to who decides', async () => {
    const accountId = await opened(walkIn())
    const { id } = (await clerk.call(window.scanAtWindow)).body
    const { body } = await file(accountId, clerk, { scans: [id] })
    const seen = (await clerk.call(readStaffCase, { params: { id: body.caseId } })).body
    expect(seen.files).toMatchObject([{ label: '窗口扫描件' }])
    expectProblem(await file(accountId, clerk, { scans: [id] }), 'D1001', ['window-scan'])
    const theirs = (await away.call(window.scanAtWindow)).body.id
    expectProblem(await file(accountId, clerk, { scans: [theirs] }), 'D1001', ['window-scan'])
  })

  it('is filed once per key, and not for nobody, not with answers that do not fit', async () => {
    const accountId = await opened(walkIn())
    const first = await file(accountId, clerk, {}, 'a-key-for-one-filing')
    expect((await file(accountId, clerk, {}, 'a-key-for-one-filing')).body).toEqual(first.body)
    const other = await file(accountId, clerk, { form: { purpose: 'study' } }, 'a-key-for-one-filing')
    expectProblem(other, 'D1007')
    expectProblem(await file('0123456789abcdefghjkmnpqrs'), 'D5009')
    expectProblem(await file(accountId, clerk, { form: {} }), 'D1001', ['purpose'])
    expectProblem(await file(accountId, clerk, { item: 'no-such-item' }), 'D4009')
  })

  it('gives a receipt: number, promised day, and a code that follows it', async () => {
    const card = walkIn()
    const { body } = await file(await opened(card))
    const answer = (await clerk.call(window.readWindowReceipt, {
      params: { id: body.caseId },
    })) as WireAnswer<Buffer>
    const bytes = new Uint8Array(answer.body)
    const text = await readPdfText(bytes)
    for (const part of ['受理回执', body.no, '存档证明', body.dueText ?? '', body.code.slice(0, 4)])
      expect(text).toContain(part.replace(/\s/gu, ''))
    expect(text).not.toContain(card.idNumber)
    expect(await readPdfQr(bytes)).toContain(body.followUrl)
    expect(body.followUrl).toBe(`http://localhost:3000/f#${body.no}.${body.code}`)
    expectProblem(await away.call(window.readWindowReceipt, { params: { id: body.caseId } }), 'D4001')
  })

  it('opens the way to the counter: who came without a phone is found there by their card', async () => {
    const card = walkIn()
    const accountId = await opened(card)
    const body = { idNumber: card.idNumber, purpose: 'account-recovery' as const }
    expect((await clerk.call(findCounterAccount, { body })).body).toMatchObject({ id: accountId, logins: [] })
  })
})
