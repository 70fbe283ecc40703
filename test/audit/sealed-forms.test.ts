import type { CaseRecord } from '@server/features/cases'
import { type Personal, sealPersonal } from '@server/features/cases/personal'
import { submitCase } from '@shared/contract/cases'
import { decideCase, readQueue, readStaffCase } from '@shared/contract/staff'
import { reg } from '@shared/kernel/reg'
import { useDatabase } from '@test/support/database'
import { storedBytes } from '@test/support/database-content'
import { useHouse } from '@test/support/house'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N29-leak', 'N29-alter')
const database = useDatabase()
const house = useHouse(database)
const WORDS = {
  purposeOther: '给奶奶办理养老补贴',
  recipient: '云帆市青石街道办事处',
  note: '已与本人当面核对过',
}

const stored = () => database.connection.collection<CaseRecord>('cases')
let id = ''

beforeAll(async () => {
  const person = await house.signedIn('13800000002')
  const form = { purpose: 'other', purposeOther: WORDS.purposeOther, recipient: WORDS.recipient }
  const made = await person.call(submitCase, { body: { item: 'custody-certificate', form } })
  expect(made.status).toBe(201)
  id = made.body.id
  const clerk = await house.staffSignedIn('clerk')
  const decided = await clerk.call(decideCase, {
    params: { id },
    body: { command: 'refuse', version: 1, reason: 'not-yet-shelved', note: WORDS.note },
  })
  expect(decided.status).toBe(200)
})

const asStaff = async () => {
  const clerk = await house.staffSignedIn('clerk')
  return (await clerk.call(readStaffCase, { params: { id } })).body
}

/** Puts other words into what the case keeps, sealed rightly: as somebody could who has the key. */
async function tamper(change: (personal: Personal) => Personal): Promise<() => Promise<unknown>> {
  const record = (await stored().findOne({ _id: id })) as CaseRecord
  const { cases } = house.house
  const plain = JSON.parse(cases.open('cases.personal', id, record.personal)) as Personal
  await stored().updateOne({ _id: id }, { $set: { personal: sealPersonal(cases, id, change(plain)) } })
  return () => stored().updateOne({ _id: id }, { $set: { personal: record.personal } })
}

describe(`what people and staff write (${shows.join(' ')})`, () => {
  it('stands nowhere in the database in plain, and reads the same as before', async () => {
    const bytes = Buffer.concat([...(await storedBytes(database.connection)).values()].flat())
    for (const words of Object.values(WORDS)) expect(bytes.includes(words)).toBe(false)
    const seen = await asStaff()
    expect(seen.answers.map(({ value }) => value)).toEqual([
      '其他',
      WORDS.purposeOther,
      WORDS.recipient,
      '隐去中间八位',
      '中文',
    ])
    expect(seen.facts.map(({ note }) => note)).toEqual([undefined, WORDS.note])
    expect(seen.chainWhole).toBe(true)
  })

  it.each<[string, (personal: Personal) => Personal]>([
    ['an answer', (p) => ({ ...p, form: { ...p.form, recipient: '别的单位' } })],
    ['an answer put in', (p) => ({ ...p, form: { ...p.form, more: 'x' } })],
    ['a note', (p) => ({ ...p, notes: { 2: '别的话' } })],
    ['a note left out', (p) => ({ ...p, notes: {} })],

    ['the salt', (p) => ({ ...p, salt: 'x' })],
  ])('breaks the chain when %s was altered', async (_what, change) => {
    const back = await tamper(change)
    expect((await asStaff()).chainWhole).toBe(false)
    await back()
    expect((await asStaff()).chainWhole).toBe(true)
  })

  it('does not open in another case', async () => {
    const clerk = await house.staffSignedIn('clerk')
    const queue = (await clerk.call(readQueue, { query: { show: 'open' } })).body
    const other = queue.cases[0]?.id ?? ''
    const [own, theirs] = await Promise.all([id, other].map((_id) => stored().findOne({ _id })))
    await stored().updateOne({ _id: id }, { $set: { personal: theirs?.personal ?? '' } })
    expect((await clerk.call(readStaffCase, { params: { id } })).status).toBe(500)
    await stored().updateOne({ _id: id }, { $set: { personal: own?.personal ?? '' } })
  })
})
