import { listMyCases, submitCase } from '@shared/contract/cases'
import { verifyCertificate } from '@shared/contract/certificates'
import { declareIdentity } from '@shared/contract/me'
import { requestCode, signIn } from '@shared/contract/sign-in'
import { decideCase } from '@shared/contract/staff'
import { apiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { expectProblem } from '@test/support/problem'
import { describe, expect, it } from 'vitest'

const database = useDatabase()
const house = useHouse(database)
const limited = useHouse(useDatabase(), { limits: true, archives: 0 })

describe('a problem answer', () => {
  it('names every field that is wrong, with a sentence for each', async () => {
    const client = await house.signedIn('13900000001')
    const answers = {
      phone: await client.call(requestCode, { body: { phone: '12345' } }),
      two: await client.call(signIn, { body: { phone: '1', code: 'abc', client: 'h5' } }),
      missing: await client.call(declareIdentity, { body: {} as never }),
      person: await client.call(declareIdentity, {
        body: { name: 'x1', idNumber: '110101199003070013' },
      }),
      unknown: await client.call(declareIdentity, {
        body: { name: '云一晴', idNumber: '1', age: 3 } as never,
      }),
    }
    expectProblem(answers.phone, 'D1001', ['phone'])
    expectProblem(answers.two, 'D1001', ['code', 'phone'])
    expectProblem(answers.missing, 'D1001', ['idNumber', 'name'])
    expectProblem(answers.person, 'D1001', ['idNumber', 'name'])
    expectProblem(answers.unknown, 'D1001', ['body'])
  })

  it('names the fields of a form as the form names them, and the article of a rule', async () => {
    const client = await house.signedIn('13800000002')
    const form = { purpose: 'other', recipient: '长'.repeat(51) }
    const answer = await client.call(submitCase, { body: { item: 'custody-certificate', form } })
    expectProblem(answer, 'D1001', ['purposeOther', 'recipient'])
    const unknown = await client.call(submitCase, { body: { item: 'toString', form: {} } })
    expectProblem(unknown, 'D4009')
    const [mine] = (await client.call(listMyCases)).body.cases
    const clerk = await house.staffSignedIn('clerk')
    const refused = await clerk.call(decideCase, {
      params: { id: mine?.id ?? '' },
      body: { command: 'refuse', version: 1, reason: 'because' },
    })
    expectProblem(refused, 'D4004')
    expect(refused.body).toMatchObject({ article: 'N29-refuse' })
  })

  it('has a code for each way a request can be wrong before anybody looks at it', async () => {
    const client = apiClient(house.citizen)
    const post = (payload: string | Buffer, headers = {}) =>
      client.raw({
        method: 'POST',
        url: '/api/sign-in',
        payload,
        headers: { 'content-type': 'application/json', ...headers },
      })
    expectProblem(await post('{'), 'D1002')
    expectProblem(await post('"text"'), 'D1002')
    expectProblem(await post(`{"phone":"${'1'.repeat(300_000)}"}`), 'D1003')
    expectProblem(await post(`${'['.repeat(21)}${']'.repeat(21)}`), 'D1004')
    expectProblem(await post('{"phone":{"$gt":""}}'), 'D1005')
    expectProblem(await post('{"__proto__":{"admin":true}}'), 'D1005')
    expectProblem(await post('{}', { 'content-encoding': 'zip' }), 'D1002')
    expectProblem(await client.raw({ method: 'GET', url: '/api/nothing' }), 'D1009')
    expectProblem(await client.raw({ method: 'DELETE', url: '/api/me' }), 'D1010')
    expectProblem(await client.raw({ method: 'GET', url: '/api/me' }), 'D2001')
    expectProblem(await client.call(verifyCertificate, { params: { token: 'x.y.z' } }), 'D6002')
  })

  it('asks for a key where a command needs one, and for a real one', async () => {
    const client = await house.signedIn('13800000001')
    const body = { item: 'custody-certificate', form: { purpose: 'study' } }
    const send = (key?: string) =>
      client.raw({
        method: 'POST',
        url: submitCase.path,
        payload: body,
        headers: key === undefined ? {} : { 'idempotency-key': key },
      })
    for (const key of [undefined, '', 'short', `${'k'.repeat(20)}!`, 'k'.repeat(81)])
      expectProblem(await send(key), 'D1006')
  })
})

describe('too many requests', () => {
  it('are refused for a while, with the seconds to wait, by class and by caller', async () => {
    const client = apiClient(limited.citizen)
    const verify = () => client.call(verifyCertificate, { params: { token: 'x' } })
    for (let n = 0; n < 30; n += 1) expectProblem(await verify(), 'D6002')
    const refused = await verify()
    expectProblem(refused, 'D7001')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(refused.body).toMatchObject({ retryAfter: Number(refused.headers['retry-after']) })
    expect((await client.raw({ method: 'GET', url: '/api/public-keys' })).status).toBe(200)
    const elsewhere = await client.raw({
      method: 'GET',
      url: '/api/verifications/x',
      remoteAddress: '203.0.113.9',
    })
    expectProblem(elsewhere, 'D6002')
  })
})

describe('requests from elsewhere', () => {
  const foreign = { origin: 'https://elsewhere.example' }

  it('a foreign page may read nothing, also no problem; our own may', async () => {
    for (const url of ['/api/me', '/api/public-keys', '/openapi.json', '/api/nothing']) {
      const client = apiClient(house.citizen)
      const { headers } = await client.raw({ method: 'GET', url, headers: foreign })
      expect(headers).not.toHaveProperty('access-control-allow-origin')
      expect(headers).not.toHaveProperty('access-control-allow-credentials')
      const own = await client.raw({ method: 'GET', url, headers: { origin: 'http://localhost:3000' } })
      expect(own.headers['access-control-allow-origin']).toBe('http://localhost:3000')
      expect(own.headers.vary).toMatch(/origin/i)
    }
  })

  it('a foreign page is not let through by a preflight', async () => {
    const preflight = (origin: string) =>
      apiClient(house.citizen).raw({
        method: 'OPTIONS',
        url: '/api/cases',
        headers: { origin, 'access-control-request-method': 'POST' },
      })
    expect((await preflight('https://elsewhere.example')).headers).not.toHaveProperty(
      'access-control-allow-origin',
    )
    const own = await preflight('http://localhost:3000')
    expect(own.status).toBe(204)
    expect(own.headers['access-control-allow-headers']).toContain('idempotency-key')
  })

  it('a form on a foreign page cannot act with the cookies of a person', async () => {
    const client = await house.signedIn('13800000001')
    const before = (await client.call(listMyCases)).body.cases.length
    const payload = { item: 'custody-certificate', form: { purpose: 'study' } }
    const headers = { 'x-requested-with': '', 'idempotency-key': 'a-key-of-the-form-1' }
    const answer = await client.raw({ method: 'POST', url: '/api/cases', payload, headers })
    expectProblem(answer, 'D1011')
    expect((await client.call(listMyCases)).body.cases).toHaveLength(before)
  })

  it('cookies are out of reach of scripts and of other sites', async () => {
    const client = apiClient(house.citizen)
    await client.call(requestCode, { body: { phone: '13900000009' } })
    const code = await house.phones.code('13900000009')
    const { headers, body } = await client.call(signIn, {
      body: { phone: '13900000009', code, client: 'h5' },
    })
    const lines = headers['set-cookie'] as string[]
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(line).toMatch(/; path=\/api(?:\/sign-in)?;.*samesite=strict; httponly$/i)
    expect(body).not.toHaveProperty('tokens')
  })
})
