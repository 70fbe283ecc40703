import { demoIdNumber } from '@server/features/archives'
import { submitCase as submit, withdrawCase } from '@shared/contract/cases'
import { declareIdentity } from '@shared/contract/me'
import { decideCase, readStaffCase } from '@shared/contract/staff'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { beforeAll, describe, expect, it, vi } from 'vitest'

const database = useDatabase()
const house = useHouse(database)
const FORM = { item: 'custody-certificate', form: { purpose: 'study' } }
const OTHER_FORM = { item: 'custody-certificate', form: { purpose: 'title' } }

let person: ApiClient
let other: ApiClient
let clerk: ApiClient
let keys = 0

const newKey = () => `key-of-the-race-${++keys}`
const casesIn = () => database.connection.collection('cases').countDocuments()
const factsOf = async (id: string): Promise<number> =>
  (await house.house.cases.cases.findById(id))?.facts.length ?? 0
const reasonFor = async (id: string): Promise<string> =>
  (await clerk.call(readStaffCase, { params: { id } })).body.reasons[0]?.code ?? ''

beforeAll(async () => {
  person = await house.signedIn('13800000002')
  other = await house.signedIn('13800000003')
  clerk = await house.staffSignedIn('clerk')
})

describe('one key is one intention', () => {
  it('again with the same body: the same answer to the byte, and one case', async () => {
    const key = newKey()
    const before = await casesIn()
    const first = await person.call(submit, { body: FORM, key })
    const again = await person.call(submit, { body: FORM, key })
    expect(first.status).toBe(201)
    expect([again.status, JSON.stringify(again.body)]).toEqual([201, JSON.stringify(first.body)])
    expect(await casesIn()).toBe(before + 1)
  })

  it('also after the case has moved on, and after the lease of the key', async () => {
    const key = newKey()
    const first = await person.call(submit, { body: FORM, key })
    const { id } = first.body
    await person.call(withdrawCase, { params: { id }, body: { version: 1 } })
    house.clock.advance(3600)
    const client = await house.signedIn('13800000002')
    const again = await client.call(submit, { body: FORM, key })
    expect(JSON.stringify(again.body)).toBe(JSON.stringify(first.body))
    expect(again.body.state).toBe('in-review')
    person = client
    other = await house.signedIn('13800000003')
    clerk = await house.staffSignedIn('clerk')
  })

  it('also of a decision, and of an identity that has been told anew since', async () => {
    const { id } = (await person.call(submit, { body: FORM })).body
    const key = newKey()
    const decision = {
      params: { id },
      body: { command: 'refuse' as const, version: 1, reason: await reasonFor(id) },
    }
    const first = await clerk.call(decideCase, { ...decision, key })
    const again = await clerk.call(decideCase, { ...decision, key })
    expect(first.status).toBe(200)
    expect(JSON.stringify(again.body)).toBe(JSON.stringify(first.body))
    expect(await factsOf(id)).toBe(2)

    const nameless = await house.signedIn('13900000002')
    const told = { name: '云一晴', idNumber: demoIdNumber(900) }
    const earlier = await nameless.call(declareIdentity, { body: told, key })
    await nameless.call(declareIdentity, { body: { ...told, name: '云二雪' } })
    const replay = await nameless.call(declareIdentity, { body: told, key })
    expect(earlier.status).toBe(200)
    expect(JSON.stringify(replay.body)).toBe(JSON.stringify(earlier.body))
  })

  it('with another body: 422, and nothing more is done', async () => {
    const key = newKey()
    await person.call(submit, { body: FORM, key })
    const before = await casesIn()
    const answer = await person.call(submit, { body: OTHER_FORM, key })
    expect([answer.status, answer.body]).toMatchObject([422, { code: 'D1007' }])
    house.clock.advance(60)
    const later = await person.call(submit, { body: OTHER_FORM, key })
    expect([later.status, later.body]).toMatchObject([422, { code: 'D1007' }])
    expect(await casesIn()).toBe(before)
  })

  it('at another route: 422', async () => {
    const key = newKey()
    const { id } = (await person.call(submit, { body: FORM, key })).body
    const answer = await person.call(withdrawCase, { params: { id }, body: { version: 1 }, key })
    expect([answer.status, answer.body]).toMatchObject([422, { code: 'D1007' }])
    expect(await factsOf(id)).toBe(1)
  })

  it('of another person: no concern of theirs', async () => {
    const key = newKey()
    const mine = await person.call(submit, { body: FORM, key })
    const theirs = await other.call(submit, { body: OTHER_FORM, key })
    expect([mine.status, theirs.status]).toEqual([201, 201])
    expect(theirs.body.id).not.toBe(mine.body.id)
  })

  it('of another person on the same case: no concern either', async () => {
    const key = newKey()
    const { id } = (await person.call(submit, { body: FORM, key })).body
    const decision = { command: 'refuse' as const, version: 1, reason: await reasonFor(id) }
    const answer = await clerk.call(decideCase, { params: { id }, body: decision, key })
    expect([answer.status, answer.body.state]).toEqual([200, 'refused'])
    const again = await clerk.call(decideCase, { params: { id }, body: decision, key })
    expect(JSON.stringify(again.body)).toBe(JSON.stringify(answer.body))
    expect(await factsOf(id)).toBe(2)
  })

  it('in flight: 409 while another attempt has the lease, and a way on once it has passed', async () => {
    const key = newKey()
    const { id } = (await person.call(submit, { body: FORM })).body
    const withdraw = () => person.call(withdrawCase, { params: { id }, body: { version: 1 }, key })
    // An attempt that died after claiming: made by a real one, its fact then taken away.
    const cases = database.connection.collection<{ _id: string }>('cases')
    const untouched = await cases.findOne({ _id: id })
    await withdraw()
    await cases.replaceOne({ _id: id }, untouched ?? {})
    const inFlight = await withdraw()
    expect([inFlight.status, inFlight.body]).toMatchObject([409, { code: 'D1008' }])
    expect(await factsOf(id)).toBe(1)
    house.clock.advance(16)
    const retries = await Promise.all([1, 2, 3].map(withdraw))
    expect(retries.map(({ status }) => status)).toContain(200)
    expect(await factsOf(id)).toBe(2)
  })

  it('of an opening in flight: 409 in this process, and never two cases', async () => {
    const key = newKey()
    const before = await casesIn()
    const taps = await Promise.all([1, 2, 3].map(() => person.call(submit, { body: FORM, key })))
    expect(taps.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409])
    expect(await casesIn()).toBe(before + 1)
    const after = await person.call(submit, { body: FORM, key })
    expect(JSON.stringify(after.body)).toBe(JSON.stringify(taps.find(({ status }) => status === 201)?.body))
  })

  it('of an opening whose case number is in use: another number is drawn', async () => {
    const { cases } = house.house.cases
    const drawn = vi.spyOn(cases, 'insert').mockResolvedValueOnce('number')
    const { status, body } = await person.call(submit, { body: FORM, key: newKey() })
    const [refused, written] = drawn.mock.calls.map(([record]) => record)
    expect([status, body.no]).toEqual([201, written?.no])
    expect(written?.no).not.toBe(refused?.no)
    expect(await cases.findById(refused?._id ?? '')).toBeNull()
    drawn.mockRestore()
  })

  it('of a refusal: free again, so that the mended request can use it', async () => {
    const key = newKey()
    const wrong = await person.call(submit, { body: { ...FORM, form: { purpose: 'other' } }, key })
    const right = await person.call(submit, { body: FORM, key })
    expect([wrong.status, right.status]).toEqual([400, 201])
    const stale = await person.call(withdrawCase, {
      params: { id: right.body.id },
      body: { version: 7 },
      key: newKey(),
    })
    expect(stale.status).toBe(409)
  })
})
