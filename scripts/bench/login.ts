import { readFileCard } from '@shared/contract/me'
import { signIn } from '@shared/contract/sign-in'
import { readQueue, staffSignIn } from '@shared/contract/staff'
import type { Request } from 'autocannon'
import { freePort, startServer } from './child'
import { atMost, type Figure } from './figure'
import { runSlice, type Slice } from './load'
import { openHouse, signInPeople } from './people'
import { alternate, type Rounds } from './rounds'
import { addStaff, BENCH_PASSWORD, sendCodes } from './sign-ins'
import { median, pairedRatios, saySpread } from './statistics'
import type { Workshop } from './workshop'

const READERS = 32
const STAFF = 256
const CONNECTIONS = 16
const PLAN = { rounds: 10, warmUp: 2 }
/** Sign-ins and reads of one slice. A person's sign-in needs a code of its own each time, so there are no more of them. */
const SIGN_INS = 100
const READS = 500

/**
 * `login`: everything of a sign-in but the password hash, against one read of the same person when signed in, on one server
 * under the same load. `person` is the sign-in by phone and code, which has no hash, against the file card. `staff` is the
 * sign-in by password with a stored hash of the least cost argon2 allows (about 0.1 ms in place of 40), which is counted as
 * well, against the queue. Limits count as in the service.
 */
export async function benchLogin(shop: Workshop): Promise<Figure[]> {
  const readers = await signInPeople(shop, 10_000, READERS)
  const { house, phone, close } = await openHouse(shop.env)
  const members = await addStaff(house, STAFF)
  const codes = await sendCodes(house, phone, (PLAN.rounds + PLAN.warmUp) * SIGN_INS)
  await close()
  const ports = { citizen: await freePort(), staff: await freePort() }
  const env = { ...shop.env, CITIZEN_PORT: String(ports.citizen), STAFF_PORT: String(ports.staff) }
  const settings = { ...env, BENCH_STAFF: '1', TRUST_PROXY: '1' }
  const server = await startServer(shop.file('house'), settings, `http://127.0.0.1:${ports.citizen}/readyz`)
  const slice = (port: number, amount: number, requests: Request[]) => () =>
    runSlice({ port, requests, status: 200 }, CONNECTIONS, amount)
  const nextCode = nextOf(codes.map((sent) => ({ ...sent, client: 'weapp' })))
  const nextMember = nextOf(members.map((username) => ({ username, password: BENCH_PASSWORD })))
  try {
    const person = {
      ours: slice(ports.citizen, SIGN_INS, [signingIn(signIn.path, nextCode)]),
      bare: slice(
        ports.citizen,
        READS,
        readers.map(({ access }) => reading(readFileCard.path, { authorization: `Bearer ${access}` })),
      ),
    }
    const cookie = await cookieOf(ports.staff, nextMember())
    const staff = {
      ours: slice(ports.staff, SIGN_INS, [signingIn(staffSignIn.path, nextMember)]),
      bare: slice(ports.staff, READS, [reading(readQueue.path, { cookie })]),
    }
    return [
      figure('login.person', await alternate(PLAN, person)),
      figure('login.staff', await alternate(PLAN, staff)),
    ]
  } finally {
    await server.stop()
  }
}

/** Times of one sign-in and one read under the same load are to each other as the rates are the other way round. */
function figure(name: string, { ours, bare }: Rounds<Slice>): Figure {
  const rates = (slices: readonly Slice[]) => slices.map(({ perSecond }) => perSecond)
  const ratio = pairedRatios(rates(bare), rates(ours))
  const said = `${median(rates(ours)).toFixed(0)} sign-ins/s against ${median(rates(bare)).toFixed(0)} reads/s`
  return atMost(name, ratio.median, 3, { detail: `${said}, without the password hash, ${saySpread(ratio)}` })
}

const HEADERS = {
  'content-type': 'application/json',
  'x-requested-with': 'bench',
  'x-forwarded-proto': 'https',
}

const reading = (path: string, headers: Record<string, string>): Request => ({ method: 'GET', path, headers })

/** What a browser sends after signing in. */
async function cookieOf(port: number, body: object): Promise<string> {
  const url = `http://127.0.0.1:${port}${staffSignIn.path}`
  const answer = await fetch(url, { method: 'POST', headers: HEADERS, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`staff cannot sign in: ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

let callers = 0

/** Every sign-in comes from an address of its own, so that the limits count each and stop none. */
function signingIn(path: string, body: () => object): Request {
  return {
    method: 'POST',
    path,
    headers: HEADERS,
    setupRequest: (request) => {
      callers += 1
      const from = `10.${(callers >> 16) & 255}.${(callers >> 8) & 255}.${callers & 255}`
      return { ...request, body: JSON.stringify(body()), headers: { ...HEADERS, 'x-forwarded-for': from } }
    },
  }
}

/** The entries in turn, from the first again when all were given. */
function nextOf<T>(entries: readonly T[]): () => T {
  let given = 0
  return () => {
    const entry = entries[given % entries.length]
    given += 1
    if (entry === undefined) throw new Error('nothing was prepared')
    return entry
  }
}
