import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { compose, type House } from '@server/compose'
import { demoIdNumber, registerFromLedger } from '@server/features/archives'
import {
  GRADUATES,
  type GraduateRecord,
  matchWaiting,
  meetings,
  registerListedRows,
} from '@server/features/graduates'
import { createLogger } from '@server/platform/log'
import { connectDatabase, type Database } from '@server/platform/mongo/connect'
import { readEnv } from '../../config/env'
import { atMost, type Figure } from './figure'
import { median, pairedRatios, saySpread } from './statistics'

const ROWS = 10_000
const BATCH = 500
const ROUNDS = 5
const KEPT_ROUNDS = 3

/**
 * `lists`: 10,000 graduates of a school's list, every one of whose files has come, are matched (looked up, judged by the facts of
 * both sides, the fact of the meeting linked), against the same look-ups by the raw driver: the rows that wait and the files under
 * their numbers, as many at a time, the same fields. Then the same with every meeting kept, against those look-ups and the same
 * updates by the raw driver. In every round one after the other.
 */
export async function benchLists(say: (line: string) => void): Promise<Figure[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'danganyiban-lists-'))
  const database = await connectDatabase({
    ...{ dataDir: path.join(dataDir, 'db'), nodeEnv: 'test', embeddedAllowed: true, lifetime: 'own' },
  })
  try {
    const env = readEnv({ NODE_ENV: 'test', DATA_DIR: dataDir, PUBLIC_URL: 'http://localhost:3000' })
    const log = createLogger({ level: 'silent', part: 'bench' })
    const house = await compose({ env, database, log, part: 'bench' })
    say(`listing ${ROWS} graduates and registering their files`)
    await fill(house)
    return [await matched(house, database), await kept(house, database)]
  } finally {
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function matched(house: House, database: Database): Promise<Figure> {
  const ours: number[] = []
  const raw: number[] = []
  for (let round = -1; round < ROUNDS; round += 1) {
    const bare = await seconds(async () => assertAll((await lookUp(database)).length))
    const own = await seconds(async () => assertAll((await met(house)).length))
    if (round < 0) continue
    ours.push(own)
    raw.push(bare)
  }
  return figureOf('lists.match', ours, raw, 3)
}

async function met({ graduates }: House): Promise<unknown[]> {
  const all: unknown[] = []
  for await (const changes of meetings(graduates)) all.push(...changes)
  return all
}

/** With the writes: of ours first, whose documents tell the raw driver what to write. */
async function kept(house: House, database: Database): Promise<Figure> {
  const rows = database.connection.collection<Stored>(GRADUATES)
  const waiting = await rows.find().toArray()
  const again = async (): Promise<void> => {
    await rows.deleteMany({})
    await rows.insertMany(waiting)
  }
  const ours: number[] = []
  const raw: number[] = []
  for (let round = 0; round < KEPT_ROUNDS; round += 1) {
    if (round > 0) await again()
    ours.push(await seconds(async () => assertAll(await matchWaiting(house.graduates))))
    const after = await rows.find().toArray()
    await again()
    raw.push(await seconds(() => lookUp(database, (page) => rows.bulkWrite(page.map(updateLike(after))))))
  }
  return figureOf('lists.kept', ours, raw, 1.5)
}

function figureOf(name: string, ours: number[], raw: number[], goal: number): Figure {
  const ratio = pairedRatios(ours, raw)
  const rate = (times: readonly number[]): string => (ROWS / median(times)).toFixed(0)
  const detail = `${rate(ours)} against ${rate(raw)} graduates/s, ${saySpread(ratio)}`
  return atMost(name, ratio.median, goal, { detail })
}

type Stored = Pick<
  GraduateRecord,
  '_id' | 'idIndex' | 'version' | 'state' | 'archiveId' | 'arrivedOn' | 'facts'
>

/** The update that made a row what it is afterwards. */
function updateLike(after: readonly Stored[]) {
  const byId = new Map(after.map((row) => [row._id, row]))
  return ({ _id, version }: Stored) => {
    const { state, archiveId, arrivedOn, facts } = byId.get(_id) as Stored
    const update = {
      $set: { state, archiveId, arrivedOn, unsealed: true },
      $push: { facts: facts[version] },
      $inc: { version: 1 },
    }
    return { updateOne: { filter: { _id, version }, update } } as never
  }
}

function assertAll(count: number): void {
  if (count !== ROWS) throw new Error(`${count} of ${ROWS} graduates were found`)
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

/** The look-ups alone: rows that wait, some at a time, and the files under their numbers. `then`: what else is done with a page. */
async function lookUp(
  { connection }: Database,
  then: (page: Stored[]) => Promise<unknown> = async () => undefined,
): Promise<unknown[]> {
  const rows = connection.collection<Stored>(GRADUATES)
  const archives = connection.collection('archives')
  const projection = { centreId: 1, holderName: 1, idIndex: 1, archiveNo: 1, facts: 1 }
  const found: unknown[] = []
  for (let after = ''; ; ) {
    const waiting = rows.find({ state: 'sent', _id: { $gt: after } })
    const page = await waiting.sort({ _id: 1 }).limit(BATCH).toArray()
    const asked = { idIndex: { $in: page.map(({ idIndex }) => idIndex) }, partOf: { $exists: false } }
    found.push(...(await archives.find(asked, { projection }).toArray()))
    if (page.length > 0) await then(page)
    after = page.at(-1)?._id ?? ''
    if (page.length < BATCH) return found
  }
}

const BY = { kind: 'system', id: 'bench', role: 'system' } as const

/** The list first, then the files: nothing has met when it is measured. */
async function fill(house: House): Promise<void> {
  const at = house.clock.now().toISOString()
  const centreId = 'bench-centre'
  const people = Array.from({ length: ROWS }, (_, n) => ({
    ...{ row: n + 2, name: '演示毕业生', idNumber: demoIdNumber(n), destination: '演示人才中心' },
    ...{ transferNo: `ZD${100_000 + n}`, channelNo: `JY${100_000 + n}`, sentOn: '2026-01-05' },
  }))
  for (let from = 0; from < ROWS; from += BATCH) {
    const part = people.slice(from, from + BATCH)
    const listing = { centreId, listId: 'bench-list', school: '演示大学', by: BY, at }
    await registerListedRows(house.graduates, part, listing)
  }
  for (let from = 0; from < ROWS; from += BATCH) {
    const files = people.slice(from, from + BATCH).map(({ row, name, idNumber }) => ({
      ...{ row, name, idNumber, receivedOn: '2026-01-06', columns: { 姓名: name } },
    }))
    await registerFromLedger(house.ledger, files, { centreId, importId: 'bench-ledger', by: BY, at })
  }
}
