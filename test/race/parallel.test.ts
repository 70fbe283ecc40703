import { listMyCases, submitCase as submit, withdrawCase } from '@shared/contract/cases'
import { decideCase, readStaffCase } from '@shared/contract/staff'
import type { ApiClient, WireAnswer } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { refoldDifferences } from '@test/support/refold'
import { beforeAll, describe, expect, it } from 'vitest'

const PARALLEL = 20
const database = useDatabase()
const house = useHouse(database)
const FORM = { item: 'custody-certificate', form: { purpose: 'study' } }

let person: ApiClient
let clerk: ApiClient
beforeAll(async () => {
  person = await house.signedIn('13800000002')
  clerk = await house.staffSignedIn('clerk')
})

const times = <T>(count: number, fn: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => fn(n)))
const newCase = async (): Promise<string> => (await person.call(submit, { body: FORM })).body.id
const recordOf = (id: string) => house.house.cases.cases.findById(id)
const codesOf = (answers: WireAnswer[]) => answers.map(({ body }) => (body as { code?: string }).code)

describe('side by side', () => {
  it(`${PARALLEL} decisions on one case: exactly one wins, the others learn that it has changed`, async () => {
    const id = await newCase()
    const { reasons } = (await clerk.call(readStaffCase, { params: { id } })).body
    const answers = await times(PARALLEL, (n) =>
      clerk.call(decideCase, {
        params: { id },
        body: { command: 'refuse', version: 1, reason: reasons[0]?.code, note: `第 ${n} 次` },
      }),
    )
    const won = answers.filter(({ status }) => status === 200)
    expect(won).toHaveLength(1)
    const lost = codesOf(answers.filter(({ status }) => status !== 200))
    expect(new Set(lost)).toEqual(new Set(['D4002']))
    const record = await recordOf(id)
    expect(record?.facts.map(({ kind }) => kind)).toEqual(['submit', 'refuse'])
    expect(record?.facts[1]?.hash).toBe(won[0]?.body.facts[1]?.hash)
  })

  it('a withdrawal and a decision: one of them, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await newCase()
      const { reasons } = (await clerk.call(readStaffCase, { params: { id } })).body
      const body = { command: 'refuse' as const, version: 1, reason: reasons[0]?.code }
      const answers = await Promise.all([
        clerk.call(decideCase, { params: { id }, body }),
        person.call(withdrawCase, { params: { id }, body: { version: 1 } }),
      ])
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
      expect((await recordOf(id))?.facts).toHaveLength(2)
    }
  })

  it(`one key ${PARALLEL} times at once: one case, and every answer is it or says to wait`, async () => {
    const before = (await person.call(listMyCases)).body.cases.length
    const key = 'twenty-times-at-once'
    const answers = await times(PARALLEL, () => person.call(submit, { body: FORM, key }))
    const made = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.id))
    expect(made.size).toBe(1)
    const others = codesOf(answers.filter(({ status }) => status !== 201))
    expect(others.filter((code) => code !== 'D1008')).toEqual([])
    expect((await person.call(listMyCases)).body.cases).toHaveLength(before + 1)
    const later = await person.call(submit, { body: FORM, key })
    expect([later.status, later.body.id]).toEqual([201, [...made][0]])
  })

  it(`${PARALLEL} applications with a key each: ${PARALLEL} cases, each with a number of its own`, async () => {
    const answers = await times(PARALLEL, () => person.call(submit, { body: FORM }))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ body }) => body.no)).size).toBe(PARALLEL)
  })

  it('and whatever was won or lost: folded anew, every case and file is as stored, and every chain whole', async () => {
    await house.work()
    const { folded, differences } = await refoldDifferences(database.connection)
    expect(folded).toBeGreaterThan(PARALLEL)
    expect(differences).toEqual([])
  })

  it('a changed projection or fact would be found', async () => {
    const cases = database.connection.collection<{ _id: string }>('cases')
    const [one, two] = await cases.find().limit(2).toArray()
    await cases.updateOne({ _id: one?._id ?? '' }, { $set: { dueOn: '2030-01-01' } })
    await cases.updateOne({ _id: two?._id ?? '' }, { $set: { 'facts.0.at': '2030-01-01T00:00:00.000Z' } })
    const { differences } = await refoldDifferences(database.connection)
    expect(differences.filter((line) => line.includes(one?._id ?? '-'))).toHaveLength(1)
    expect(differences.some((line) => line.includes(`${two?._id}: chain broken at 1`))).toBe(true)
  })
})
