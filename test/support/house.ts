import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createApp } from '@server/app'
import { appDepsOf, compose, type House } from '@server/compose'
import { fillWithDemoData } from '@server/demo-data'
import type { AppDeps } from '@server/http/app-deps'
import { createLogger, type Logger } from '@server/platform/log'
import type { Database } from '@server/platform/mongo/connect'
import type { RateLimits } from '@server/platform/rate-limit'
import { workRound } from '@server/work-round'
import type Koa from 'koa'
import { afterAll, beforeAll } from 'vitest'
import { readEnv } from '../../config/env'
import { temporaryDirectory } from './engine'
import { type FixedClock, fixedClock, movableClock } from './fixed-clock'
import { pageReader } from './page-reader'
import { sealedRenderer, testSealCertificate } from './pdf-thread'
import { type PhoneBox, startPhoneBox } from './phone-box'
import { checkOf } from './rooms'
import { codesOf } from './second-factor'
import { type SignedIn, signInFor } from './sign-in'

export interface HouseOptions {
  /** 'fixed' (default) stands still until it is moved; 'real' runs, and can be moved as well. */
  clock?: 'fixed' | 'real'
  /** Rate limits in force; off by default. */
  limits?: boolean
  /** Invented files; 25 by default. 0: no demo data at all. */
  archives?: number
  /** The demo person of the health check has papers in their file; false by default. */
  papers?: boolean
  /** Whoever signs with the demonstration seal is on the trust list (N18); nobody is by default. */
  trust?: boolean
  /** Where the server logs to; nowhere by default. */
  log?: Logger
}

/** A running service of one test file: the real rooms and APIs, real SMS over HTTP, real PDFs. */
export interface TestHouse extends SignedIn {
  house: House
  clock: FixedClock
  deps: AppDeps
  citizen: Koa
  staff: Koa
  phones: PhoneBox
  /** Lets the worker carry out everything that is due. Returns how many rounds had something to do. */
  work: () => Promise<number>
  /** One round of the worker, with one job. */
  workOnce: () => Promise<boolean>
  close: () => Promise<void>
}

const UNLIMITED: RateLimits = {
  take: async () => ({ allowed: true, remaining: 1, retryAfterSeconds: 1 }),
}

/** All houses of a process share the threads that draw and read pages: each loads fonts and pictures for half a second. */
const threads = (): Promise<Threads> => (shared ??= startThreads())
let shared: Promise<Threads> | undefined

type Threads = Awaited<ReturnType<typeof startThreads>>

const startThreads = async () => ({ renderer: await sealedRenderer(), reader: await pageReader() })

/** A house on the given database. The caller closes it; the database stays open. */
export async function openHouse(
  database: Pick<Database, 'connection' | 'kind'>,
  options: HouseOptions = {},
): Promise<TestHouse> {
  const clock = options.clock === 'real' ? movableClock() : fixedClock()
  const dataDir = temporaryDirectory('danganyiban-house-')
  const settings = {
    NODE_ENV: 'test',
    FIELD_SUITE: process.env.FIELD_SUITE,
    DATA_DIR: dataDir,
    PUBLIC_URL: 'http://localhost:3000',
    MONGODB_URI: 'mongodb://given-by-the-test',
  }
  const phones = await startPhoneBox(readEnv(settings), clock)
  const trust = join(dataDir, 'trust.pem')
  if (options.trust) await writeFile(trust, await testSealCertificate())
  const env = readEnv({
    ...settings,
    ...(options.trust ? { SIGNATURE_TRUST: trust } : {}),
    SMS_BASE_URL: phones.url,
    WECHAT_BASE_URL: `${phones.url}/wechat`,
    ALIPAY_GATEWAY: `${phones.url}/alipay/gateway.do`,
    REAL_NAME_BASE_URL: `${phones.url}/real-name`,
    GRADUATE_REGISTER_BASE_URL: `${phones.url}/graduate-register`,
    CARRIER_BASE_URL: `${phones.url}/carrier`,
  })
  const log = options.log ?? createLogger({ level: 'silent', part: 'test' })
  const limits = options.limits ? undefined : UNLIMITED
  const house = await compose({
    env,
    database: database as Database,
    log,
    part: 'test',
    clock,
    limits,
  })
  const personDeps = { accounts: house.repositories.accounts, cipher: house.cipher, index: house.index }
  const archives = options.archives ?? 25
  if (archives > 0) await fillWithDemoData(house, { archives, seed: 1, papers: options.papers ?? false })
  const { renderer, reader } = await threads()
  const round = workRound(house, { renderer, reader })
  const deps = appDepsOf(house, () => true, renderer)
  const apps = { citizen: createApp('citizen', deps), staff: createApp('staff', deps) }
  return {
    ...apps,
    ...signInFor({
      ...apps,
      phones,
      clock,
      check: (phone) => checkOf(personDeps, phone),
      codeOf: codesOf(dataDir, clock),
    }),
    house,
    clock,
    deps,
    phones,
    workOnce: workRound(house, { renderer, reader }, { roundMs: 0 }),
    work: async () => {
      let rounds = 0
      while (await round()) rounds += 1
      return rounds
    },
    close: async () => {
      await phones.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/**
 * Gives the test file a house on its database; usable inside hooks and tests. Call it once, after useDatabase, at the
 * top of the file.
 */
export function useHouse(
  database: Pick<Database, 'connection' | 'kind'>,
  options: HouseOptions = {},
): TestHouse {
  let opened: TestHouse | undefined
  beforeAll(async () => {
    opened = await openHouse(database, options)
  })
  afterAll(() => opened?.close())
  return new Proxy({} as TestHouse, {
    get: (_target, name) => {
      if (!opened) throw new Error('the house is there only inside hooks and tests')
      return opened[name as keyof TestHouse]
    },
  })
}
