import { once } from 'node:events'
import { gzipSync } from 'node:zlib'
import { listMyCases, submitCase as submit } from '@shared/contract/cases'
import type { ApiClient } from '@test/support/api-client'
import { until } from '@test/support/child-process'
import { useDatabase } from '@test/support/database'
import { fingerprint } from '@test/support/database-content'
import { useHouse } from '@test/support/house'
import { expectProblem } from '@test/support/problem'
import { type ListeningApp, listening, requestText } from '@test/support/wire'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

const MB = 1024 * 1024
const database = useDatabase()
const house = useHouse(database)
const FORM = { item: 'custody-certificate', form: { purpose: 'study' } }

let api: ListeningApp
let person: ApiClient
beforeAll(async () => {
  api = await listening(house.citizen)
  person = await house.signedIn('13800000002')
})
afterAll(() => api.close())

const headersWith = (key: string) => ({
  cookie: [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  'idempotency-key': key,
})
const cases = async () => (await person.call(listMyCases)).body.cases

describe('a connection that is lost', () => {
  it('after the application was written: the retry finds it, and there is one case', async () => {
    const key = 'the-line-is-cut-after-this'
    const before = (await cases()).length
    const repository = house.house.cases.cases
    const insert = repository.insert
    const line = api.open()
    let written = ''
    vi.spyOn(repository, 'insert').mockImplementationOnce(async (record) => {
      const outcome = await insert(record)
      line.destroy()
      await once(line, 'close')
      written = record._id
      return outcome
    })
    const heard: Buffer[] = []
    line.on('data', (chunk) => heard.push(chunk))
    line.write(requestText(submit.path, JSON.stringify(FORM), headersWith(key)))
    await until(() => written !== '')
    expect(heard).toEqual([])
    const retry = await person.call(submit, { body: FORM, key })
    expect([retry.status, retry.body.id]).toEqual([201, written])
    expect(await cases()).toHaveLength(before + 1)
    const again = await person.call(submit, { body: FORM, key })
    expect(again.body).toEqual(retry.body)
  })

  it('before the body is complete: nothing is done, and the key is free', async () => {
    const key = 'the-line-is-cut-before-this'
    const before = await fingerprint(database.connection)
    const text = JSON.stringify(FORM)
    const line = api.open()
    line.write(requestText(submit.path, text.slice(0, 20), headersWith(key), text.length))
    await new Promise((done) => setTimeout(done, 100))
    line.destroy()
    await once(line, 'close')
    expect((await fetch(`${api.url}/healthz`)).status).toBe(200)
    expect(await fingerprint(database.connection)).toEqual(before)
    expect((await person.call(submit, { body: FORM, key })).status).toBe(201)
  })
})

describe('30 MB body', () => {
  const huge = () => `{"item":"${'x'.repeat(30 * MB)}"}`
  const streamed = () => {
    let sent = 0
    return new ReadableStream({
      pull(controller) {
        if (sent === 30) return controller.close()
        sent += 1
        controller.enqueue(Buffer.alloc(MB, '['))
      },
    })
  }

  it.each([
    ['with its length', huge, {}],
    ['without a length', streamed, {}],
    ['squeezed into 30 KB', () => gzipSync(huge()), { 'content-encoding': 'gzip' }],
  ])('%s: refused at once, nothing done, the process lives', async (_how, body, headers) => {
    const before = await fingerprint(database.connection)
    const started = performance.now()
    const payload = body()
    const given = { ...headersWith('a-key-for-30-megabytes'), ...headers }
    expectProblem(await api.post(submit.path, payload as BodyInit, given), 'D1003')
    expect(performance.now() - started).toBeLessThan(5_000)
    expect(await fingerprint(database.connection)).toEqual(before)
    expect((await fetch(`${api.url}/healthz`)).status).toBe(200)
  })

  it('many of them at once leave room for others', async () => {
    const all = Promise.all(
      Array.from({ length: 5 }, () => api.post(submit.path, huge(), headersWith('a-key-for-30-megabytes'))),
    )
    const started = performance.now()
    expect((await cases()).length).toBeGreaterThan(0)
    expect(performance.now() - started).toBeLessThan(5_000)
    for (const answer of await all) expectProblem(answer, 'D1003')
  })
})
