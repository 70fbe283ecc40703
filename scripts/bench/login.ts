import { readFileCard } from '@shared/contract/me'
import { signIn } from '@shared/contract/sign-in'
import { readQueue, staffSignIn } from '@shared/contract/staff'
import type { Request } from 'autocannon'
import { freePort, startServer } from './child'
import { atMost, type Figure } from './figure'
import { runSlice } from './load'
import { openHouse, signInPeople } from './people'
import { processorMs } from './processor-time'
import { alternate, type Rounds } from './rounds'
import { addStaff, BENCH_PASSWORD, sendCodes } from './sign-ins'
import { median, pairedRatios, saySpread } from './statistics'
import type { Workshop } from './workshop'

const READERS = 32
const STAFF = 256
/** One caller, one request after the other. */
const ALONE = { connections: 1, rounds: 10, warmUp: 2 }
/** Many callers, for information. */
const CROWD = { connections: 16, rounds: 4, warmUp: 1 }
/** Sign-ins and reads of one slice. A person's sign-in needs a code of its own each time, so there are no more of them. */
const SIGN_INS = 100
const READS = 300

/**
 * `login`: everything of a sign-in but the password hash, against one read of the same person when signed in. The figure is
 * what each costs the service, in time on the processor, of one caller who sends one request after the other: a sign-in that
 * waits for the disk keeps nobody else waiting, and reads that share a command with others would say nothing of one read.
 * How long each took its caller, waits for the disk included, and the rates of many callers side by side stand beside it.
 * `person` is the sign-in by phone and code, which has no hash, against the file card. `staff` is the sign-in by password with
 * a stored hash of the least cost argon2 allows (about 0.1 ms in place of 40), which is counted as well, against the queue.
 * Limits count as in the service.
 */
export async function benchLogin(shop: Workshop): Promise<Figure[]> {
  const readers = await signInPeople(shop, 10_000, READERS)
  const { house, phone, close } = await openHouse(shop.env)
  const members = await addStaff(house, STAFF)
  const slices = [ALONE, CROWD].reduce((sum, { rounds, warmUp }) => sum + rounds + warmUp, 0)
  const codes = await sendCodes(house, phone, slices * SIGN_INS)
  await close()
  const ports = { citizen: await freePort(), staff: await freePort() }
  const env = { ...shop.env, CITIZEN_PORT: String(ports.citizen), STAFF_PORT: String(ports.staff) }
  const settings = { ...env, BENCH_STAFF: '1', TRUST_PROXY: '1' }
  const server = await startServer(shop.file('house'), settings, `http://127.0.0.1:${ports.citizen}/readyz`)
  const nextCode = nextOf(codes.map((sent) => ({ ...sent, client: 'weapp' })))
  const nextMember = nextOf(members.map((username) => ({ username, password: BENCH_PASSWORD })))
  try {
    const cookie = await cookieOf(ports.staff, nextMember())
    const bearers = readers.map(({ access }) => ({ authorization: `Bearer ${access}` }))
    const person = {
      port: ports.citizen,
      signIns: [signingIn(signIn.path, nextCode)],
      reads: bearers.map((headers) => reading(readFileCard.path, headers)),
    }
    const staff = {
      port: ports.staff,
      signIns: [signingIn(staffSignIn.path, nextMember)],
      reads: [reading(readQueue.path, { cookie })],
    }
    return [
      await measured('login.person', person, server.pid),
      await measured('login.staff', staff, server.pid),
    ]
  } finally {
    await server.stop()
  }
}

interface Contest {
  port: number
  signIns: Request[]
  reads: Request[]
}

interface Costs {
  /** Milliseconds on the processor, and milliseconds until the answer, of one request. */
  processor: number
  answer: number
}

async function measured(name: string, { port, signIns, reads }: Contest, pid: number): Promise<Figure> {
  const slice = (connections: number, requests: Request[], amount: number) => async (): Promise<Costs> => {
    const before = processorMs(pid)
    const { perSecond } = await runSlice({ port, requests, status: 200 }, connections, amount)
    return { processor: (processorMs(pid) - before) / amount, answer: 1000 / perSecond }
  }
  const contest = ({ connections, ...plan }: typeof ALONE) =>
    alternate(plan, {
      ours: slice(connections, signIns, SIGN_INS),
      bare: slice(connections, reads, READS),
    })
  const alone = await contest(ALONE)
  const crowd = await contest(CROWD)
  const ratio = pairedRatios(of(alone.ours, 'processor'), of(alone.bare, 'processor'))
  const said = [
    `${say(alone, 'processor')} on the processor, ${saySpread(ratio)}`,
    `answered in ${say(alone, 'answer')}`,
    `of ${CROWD.connections} callers ${rate(crowd.ours)} sign-ins/s against ${rate(crowd.bare)} reads/s`,
  ]
  return atMost(name, ratio.median, 3, { detail: said.join('; ') })
}

const of = (slices: readonly Costs[], key: keyof Costs) => slices.map((costs) => costs[key])

const say = ({ ours, bare }: Rounds<Costs>, key: keyof Costs): string =>
  `${median(of(ours, key)).toFixed(2)} ms against ${median(of(bare, key)).toFixed(2)} ms`

const rate = (slices: readonly Costs[]): string => (1000 / median(of(slices, 'answer'))).toFixed(0)

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
