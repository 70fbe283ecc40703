import { listMyCases, readCase, submitCase as submit, withdrawCase } from '@shared/contract/cases'
import { listMyCertificates, verifyCertificate } from '@shared/contract/certificates'
import { requestCode, signIn } from '@shared/contract/sign-in'
import { decideCase, readStaffCase } from '@shared/contract/staff'
import { reg } from '@shared/kernel/reg'
import { type ApiClient, apiClient } from '@test/support/api-client'
import { changingNothing as unchanged } from '@test/support/changing-nothing'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { expectProblem } from '@test/support/problem'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N29-false', 'N29-leak')
const database = useDatabase()
const house = useHouse(database)
const FORM = { item: 'custody-certificate', form: { purpose: 'study' } }

let person: ApiClient
let clerk: ApiClient
beforeAll(async () => {
  person = await house.signedIn('13800000002')
  clerk = await house.staffSignedIn('clerk')
})

const newCase = async () => (await person.call(submit, { body: FORM })).body

const changingNothing = <T>(fn: () => Promise<T>): Promise<T> => unchanged(database.connection, fn)

describe('bad input, by name', () => {
  it('double tap: one case, and both answers tell of it', async () => {
    const before = (await person.call(listMyCases)).body.cases.length
    const given = { body: FORM, key: 'both-taps-have-this-key' }
    const taps = await Promise.all([person.call(submit, given), person.call(submit, given)])
    const [first] = taps.filter(({ status }) => status === 201)
    for (const tap of taps) {
      if (tap.status === 201) expect(tap.body).toEqual(first?.body)
      else expectProblem(tap, 'D1008')
    }
    expect((await person.call(submit, given)).body).toEqual(first?.body)
    expect((await person.call(listMyCases)).body.cases).toHaveLength(before + 1)
  })

  it('second tab: what it shows is old, so nothing is done', async () => {
    const { id, version } = await newCase()
    const { reasons } = (await clerk.call(readStaffCase, { params: { id } })).body
    const body = { command: 'refuse' as const, version, reason: reasons[0]?.code }
    expect((await clerk.call(decideCase, { params: { id }, body })).status).toBe(200)
    const tab = await changingNothing(() => clerk.call(decideCase, { params: { id }, body }))
    expectProblem(tab, 'D4002')
    const other = await changingNothing(() =>
      person.call(withdrawCase, { params: { id }, body: { version } }),
    )
    expectProblem(other, 'D4002')
    const late = await changingNothing(() =>
      person.call(withdrawCase, { params: { id }, body: { version: version + 1 } }),
    )
    expectProblem(late, 'D4003')
  })

  it('expired code, used code, and a code tried too often', async () => {
    const phone = '13900000301'
    const client = apiClient(house.citizen)
    await client.call(requestCode, { body: { phone } })
    const code = await house.phones.code(phone)
    const wrong = code === '111111' ? '222222' : '111111'
    const enter = (typed: string) => client.call(signIn, { body: { phone, code: typed, client: 'h5' } })
    house.clock.advance(5 * 60)
    expectProblem(await changingNothing(() => enter(code)), 'D2004')

    await client.call(requestCode, { body: { phone } })
    const next = await house.phones.code(phone)
    for (const expected of ['D2003', 'D2003', 'D2003', 'D2003', 'D2005'])
      expectProblem(await enter(wrong === next ? '333333' : wrong), expected)
    expectProblem(await changingNothing(() => enter(next)), 'D2005')

    house.clock.advance(61)
    await client.call(requestCode, { body: { phone } })
    const third = await house.phones.code(phone)
    expect((await enter(third)).status).toBe(200)
    expectProblem(await changingNothing(() => enter(third)), 'D2004')
    person = await house.signedIn('13800000002')
    clerk = await house.staffSignedIn('clerk')
  })

  it('a provider of messages that refuses: said so, not counted, and the code before it still holds', async () => {
    const phone = '13900000302'
    const client = apiClient(house.citizen)
    const ask = () => client.call(requestCode, { body: { phone } })
    await house.phones.fail('limit', 1)
    expectProblem(await ask(), 'D2008')
    expect((await ask()).status).toBe(202)
    const code = await house.phones.code(phone)
    house.clock.advance(61)
    await house.phones.fail('limit', 1)
    expectProblem(await ask(), 'D2008')
    expect((await client.call(signIn, { body: { phone, code, client: 'h5' } })).status).toBe(200)
  })

  it('wrong role: an archivist may look, and may not decide', async () => {
    const { id } = await newCase()
    const archivist = await house.staffSignedIn('archivist')
    const seen = await archivist.call(readStaffCase, { params: { id } })
    expect([seen.status, seen.body.can]).toEqual([200, []])
    const body = { command: 'refuse' as const, version: 1, reason: seen.body.reasons[0]?.code }
    const answer = await changingNothing(() => archivist.call(decideCase, { params: { id }, body }))
    expectProblem(answer, 'D3001')
  })

  it(`other person's case: not there, for reading and for acting (${shows.join(' ')})`, async () => {
    const { id } = await newCase()
    const other = await house.signedIn('13800000004')
    expectProblem(await changingNothing(() => other.call(readCase, { params: { id } })), 'D4001')
    const act = () => other.call(withdrawCase, { params: { id }, body: { version: 1 } })
    expectProblem(await changingNothing(act), 'D4001')
  })

  it('300-level JSON: lists or objects, anywhere, also hidden behind a text', async () => {
    const lists = `${'['.repeat(300)}${']'.repeat(300)}`
    const objects = `${'{"a":'.repeat(300)}1${'}'.repeat(300)}`
    for (const text of [lists, objects, `{"item":"]]]","form":${lists}}`, `{"form":${objects}}`]) {
      const answer = await changingNothing(() =>
        person.raw({
          method: 'POST',
          url: submit.path,
          payload: text,
          headers: { 'content-type': 'application/json', 'idempotency-key': 'a-key-for-deep-json' },
        }),
      )
      expectProblem(answer, 'D1004')
    }
  })

  it('$where keys and their kin, at any place', async () => {
    const bodies = [
      { ...FORM, $where: 'sleep(1000)' },
      { item: { $gt: '' }, form: {} },
      { item: FORM.item, form: { purpose: { $ne: 'x' } } },
      { item: FORM.item, form: { 'facts.0': 'x' } },
      { item: FORM.item, form: { purpose: [{ $expr: 1 }] } },
      { ...FORM, constructor: { prototype: { polluted: true } } },
    ]
    for (const payload of [
      ...bodies.map((body) => JSON.stringify(body)),
      '{"item":"x","form":{"__proto__":{"polluted":1}}}',
    ]) {
      const headers = { 'content-type': 'application/json', 'idempotency-key': 'a-key-for-odd-keys' }
      const answer = await changingNothing(() =>
        person.raw({ method: 'POST', url: submit.path, payload, headers }),
      )
      expectProblem(answer, 'D1005')
    }
    expect({}).not.toHaveProperty('polluted')
  })

  it('altered QR payload: every single changed character is seen', async () => {
    await house.work()
    const first = await house.signedIn('13800000001')
    const [certificate] = (await first.call(listMyCertificates)).body.certificates
    const token = certificate?.verifyUrl.split('/v/')[1] ?? ''
    const stranger = apiClient(house.citizen)
    const verify = (text: string) => stranger.call(verifyCertificate, { params: { token: text } })
    expect((await verify(token)).body).toMatchObject({ standing: 'valid', no: certificate?.no })
    const places = Array.from({ length: token.length }, (_, at) => at)
    for (const at of places) {
      const letter = token[at] === 'A' ? 'B' : 'A'
      const answer = await verify(token.slice(0, at) + letter + token.slice(at + 1))
      expectProblem(answer, 'D6002')
    }
    for (const text of [
      token.slice(1),
      token.slice(0, -1),
      `${token}A`,
      `${token}.${token}`,
      `${token}=`,
      ` ${token}`,
    ])
      expectProblem(await verify(text), 'D6002')
  })
})
