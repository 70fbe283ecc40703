import { createHash } from 'node:crypto'
import { demoIdNumber, recordMovement } from '@server/features/archives'
import { COOKIES } from '@server/http/authenticate'
import { openApiDocument } from '@server/http/openapi'
import { ALL_ROUTES, routesFor } from '@shared/contract/all-routes'
import { listMyCases, submitCase } from '@shared/contract/cases'
import { listMyCertificates } from '@shared/contract/certificates'
import type { RouteContract } from '@shared/contract/route'
import { uploadFile } from '@shared/contract/uploads'
import { reg } from '@shared/kernel/reg'
import { apiClient, type WireAnswer } from '@test/support/api-client'
import { centreRequestOf } from '@test/support/centre-samples'
import { useDatabase } from '@test/support/database'
import { watchedFingerprint } from '@test/support/database-content'
import { useHouse } from '@test/support/house'
import { demoPassword } from '@test/support/sign-in'
import { beforeAll, describe, expect, it } from 'vitest'
import { accountRequest } from './account-requests'
import { archiveRequestOf } from './archive-requests'
import { calendarRequestOf } from './calendar-requests'
import { CALLERS, type Caller } from './caller-names'
import { gatherCallers, type Tokens } from './callers'
import { CELLS, HEAD, STAFF_ROWS } from './cells'
import { certificateRequestOf } from './certificate-requests'
import { counterRequestOf } from './counter-requests'
import { formingRequestOf } from './forming-requests'
import { importRequestOf } from './import-requests'
import { materialRequestOf } from './material-requests'
import { scanRequestOf } from './scan-requests'
import { staffRequestOf } from './staff-requests'
import { followKeyOf, windowRequestOf } from './window-requests'

const shows = reg('N29-leak', 'N29-rules', 'N10')
const database = useDatabase()
const house = useHouse(database)
const NOBODYS = '0123456789abcdefghjkmnpqrs'

let tokens: Tokens
let fingerprint: (without: readonly string[]) => Promise<Record<string, string>>
let certificateId: string
let verifyToken: string

const bearer = (token: string | undefined) => (token ? { authorization: `Bearer ${token}` } : undefined)
const asApplicant = () => ({ headers: bearer(tokens.citizen.applicant) ?? {} })

/** The applicant's certificate is issued; then the file is lent, so that their next applications wait for a clerk. */
beforeAll(async () => {
  fingerprint = watchedFingerprint(database.connection)
  tokens = await gatherCallers(house)
  await house.work()
  const client = apiClient(house.citizen)
  const { body } = await client.call(listMyCertificates, asApplicant())
  certificateId = body.certificates[0]?.id ?? ''
  verifyToken = body.certificates[0]?.verifyUrl.split('/v/')[1] ?? ''
  const { archives } = house.house.repositories
  const [archive] = await archives.findByIdIndex(house.house.index.all('idNumber', demoIdNumber(0)))
  await recordMovement(
    { archives, sha256: (text) => createHash('sha256').update(text).digest('hex') },
    archive?._id ?? '',
    {
      command: 'lend',
      reason: 'review',
      at: house.clock.now().toISOString(),
      by: { kind: 'staff', id: 'demo', role: 'archivist' },
    },
  )
})

const FORM = { item: 'custody-certificate', form: { purpose: 'study' } }

/** A case of the applicant that waits for a clerk. */
async function newCase(): Promise<string> {
  // Lists are by age, and show the fifty youngest.
  house.clock.advance(1)
  const { status, body } = await apiClient(house.citizen).call(submitCase, { body: FORM, ...asApplicant() })
  expect([status, body.state]).toEqual([201, 'in-review'])
  return body.id
}

let fresh = 0

/** A request that is right in everything but, perhaps, who sends it. */
const newFile = async () => (await apiClient(house.citizen).call(uploadFile, asApplicant())).body.id

async function newCaseWithFile(): Promise<{ id: string; fileId: string }> {
  // The worker notes which files a case has taken; those not noted yet count as waiting, and of these there are not many.
  await house.work()
  const nameFile = await newFile()
  const form = { what: 'name', name: '云青石', namePaper: 'police-name', nameFile }
  const body = { item: 'archive-details-change', form }
  const made = await apiClient(house.citizen).call(submitCase, { ...asApplicant(), body })
  return { id: made.body.id, fileId: nameFile }
}

interface Asked {
  params?: object
  body?: object
  headers?: Record<string, string>
  query?: object
}

/** What a refused caller has asked for stands as it was: the next one asks for the same. */
let refusedLast: { contract: RouteContract; request: Asked } | null = null

const requestFor = async (contract: RouteContract): Promise<Asked> =>
  refusedLast?.contract === contract ? refusedLast.request : requestOf(contract)

async function requestOf(contract: RouteContract): Promise<Asked> {
  fresh += 1
  const ofAccount = await accountRequest(contract.name, house, fresh)
  if (ofAccount) return ofAccount
  const ofCalendar = await calendarRequestOf(house, contract.name)
  if (ofCalendar) return ofCalendar
  switch (contract.name) {
    case 'requestCode':
      return { body: { phone: String(13_700_000_000 + fresh) } }
    case 'signIn':
      return { body: { phone: String(13_600_000_000 + fresh), code: '123456', client: 'weapp' } }
    case 'staffSignIn':
      return { body: { username: 'spare', password: demoPassword('clerk') } }
    case 'requestProofCode':
      // As if their sign-in had been a while ago: no message has gone to them within a minute.
      await database.connection.collection('signInCodes').deleteMany({})
      return {}
    case 'declareIdentity':
      return { body: { name: '云一晴', idNumber: demoIdNumber(500 + fresh) } }
    case 'submitCase':
      return { body: FORM }
    case 'adviseCustody':
      return { body: { form: { household: '560100 云帆市' } } }
    case 'listCustodyAccounts':
      return { body: {} }
    case 'readOwnUpload':
      return { params: { id: await newFile() } }
    case 'readCaseFile':
      return { params: await newCaseWithFile() }
    case 'readCase':
    case 'readStaffCase':
    case 'makeFollowCode':
      return { params: { id: await newCase() } }
    case 'withdrawCase':
      return { params: { id: await newCase() }, body: { version: 1 } }
    case 'decideCase':
      return {
        params: { id: await newCase() },
        body: { command: 'refuse', version: 1, reason: 'moving-or-lent' },
      }
    case 'unmaskCase':
      return { params: { id: await newCase() }, body: { purpose: 'identity-check', fields: ['idNumber'] } }
    case 'readCertificateFile':
    case 'readStaffCertificateFile':
      return { params: { id: certificateId } }
    case 'followCase':
      return { body: await followKeyOf(house, await newCase(), asApplicant().headers) }
    case 'readCentre':
      return { params: { id: 'demo-centre' } }
    case 'readGuide':
    case 'readLeaflet':
    case 'readSample':
      return { params: { item: 'custody-certificate' } }
    case 'verifyCertificate':
      return { params: { token: verifyToken } }
    default:
      return (
        (await certificateRequestOf(house, contract.name, certificateId)) ??
        (await archiveRequestOf(house, contract.name)) ??
        (await materialRequestOf(house, contract.name)) ??
        (await scanRequestOf(house, contract.name, bearer(tokens.staff.archivist) ?? {})) ??
        (await formingRequestOf(house, contract.name, newFile)) ??
        (await importRequestOf(house, contract.name, bearer(tokens.staff.archivist) ?? {})) ??
        (await counterRequestOf(house, contract.name)) ??
        (await windowRequestOf(house, contract.name)) ??
        (await centreRequestOf(house, contract.name)) ??
        staffRequestOf(house, contract.name)
      )
  }
}

const contractOf = (name: string): RouteContract => {
  const found = ALL_ROUTES.find((contract) => contract.name === name)
  if (!found) throw new Error(`the table has a route that does not exist: ${name}`)
  return found
}

const apisOf = ({ audience }: RouteContract) =>
  audience === 'public' ? (['citizen', 'staff'] as const) : [audience]

const send = (contract: RouteContract, api: 'citizen' | 'staff', caller: Caller, request: Asked) =>
  apiClient(house[api]).call(contract, {
    ...request,
    headers: { ...request.headers, ...bearer(tokens[api][caller]) },
  }) as Promise<WireAnswer>

const documents = {
  citizen: openApiDocument(routesFor('citizen'), COOKIES.citizen.access),
  staff: openApiDocument(routesFor('staff'), COOKIES.staff.access),
}

/** Statuses the API's own document names for a route. */
function documented(contract: RouteContract, api: 'citizen' | 'staff'): string[] {
  const path = documents[api].paths?.[contract.path.replace(/:(\w+)/g, '{$1}')]
  return Object.keys(path?.[contract.method === 'GET' ? 'get' : 'post']?.responses ?? {})
}

/** To be told which other counter keeps somebody's file is a look at them, and noted. */
const noted = ({ name }: RouteContract) => (name === 'findCounterAccount' ? ['accessLog'] : [])

describe(`every route, every caller (${shows.join(' ')})`, () => {
  it('is in the table, each once, with a status in every cell', () => {
    expect(HEAD).toEqual(CALLERS)
    const routes = CELLS.filter(({ caller }) => caller === 'anonymous').map(({ route }) => route)
    expect(routes.toSorted()).toEqual(ALL_ROUTES.map(({ name }) => name).toSorted())
    expect(CELLS).toHaveLength(ALL_ROUTES.length * CALLERS.length)
    expect(STAFF_ROWS.toSorted()).toEqual(
      routesFor('staff')
        .map(({ name }) => name)
        .toSorted(),
    )
    for (const { status } of CELLS) expect(status).toBeGreaterThanOrEqual(200)
  })

  it.each(CELLS)('$route, $caller: $status', async ({ route, caller, status }) => {
    const contract = contractOf(route)
    for (const api of apisOf(contract)) {
      const request = await requestFor(contract)
      const before = await fingerprint(noted(contract))
      const answer = await send(contract, api, caller, request)
      expect(answer.status).toBe(status)
      expect(documented(contract, api)).toContain(String(status))
      // A try at signing in is counted whatever comes of it.
      const refused = status >= 400 && contract.rate !== 'sign-in'
      if (refused) expect(await fingerprint(noted(contract))).toEqual(before)
      refusedLast = refused ? { contract, request } : null
    }
  })
})

describe('what belongs to others', () => {
  const said = ({ status, body, headers }: WireAnswer) => ({
    status,
    body: { ...(body as object), request: '' },
    headers: Object.keys(headers).sort(),
  })

  beforeAll(async () => {
    tokens.citizen.applicant = (await house.tokensOf('13800000001')).access
    tokens.citizen.other = (await house.tokensOf('13800000005')).access
    const clerk = await house.staffSignedIn('elsewhere')
    tokens.staff.elsewhere = clerk.cookies.get('dyb_staff')
    for (const caller of ['kin', 'head-elsewhere', 'archivist'] as const)
      tokens.staff[caller] = (await house.staffSignedIn(caller)).cookies.get('dyb_staff')
  })

  it.each([
    ['readCase', 'citizen', 'other'],
    ['withdrawCase', 'citizen', 'other'],
    ['readCertificateFile', 'citizen', 'other'],
    ['readStaffCase', 'staff', 'elsewhere'],
    ['decideCase', 'staff', 'elsewhere'],
    ['readStaffCertificateFile', 'staff', 'elsewhere'],
    ['readImport', 'staff', 'head-elsewhere'],
    ['readStaffAccount', 'staff', 'head-elsewhere'],
    ['readHandOver', 'staff', 'head-elsewhere'],
  ] as const)('%s answers as if it did not exist', async (route, api, caller) => {
    const contract = contractOf(route)
    const request = await requestOf(contract)
    const theirs = await send(contract, api, caller, request)
    const nobodys = await send(contract, api, caller, { ...request, params: { id: NOBODYS } })
    expect(theirs.status).toBe(404)
    expect(said(theirs)).toEqual(said(nobodys))
  })

  it('stands in no list of theirs', async () => {
    const mine = await newCase()
    const lists = [
      await send(contractOf('listMyCases'), 'citizen', 'other', {}),
      await send(contractOf('readQueue'), 'staff', 'elsewhere', { query: { show: 'open' } }),
      await send(contractOf('readQueue'), 'staff', 'elsewhere', { query: { show: 'closed' } }),
    ]
    for (const { status, body } of lists) {
      expect(status).toBe(200)
      expect(JSON.stringify(body)).not.toContain(mine)
    }
    const own = await apiClient(house.citizen).call(listMyCases, asApplicant())
    expect(JSON.stringify(own.body)).toContain(mine)
  })

  it('of relatives stands in no list of theirs, and is refused by name of the rule', async () => {
    const theirs = await newCase()
    const list = await send(contractOf('readQueue'), 'staff', 'kin', { query: { show: 'open' } })
    expect(list.status).toBe(200)
    expect(JSON.stringify(list.body)).not.toContain(theirs)
    for (const route of ['readStaffCase', 'decideCase', 'unmaskCase', 'readStaffCertificateFile']) {
      const contract = contractOf(route)
      const answer = await send(contract, 'staff', 'kin', await requestOf(contract))
      expect([route, answer.body]).toMatchObject([route, { key: 'permission.avoidance', article: 'N10' }])
    }
  })
})
