import { listMyCases, withdrawCase } from '@shared/contract/cases'
import { endShares, followCase, makeFollowCode, shareCase } from '@shared/contract/follow'
import { readMe } from '@shared/contract/me'
import { readFollowAddress } from '@shared/domain/cases/follow'
import { sayFollowCode } from '@shared/domain/cases/follow-code'
import { reg } from '@shared/kernel/reg'
import { type ApiClient, apiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { numbersIn } from '@test/support/personal'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N26', 'N29-leak')
const database = useDatabase()
const house = useHouse(database)
const strict = useHouse(useDatabase(), { limits: true, archives: 0 })

let person: ApiClient
let caseId = ''
let key = { no: '', code: '' }

const anyone = () => apiClient(house.citizen)
const follow = (body: { no: string; code: string }) => anyone().call(followCase, { body })
const ask = () => person.call(makeFollowCode, { params: { id: caseId } })

beforeAll(async () => {
  person = await house.signedIn('13800000002')
  const [first] = (await person.call(listMyCases)).body.cases
  caseId = first?.id ?? ''
  const { no, code } = (await ask()).body
  key = { no, code }
})

describe(`following a case by its number and code (${shows.join(' ')})`, () => {
  it('a person is given one code, however often and from wherever they ask', async () => {
    const answers = await Promise.all([ask(), ask(), ask()])
    for (const { status, body } of answers) expect([status, body.code]).toEqual([200, key.code])
    expect(readFollowAddress(answers[0]?.body.address ?? '')).toEqual(key)
    expect(answers[0]?.body.until).toBeNull()
  })

  it('is kept nowhere as it is printed', async () => {
    const kept = await database.connection.collection('cases').find().toArray()
    expect(JSON.stringify(kept)).not.toContain(key.code)
    const stored = await database.connection.collection('claims').find().toArray()
    expect(JSON.stringify(stored)).not.toContain(key.code)
  })

  it('shows state, clock, thread and what to do, typed in any way; nothing of the person', async () => {
    const { name } = (await person.call(readMe)).body.identity ?? { name: '' }
    const spaced = `${key.no.replace('-', ' ')} `
    const typed = sayFollowCode(key.code).toLowerCase()
    for (const body of [key, { no: spaced, code: typed }, { no: key.no, code: [...key.code].join('　') }]) {
      const answer = await follow(body)
      expect(answer.status).toBe(200)
      expect(answer.body).toMatchObject({ no: key.no, until: null, centre: { name: /演示/ } })
      expect(answer.body.thread.length).toBeGreaterThan(1)
      expect(answer.body.thread.map(({ who }) => who).join()).not.toMatch(/\*/)
      const said = JSON.stringify({ ...answer.body, no: '', clock: null, centre: null })
      expect(numbersIn(said)).toEqual([])
      expect(said).not.toContain(name)
      expect(answer.headers['cache-control']).toBe('no-store')
    }
  })

  it('refuses a wrong code as it does a number nobody has: the same words, none sooner', async () => {
    const wrong = { no: key.no, code: key.code === 'BCDF2345' ? 'BCDF2346' : 'BCDF2345' }
    const none = { no: '20200101-00000000', code: key.code }
    for (const body of [wrong, none]) {
      const began = performance.now()
      const { status, body: said } = await follow(body)
      expect(performance.now() - began).toBeGreaterThan(245)
      expect([status, (said as unknown as { key: string }).key]).toEqual([404, 'follow.not-found'])
    }
  })

  it('says of what cannot be read which field it is and how it looks', async () => {
    const { status, body } = await follow({ no: '12', code: 'ABC' })
    expect(status).toBe(400)
    const { fields } = body as unknown as { fields: { path: string; text: string }[] }
    expect(fields.map(({ path }) => path)).toEqual(['no', 'code'])
    for (const { text } of fields) expect(text).toMatch(/受理回执/)
  })

  it('gives nobody the code of another’s case', async () => {
    const other = await house.signedIn('13800000005')
    expect((await other.call(makeFollowCode, { params: { id: caseId } })).status).toBe(404)
  })

  it('loses no note and no code when both are written at once', async () => {
    const { cases } = house.house
    const record = await cases.cases.findById(caseId)
    const stale = { was: 'sealed before', is: 'sealed after' }
    expect(await cases.cases.setPersonal(caseId, stale)).toBe(false)
    const [fact] = record?.facts ?? []
    if (!record || !fact) throw new Error('the case is there')
    const { state, open, dueOn, queueKey, certificateId, handledBy } = record
    const projections = { state, open, dueOn, queueKey, certificateId, handledBy }
    const change = { ...projections, fact, outbox: [], personal: stale }
    expect(await cases.cases.append(caseId, record.version, change)).toBeNull()
    expect((await follow(key)).status).toBe(200)
  })

  it('ends ninety days after the case, and says until when', async () => {
    const before = await follow(key)
    if (before.body.until === null) {
      const { body } = await person.call(listMyCases)
      expect(body.cases.find(({ id }) => id === caseId)?.tone).toBe('now')
      await person.call(withdrawCase, { params: { id: caseId }, body: { version: 1 } })
    }
    const { until } = (await follow(key)).body
    expect(until).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    house.clock.advance(90 * 24 * 3600)
    expect((await follow(key)).status).toBe(200)
    house.clock.advance(24 * 3600)
    expect((await follow(key)).status).toBe(404)
  })
})

describe('a link for an employer', () => {
  const keyIn = (body: unknown) => (body as { key: string }).key
  const params = () => ({ id: caseId })
  const keyOf = ({ no, code }: { no: string; code: string }) => ({ no, code })
  const share = (by = person) => by.call(shareCase, { params: params(), body: {} })
  const end = () => person.call(endShares, { params: params(), body: {} })

  it('shows the steps until its day, is one at a time, and is told as ended, expired or unknown', async () => {
    person = await house.signedIn('13800000002')
    const stranger = await house.signedIn('13800000005')
    expect((await share(stranger)).status).toBe(404)
    const [one, same] = [(await share()).body, (await share()).body]
    expect(same).toEqual(one)
    expect(one.code).not.toBe(key.code)
    expect(readFollowAddress(one.address)).toEqual({ no: one.no, code: one.code })
    const { body, headers } = await follow(keyOf(one))
    expect(body).toMatchObject({ no: one.no, until: one.until, holder: null })
    expect(headers['cache-control']).toBe('no-store')
    const { name } = (await person.call(readMe)).body.identity ?? { name: '' }
    expect(JSON.stringify(body)).not.toContain(name)

    for (let times = 0; times < 2; times += 1) expect((await end()).body).toEqual({ ended: true })
    const ended = await follow(keyOf(one))
    expect([ended.status, keyIn(ended.body)]).toEqual([404, 'follow.ended'])
    const next = (await share()).body
    expect(next.code).not.toBe(one.code)
    expect((await follow(keyOf(next))).status).toBe(200)
    expect(keyIn((await follow({ no: one.no, code: 'BCDF2345' })).body)).toBe('follow.not-found')
    const kept = await database.connection.collection('cases').find().toArray()
    expect(JSON.stringify(kept)).not.toContain(next.code)

    house.clock.advance(30 * 24 * 3600)
    expect((await follow(keyOf(next))).status).toBe(200)
    house.clock.advance(24 * 3600)
    const late = await follow(keyOf(next))
    expect([late.status, keyIn(late.body)]).toEqual([404, 'follow.expired'])
    expect(keyIn((await follow(keyOf(one))).body)).toBe('follow.ended')
  })
})

describe('guessing', () => {
  it('is counted, right form or not', async () => {
    const client = apiClient(strict.citizen)
    const statuses: number[] = []
    for (let at = 0; at < 21; at += 1)
      statuses.push((await client.call(followCase, { body: { no: '1', code: '2' } })).status)
    expect(statuses.slice(0, 20)).not.toContain(429)
    expect(statuses.at(-1)).toBe(429)
  })
})
