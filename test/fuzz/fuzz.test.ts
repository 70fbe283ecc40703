import { demoIdNumber } from '@server/features/archives'
import { ALL_ROUTES } from '@shared/contract/all-routes'
import { listMyCases } from '@shared/contract/cases'
import { problemAnswer } from '@shared/contract/problem'
import type { RouteContract } from '@shared/contract/route'
import { PROBLEMS, type ProblemKey } from '@shared/kernel/problems'
import { apiClient, type WireAnswer } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { watchedFingerprint } from '@test/support/database-content'
import { useHouse } from '@test/support/house'
import { roundsHere } from '@test/support/rounds'
import fc from 'fast-check'
import type { InjectOptions } from 'light-my-request'
import { beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT_COUNTED, ACCOUNT_SAMPLES } from './account-samples'
import { ARCHIVE_SAMPLES } from './archive-samples'
import { CALENDAR_SAMPLES } from './calendar-samples'
import { COUNTER_SAMPLES } from './counter-samples'
import { FORMING_SAMPLES } from './forming-samples'
import { GRADUATE_SAMPLES } from './graduate-samples'
import { bytes, mutationsOf, sendable, texts, values } from './hostile'
import { MATERIAL_SAMPLES } from './material-samples'
import { SCAN_SAMPLES } from './scan-samples'
import { STAFF_COUNTED, STAFF_SAMPLES } from './staff-samples'
import { WINDOW_COUNTED, WINDOW_SAMPLES } from './window-samples'

const RUNS = roundsHere(40)
const database = useDatabase()
const house = useHouse(database, { archives: 6 })
const ID = '0123456789abcdefghjkmnpqrs'

/** A right body and query of every route that takes one. `<own>` stands for a case of the caller. */
const SAMPLES: Record<string, { body?: Record<string, unknown>; query?: Record<string, unknown> }> = {
  requestCode: { body: { phone: '13800000077' } },
  signIn: { body: { phone: '13800000077', code: '123456', client: 'h5' } },
  ...ACCOUNT_SAMPLES,
  ...ARCHIVE_SAMPLES,
  ...MATERIAL_SAMPLES,
  ...SCAN_SAMPLES,
  ...FORMING_SAMPLES,
  ...GRADUATE_SAMPLES,
  ...COUNTER_SAMPLES,
  ...CALENDAR_SAMPLES,
  ...STAFF_SAMPLES,
  ...WINDOW_SAMPLES,
  refreshSignIn: { body: { refresh: `${ID}.${ID}.${'A'.repeat(43)}` } },
  signOut: { body: {} },
  declareIdentity: { body: { name: '云一晴', idNumber: demoIdNumber(9_001) } },
  submitCase: { body: { item: 'custody-certificate', form: { purpose: 'other', purposeOther: '留存' } } },
  listCustodyAccounts: {
    body: {
      no: '20260305-12345678',
      name: '云一',
      kind: 'flexible',
      agreement: '2026-11',
      from: '2026-03-01',
      to: '2026-03-31',
      after: ID,
    },
  },
  readOwnUnit: { query: { after: ID } },
  listUnitCases: { query: { after: ID } },
  readUnitNotices: { query: { after: ID } },
  listCollectives: { query: { after: ID } },
  readCollective: { query: { after: ID } },
  listRegions: { query: { within: '110000' } },
  withdrawCase: { body: { version: 9 } },
  staffSignIn: { body: { username: 'nobody-of-that-name', password: 'x' } },
  staffRefresh: { body: {} },
  staffSignOut: { body: {} },
  decideCase: {
    body: { command: 'approve', version: 1, reason: 'record-differs', note: '说明', identityChecked: true },
  },
  listTransferDesk: { query: { step: 'in-coming', after: '', centre: 'demo-centre' } },
  findTransfer: { body: { no: 'DH-20260305-12345678' } },
  readQueue: { query: { show: 'open', after: '' } },
  listSearchAsks: { query: { side: 'to', centre: 'demo-centre' } },
  answerSearchAsk: { body: { version: 1, holderAnswer: 'never', holderWords: '查过登记簿' } },
  openLetter: { body: { number: 'DH-20260305-12345678', code: 'bcdf 2345' } },
  answerLetter: {
    body: {
      ...{ number: 'DH-20260305-12345678', code: 'bcdf 2345', version: 1, answer: 'holder-lacks' },
      answers: { answerUnit: '示例大学' },
    },
  },
  followCase: { body: { no: '20260305-12345678', code: 'bcdf 2345' } },
  makeFollowCode: { body: {} },
  shareCase: { body: {} },
  endShares: { body: {} },
  nudgeHolder: { body: {} },
  printTransferPaper: { query: { paper: 'chase' } },
  consentToMove: { body: { version: 1, agreed: false } },
  signPromise: { body: { version: 1, answers: { bringWithin: '3-months', agreed: '2026-11' } } },
  listCentres: { query: { region: '560101', q: '就业', like: '云帆人才中心', after: 'demo-centre' } },
  readGuide: { query: { centre: 'demo-centre' } },
  readLeaflet: { query: { centre: 'demo-centre' } },
}

/** Tries of codes and passwords are counted, whatever comes of them. */
const COUNTED: Record<string, string[]> = {
  requestCode: ['signInCodes'],
  signIn: ['signInCodes'],
  ...ACCOUNT_COUNTED,
  ...STAFF_COUNTED,
  ...WINDOW_COUNTED,
}

let tokens: Record<'citizen' | 'staff' | 'head', string>
let ownCase: string
/** What is stored after the last request. */
let stored: Record<string, string>
let fingerprint: () => Promise<Record<string, string>>
let key = 0

/** Signing out would end the one session all others need. */
function tokenFor({ action }: RouteContract, api: 'citizen' | 'staff'): object {
  if (action === 'sign-out') return {}
  const who = action === 'staff.list' || action === 'staff.manage' ? 'head' : api
  return { authorization: `Bearer ${tokens[who]}` }
}

beforeAll(async () => {
  const person = await house.tokensOf('13800000002')
  const clerk = await house.staffSignedIn('clerk')
  const head = await house.staffSignedIn('head')
  const held = [clerk, head].map(({ cookies }) => cookies.get('dyb_staff') ?? '')
  tokens = { citizen: person.access, staff: held[0] ?? '', head: held[1] ?? '' }
  const headers = { authorization: `Bearer ${tokens.citizen}` }
  const { body } = await apiClient(house.citizen).call(listMyCases, { headers })
  ownCase = body.cases[0]?.id ?? ''
  expect(ownCase).toHaveLength(26)
  fingerprint = watchedFingerprint(database.connection)
  stored = await fingerprint()
})

const pathOf = (contract: RouteContract, param: string): string =>
  contract.path.replace(/:\w+/g, () => encodeURIComponent(sendable(param)))

function send(contract: RouteContract, given: Partial<InjectOptions>): Promise<WireAnswer> {
  key += 1
  const api = contract.audience === 'staff' ? 'staff' : 'citizen'
  return apiClient(house[api]).raw({
    method: contract.method,
    url: pathOf(contract, contract.name === 'verifyCertificate' ? 'token' : ownCase),
    ...given,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `fuzz-${String(key).padStart(16, '0')}`,
      ...tokenFor(contract, api),
      ...given.headers,
    },
  } as InjectOptions)
}

/** Every refusal is a problem of ours, in words; nothing is ever a fault. */
function expectAnswer({ status, body, headers }: WireAnswer): void {
  expect(status).toBeLessThan(500)
  if (status < 400) return
  const problem = problemAnswer.parse(body)
  expect(PROBLEMS[problem.key as ProblemKey]).toEqual({ code: problem.code, status })
  expect(problem.title).toMatch(/\p{Script=Han}.*。$/u)
  for (const { text } of problem.fields ?? []) expect(text).toMatch(/\p{Script=Han}.*。$/u)
  expect(headers['content-type']).toMatch(/^application\/problem\+json/)
}

/** Sends one request; a refusal must leave every stored byte as it was. Returns whether it was accepted. */
async function tried(contract: RouteContract, given: Partial<InjectOptions>): Promise<boolean> {
  const answer = await send(contract, given)
  expectAnswer(answer)
  const accepted = answer.status < 400
  const before = stored
  stored = await fingerprint()
  const counted = Object.fromEntries((COUNTED[contract.name] ?? []).map((name) => [name, stored[name]]))
  if (!accepted) expect(stored).toEqual({ ...before, ...counted })
  return accepted
}

const routesWith = (part: 'body' | 'query' | 'params') =>
  ALL_ROUTES.filter((contract) => contract[part]).map((contract) => [contract.name, contract] as const)

const check = (property: fc.IAsyncProperty<[unknown]>, numRuns = RUNS) => fc.assert(property, { numRuns })

describe('hostile bodies', () => {
  it('have a sample for every route that takes input', () => {
    const taking = ALL_ROUTES.filter((contract) => contract.body ?? contract.query)
    expect(Object.keys(SAMPLES).sort()).toEqual(taking.map(({ name }) => name).sort())
    for (const { name, body, query } of taking) {
      if (body) expect([name, body.safeParse(SAMPLES[name]?.body).success]).toEqual([name, true])
      if (query) expect([name, query.safeParse(SAMPLES[name]?.query).success]).toEqual([name, true])
    }
  })

  it.each(routesWith('body'))('%s takes only what its contract allows', async (name, contract) => {
    const sample = SAMPLES[name]?.body ?? {}
    let refused = 0
    await check(
      fc.asyncProperty(mutationsOf(sample), async (body) => {
        const accepted = await tried(contract, { payload: JSON.stringify(body) })
        if (!accepted) refused += 1
        else expect(contract.body?.safeParse(body).success).toBe(true)
      }),
    )
    expect(refused).toBeGreaterThan(0)
  })

  it('bytes that are hardly JSON are refused or taken for an empty body', async () => {
    const posts = routesWith('body').map(([, contract]) => contract)
    const requests = fc.tuple(
      bytes,
      fc.constantFrom(...posts),
      fc.constantFrom('application/json', 'text/plain'),
    )
    await check(
      fc.asyncProperty(requests, async ([payload, contract, type]) => {
        await tried(contract, { payload, headers: { 'content-type': type } })
      }),
      4 * RUNS,
    )
  })
})

describe('hostile addresses and headers', () => {
  it.each(routesWith('params'))('%s with any text in its path', async (_name, contract) => {
    await check(
      fc.asyncProperty(texts, async (param) => {
        // Without anything at its end, or with the dot that says "here", the address is that of the list.
        fc.pre(!['', '.'].includes(sendable(param)))
        expect(await tried(contract, { url: pathOf(contract, param) })).toBe(false)
      }),
    )
    for (const broken of ['%', '%E0%A4%A', '%00', '..%2f..%2fetc', '%ff%fe', 'a/b', '..;/'])
      expectAnswer(await send(contract, { url: contract.path.replace(/:\w+/, broken) }))
  })

  it.each(ALL_ROUTES.filter(({ method }) => method === 'GET').map((c) => [c.name, c] as const))(
    '%s with any query',
    async (_name, contract) => {
      const queries = fc.dictionary(texts, texts, { maxKeys: 3 })
      await check(
        fc.asyncProperty(queries, async (query) => {
          const pairs = Object.entries(query).map((pair) => pair.map(sendable))
          const url = `${pathOf(contract, ownCase)}?${new URLSearchParams(pairs).toString()}&show=open&show=x`
          expectAnswer(await send(contract, { url }))
        }),
        RUNS / 2,
      )
    },
  )

  it('any idempotency key, token or type', async () => {
    const visible = fc
      .string({ unit: 'binary-ascii', maxLength: 60 })
      .map((text) => text.replace(/[^ -~]/g, ''))
    const names = fc.constantFrom(
      'idempotency-key',
      'authorization',
      'content-type',
      'x-request-id',
      'cookie',
      'origin',
    )
    const contract = ALL_ROUTES.find(({ name }) => name === 'withdrawCase')!
    await check(
      fc.asyncProperty(fc.tuple(names, visible), async ([name, value]) => {
        const given = name === 'authorization' ? `Bearer ${value}` : value
        await tried(contract, { payload: JSON.stringify({ version: 9 }), headers: { [name]: given } })
      }),
    )
  })
})

describe('right in form, odd in content', () => {
  it('any answers in a form are kept as asked or refused', async () => {
    const forms = fc.dictionary(fc.constantFrom('purpose', 'purposeOther', 'recipient', 'else'), texts)
    const contract = ALL_ROUTES.find(({ name }) => name === 'submitCase')!
    await check(
      fc.asyncProperty(forms, async (form) => {
        const body = { item: 'custody-certificate', form: { purpose: 'other', ...form } }
        await tried(contract, { payload: JSON.stringify(body) })
      }),
    )
  })

  it('no value of any kind in the place of a record makes a fault', async () => {
    const contract = ALL_ROUTES.find(({ name }) => name === 'declareIdentity')!
    await check(
      fc.asyncProperty(fc.record({ name: values, idNumber: values }), async (body) => {
        expect(await tried(contract, { payload: JSON.stringify(body) })).toBe(false)
      }),
    )
  })
})
