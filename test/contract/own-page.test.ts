import { createApp } from '@server/app'
import { ALL_ROUTES } from '@shared/contract/all-routes'
import { refreshSignIn } from '@shared/contract/sign-in'
import { staffRefresh } from '@shared/contract/staff'
import { reg } from '@shared/kernel/reg'
import { apiClient, type WireAnswer } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { expectProblem } from '@test/support/problem'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N29-leak')
const house = useHouse(useDatabase())
const CHANGING = ALL_ROUTES.filter(({ method }) => method !== 'GET')
const NOBODYS = '0123456789abcdefghjkmnpqrs'

/** Requests another page can make the browser send, with our cookies on them; each lacks something or says too much. */
const FOREIGN: [string, Record<string, string>][] = [
  [
    'a form, which can set no header',
    { 'x-requested-with': '', 'content-type': 'application/x-www-form-urlencoded' },
  ],
  ['a simple request without our header', { 'x-requested-with': '' }],
  ['a page of another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['a page of a neighbour host', { origin: 'https://other.localhost', 'sec-fetch-site': 'same-site' }],
  ['a page of another site, in an old browser', { origin: 'https://evil.example' }],
  ['a page without an origin of its own', { origin: 'null' }],
]

let cookies: Record<'citizen' | 'staff', string>

const cookieOf = (client: { cookies: Map<string, string> }) =>
  [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')

const post = (route: (typeof ALL_ROUTES)[number], headers: Record<string, string>): Promise<WireAnswer> => {
  const api = route.audience === 'staff' ? 'staff' : 'citizen'
  const url = route.path.replace(/:\w+/g, NOBODYS)
  const simple = headers['content-type'] !== undefined
  return apiClient(house[api]).raw({
    method: 'POST',
    url,
    headers: { cookie: cookies[api], 'idempotency-key': 'a-key-of-another-page', ...headers },
    payload: simple ? 'a=b' : {},
  })
}

beforeAll(async () => {
  const [person, clerk] = [await house.signedIn('13800000001'), await house.staffSignedIn('clerk')]
  cookies = { citizen: cookieOf(person), staff: cookieOf(clerk) }
})

describe(`a page of somebody else (${shows.join(' ')})`, () => {
  it.each(CHANGING.map((route) => [route.name, route] as const))('cannot give %s', async (_name, route) => {
    for (const [what, headers] of FOREIGN) {
      const answer = await post(route, headers)
      // A body that does not fit, or that is no JSON, is refused before anybody is asked who they are.
      const codes = ['D1001', 'D1002', 'D1011']
      expect([what, codes.includes((answer.body as { code: string }).code)]).toEqual([what, true])
    }
  })

  it.each([
    ['citizen', refreshSignIn],
    ['staff', staffRefresh],
  ] as const)('cannot renew a session of the %s API, our own page can', async (api, route) => {
    for (const [, headers] of FOREIGN.slice(1)) expectProblem(await post(route, headers), 'D1011')
    const own = [
      {},
      { 'sec-fetch-site': 'same-origin' },
      { origin: 'http://localhost:3000', host: 'localhost:3000' },
      { 'sec-fetch-site': 'none' },
    ]
    for (const headers of own) {
      const answer = await apiClient(house[api]).raw({
        method: 'POST',
        url: route.path,
        headers: { cookie: cookies[api], ...headers },
        payload: {},
      })
      expect([headers, answer.status]).toEqual([headers, 200])
    }
  })
})

describe('the cookies', () => {
  const flagsOf = async (secureCookies: boolean) => {
    const app = createApp('citizen', { ...house.deps, settings: { ...house.deps.settings, secureCookies } })
    app.proxy = true
    const answer = await apiClient(app).raw({
      method: 'POST',
      url: refreshSignIn.path,
      headers: { cookie: cookies.citizen, 'x-forwarded-proto': secureCookies ? 'https' : 'http' },
      payload: {},
    })
    return [answer.headers['set-cookie'] ?? []].flat().map((line) => line.toLowerCase())
  }

  it.each([true, false])(
    'no script reads them, no other site sends them, no other host gets them; secure: %s',
    async (secure) => {
      const lines = await flagsOf(secure)
      expect(lines.length).toBeGreaterThanOrEqual(2)
      for (const line of lines) {
        expect(line).toContain('httponly')
        expect(line).toContain('samesite=strict')
        expect(line).toContain('path=/api')
        expect(line).not.toContain('domain=')
        expect(line.includes('; secure')).toBe(secure)
      }
    },
  )
})
