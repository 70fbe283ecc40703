import { readFile } from 'node:fs/promises'
import { createApp } from '@server/app'
import { apiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { memoryLog } from '@test/support/memory-log'
import { describe, expect, it } from 'vitest'

const database = useDatabase()
const log = memoryLog()
const house = useHouse(database, { archives: 0, log: log.logger })
const client = (audience: 'citizen' | 'staff' = 'citizen') => apiClient(house[audience])

/** What happens to a request, from the outside inwards. */
const ORDER = [
  'observe',
  'securityHeaders',
  'problemAnswers',
  'healthRoutes',
  'crossOrigin',
  'docsPage',
  'jsonBody',
  'router.routes',
  'router.allowedMethods',
  'codeLinks',
  'webPages',
]
/** The citizens' API alone is reached by scanned codes. */
const ORDER_OF_STAFF = ORDER.filter((name) => name !== 'codeLinks')
const HUGE = 'x'.repeat(300 * 1024)
const json = { 'content-type': 'application/json' }

describe('createApp', () => {
  it('reads like a table of contents, in this order', async () => {
    const source = await readFile(new URL('../../server/app.ts', import.meta.url), 'utf8')
    const used = [...source.matchAll(/app\.use\(([\w.]+)/g)].map(([, name]) => name)
    expect(used).toEqual(ORDER)
    expect(createApp('citizen', house.deps).middleware).toHaveLength(ORDER.length)
    expect(createApp('staff', house.deps).middleware).toHaveLength(ORDER_OF_STAFF.length)
  })

  it('observes first: every answer, also a problem, has an id and one line in the log', async () => {
    for (const [url, status] of [
      ['/healthz', 200],
      ['/openapi.json', 200],
      ['/api/nothing', 404],
      ['/api/me', 401],
    ] as const) {
      const before = log.lines().length
      const answer = await client().raw({ method: 'GET', url })
      expect([url, answer.status]).toEqual([url, status])
      expect(answer.headers['x-request-id']).toMatch(/^[a-p]{32}$/)
      const lines = log.lines().slice(before)
      expect(lines).toHaveLength(1)
      expect(lines[0]).toMatchObject({ status, requestId: answer.headers['x-request-id'] })
    }
  })

  it('lets no answer of the API be kept by anybody on the way', async () => {
    for (const url of ['/api/me', '/api/nothing', '/api/public-keys', '/api/verifications/x']) {
      const { headers } = await client().raw({ method: 'GET', url })
      expect([url, headers['cache-control']]).toEqual([url, 'no-store'])
    }
  })

  it('takes the id of a proxy, unless it is not one', async () => {
    const given = (id: string) =>
      client().raw({ method: 'GET', url: '/healthz', headers: { 'x-request-id': id } })
    expect((await given('proxy-12345678')).headers['x-request-id']).toBe('proxy-12345678')
    for (const bad of ['short', 'a b c d e f g h', 'x'.repeat(65), '<script>1234'])
      expect((await given(bad)).headers['x-request-id']).not.toBe(bad)
  })

  it('puts the security headers on whatever follows', async () => {
    for (const options of [
      { method: 'GET', url: '/healthz' },
      { method: 'GET', url: '/api/nothing' },
      { method: 'GET', url: '/docs' },
      { method: 'DELETE', url: '/api/me' },
      { method: 'OPTIONS', url: '/api/me' },
      { method: 'POST', url: '/api/cases', payload: HUGE, headers: json },
    ] as const) {
      const { headers } = await client().raw(options)
      expect(headers['content-security-policy']).toContain("default-src 'self'")
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['content-security-policy']).not.toContain('unsafe-eval')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['x-frame-options']).toBe('SAMEORIGIN')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(headers).not.toHaveProperty('x-powered-by')
      expect(headers).not.toHaveProperty('strict-transport-security')
    }
  })

  it('adds HSTS and secure cookies where the service is reached by TLS', async () => {
    const settings = { ...house.deps.settings, secureCookies: true }
    const secure = apiClient(createApp('citizen', { ...house.deps, settings }))
    const { headers } = await secure.raw({ method: 'GET', url: '/healthz' })
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{7,}/)
  })

  it('answers health before it reads a body, and reads the body before it looks for the route', async () => {
    const broken = { method: 'POST', payload: '{', headers: json } as const
    expect((await client().raw({ ...broken, url: '/healthz' })).body).toEqual({ alive: true })
    expect((await client().raw({ ...broken, url: '/api/nothing' })).body).toMatchObject({ code: 'D1002' })
    expect((await client().raw({ ...broken, payload: HUGE, url: '/api/nothing' })).body).toMatchObject({
      code: 'D1003',
    })
  })

  it('says ready only while it takes requests and the database answers', async () => {
    const ready = (health: (typeof house.deps)['health']) =>
      apiClient(createApp('staff', { ...house.deps, health })).raw({ method: 'GET', url: '/readyz' })
    const { database: answers } = house.deps.health
    expect(await ready({ accepting: () => true, database: answers })).toMatchObject({ status: 200 })
    expect(await ready({ accepting: () => false, database: answers })).toMatchObject({ status: 503 })
    expect(await ready({ accepting: () => true, database: async () => false })).toMatchObject({
      status: 503,
    })
  })

  it('counts by route pattern, never by address', async () => {
    await client().raw({ method: 'GET', url: `/api/cases/${'7'.repeat(26)}` })
    const { text } = await house.house.metrics.page()
    expect(text).toContain('route="/api/cases/:id"')
    expect(text).not.toContain('7'.repeat(26))
  })
})
