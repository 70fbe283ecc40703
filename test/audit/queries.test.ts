import { matchWaiting } from '@server/features/graduates'
import { verifyAccessLog } from '@server/platform/audit/verify-access-log'
import { recordCommands, type SentCommand } from '@server/platform/mongo/commands'
import { type Explained, explainCommand } from '@server/platform/mongo/explain'
import { sweepExpired } from '@server/platform/mongo/sweep'
import { ALL_ROUTES } from '@shared/contract/all-routes'
import { SWEEPS } from '@shared/domain/retention/table'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { settle } from '@test/support/town'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Step } from './step'
import { walkThrough } from './walk'

const ARCHIVES = 200
const database = useDatabase()
const house = useHouse(database, { archives: ARCHIVES })

/** Commands of one request or one round of work, explained right after it. */
interface Entry {
  by: string
  sent: SentCommand
  explained: Explained[]
}

const entries: Entry[] = []
const trips: { step: Step; count: number }[] = []
const spies: { name: string; called: () => boolean }[] = []

async function noted<T>(by: string, fn: () => Promise<T>): Promise<{ result: T; count: number }> {
  const { result, commands } = await recordCommands(database.connection, fn)
  for (const sent of commands) {
    entries.push({ by, sent, explained: await explainCommand(database.connection, sent) })
  }
  return { result, count: commands.length }
}

/** Watches every function of a repository, so that none escapes the walk. */
function watch(room: string, repository: object): void {
  for (const [name, value] of Object.entries(repository)) {
    if (name === 'model') continue
    if (typeof value === 'object' && value !== null) watch(`${room}.${name}`, value as object)
    if (typeof value !== 'function') continue
    const spy = vi.spyOn(repository as Record<string, () => unknown>, name)
    spies.push({ name: `${room}.${name}`, called: () => spy.mock.calls.length > 0 })
  }
}

async function worker(): Promise<void> {
  const { connection } = database
  let busy = true
  while (busy) busy = (await noted('worker', () => house.workOnce())).result
  await noted('sweep', () => sweepExpired(connection, SWEEPS, new Date(0)))
}

/** What no request and no ordinary round sends. */
async function rarely(): Promise<void> {
  const { jobs, cases, repositories, accessRecords, accessLog } = house.house
  const [archive] = await repositories.archives.findByIdIndex(['none'])
  expect(archive).toBeUndefined()
  const now = house.clock.now()
  await noted('administrators', () => repositories.administrators.add('none'))
  await noted('administrators', () => repositories.administrators.release('none', 'nobody', now))
  await noted('administrators', () => repositories.administrators.putBack('none', 'nobody'))
  await noted('administrators', () => repositories.administrators.any())
  await noted('scans', () => house.house.scans.sweep(now))
  await noted('dead letters', () => jobs.dead())
  await noted('archive', () => repositories.archives.findById('none'))
  await noted('archive', () => repositories.archives.append('none', 1, {} as never))
  await noted('archive', () => repositories.archives.estimateCount())
  await noted('archive', () => repositories.archives.changeDetail('none', 1, {} as never))
  await noted('claims', () => cases.claims.takeOver('nobody', 'no-key', now))
  await noted('uploads', () => house.house.uploads.sweep(now, cases.cases.takersOf))
  await noted('uploads', () => cases.cases.takersOf(['none']))
  await noted('cases', () => cases.cases.isMoving(['none']))
  await noted('accounts', () => house.house.accounts.sweep(now))
  await noted('accounts', () => repositories.accounts.notices.begin('none', '1-0', now))
  await noted('accounts', () => repositories.accounts.notices.giveBack('none', '1-0'))
  await noted('accounts', () => repositories.accounts.notices.end('none', '1-0'))
  await noted('cases', () => cases.cases.idsOf('none'))
  await noted('graduates', () => matchWaiting(house.house.graduates))
  await noted('graduates', () => house.house.graduates.graduates.byNaturalKeys(['none']))
  await noted('calendar', () => cases.cases.awaitingNotice(2027, ''))
  await noted('searches without an answer', () => cases.cases.silentAsks('2027-12-31', ''))
  await noted('reminders', () => cases.cases.toRemind('2027-12-31', ''))
  const job = { _id: 'none', ref: 'none', seq: 1, fence: 1 } as never
  await noted('jobs', () => jobs.postpone(job, now))
  await noted('jobs', () => jobs.fail(job, 'none', null))
  await noted('security log', () => house.house.securityEvents.byWho('none', 5))
  await noted('security log', () => house.house.securityLog.flush())
  await noted('access log', () => accessLog.bySubject(['none'], { limit: 5 }))
  await noted('access log', () => verifyAccessLog(accessRecords, new Date(0)))
  await noted('accounts', () => repositories.accounts.findVerified(['none']))
  await noted('staff', () => repositories.staff.relationsAfter(''))
  await noted('staff', () => repositories.staff.manned())
  const nobody = { _id: 'none', version: 1 } as never
  await noted('personal accounts', () => repositories.personalAccounts.findAllOf(['none']))
  await noted('personal accounts', () =>
    repositories.personalAccounts.correct(nobody, {} as never, {} as never),
  )
  const { collectives } = repositories
  await noted('collective accounts', () => collectives.findByCase('none'))
  await noted('collective accounts', () => collectives.findByNo('none'))
  await noted('collective accounts', () => collectives.findLive('none', 'none'))
  await noted('collective accounts', () => collectives.named('none', ['none']))
  await noted('collective accounts', () => collectives.amend('none', 1, { facts: [] }))
  const { certificates } = house.house.certificates
  await noted('certificates', () => certificates.countReady(['none']))
  await noted('certificates', () => certificates.listByCase('none'))
  const none = { _id: 'none', version: 1, failedTries: 0 } as never
  await noted('codes', () => repositories.accounts.codes.use(none, now))
  await noted('codes', () => repositories.accounts.codes.remove(none))
}

beforeAll(async () => {
  const { repositories, cases, certificates, jobs, accessRecords } = house.house
  watch('accounts', repositories.accounts)
  watch('archives', repositories.archives)
  watch('staff', repositories.staff)
  watch('administrators', repositories.administrators)
  watch('name tries', repositories.nameTries)
  watch('personal accounts', repositories.personalAccounts)
  watch('collective accounts', repositories.collectives)
  watch('cases', cases.cases)
  watch('transfer desk', house.house.transferDesk.desk)
  watch('graduates', house.house.graduates.graduates)
  watch('claims', cases.claims)
  watch('notices', house.house.notices)
  watch('certificates', certificates.certificates)
  watch('archive search', house.house.searches)
  watch('archive pages', house.house.pages)
  watch('scans', house.house.scanRecords)
  watch('jobs', jobs)
  watch('access records', accessRecords)
  watch('security events', house.house.securityEvents)
  await settle(house, ARCHIVES, 24)
  await worker()
  await walkThrough(house, async (step) => {
    const { result, count } = await noted(step.route.name, () => step.client.call(step.route, step.given))
    expect([step.route.name, result.status, result.body]).toEqual([
      step.route.name,
      step.status,
      expect.anything(),
    ])
    trips.push({ step, count })
    return result
  })
  await rarely()
}, 120_000)

/** Only demo data is written by these; they search nothing. */
const SEEDING = ['archives.insertMany', 'staff.insertMany']

/** A count of everything is read from the collection's own figures, without a search. */
const searches = ({ sent, explained }: Entry) =>
  explained.length > 0 && !(sent.name === 'count' && sent.command.query === undefined)

const unindexed = ({ explained }: Entry) => explained.some(({ indexScan }) => !indexScan)
const most = (returned: number) => Math.max(1, 1.2 * returned)
const greedy = ({ explained }: Entry) =>
  explained.some(
    ({ examined, keysExamined, returned }) => examined > most(returned) || keysExamined > most(returned) + 1,
  )

const stagesOf = ({ command }: SentCommand) => (command.pipeline as object[]).flatMap(Object.keys)

const line = ({ by, sent }: Entry) =>
  `${by}: ${sent.name} ${sent.collection} ${JSON.stringify(sent.command.filter ?? sent.command.query ?? sent.command.updates ?? '')}`

describe('every query of every room', () => {
  it('was sent: all routes were walked, and every function of every repository was called', () => {
    expect([...new Set(trips.map(({ step }) => step.route.name))].sort()).toEqual(
      ALL_ROUTES.map(({ name }) => name).sort(),
    )
    expect(spies.length).toBeGreaterThan(30)
    const unseen = spies.filter(({ name, called }) => !called() && !SEEDING.includes(name))
    expect(unseen.map(({ name }) => name)).toEqual([])
    expect(entries.length).toBeGreaterThan(150)
  })

  it('goes through an index', () => {
    expect(entries.filter(searches).length).toBeGreaterThan(100)
    expect(entries.filter(searches).filter(unindexed).map(line)).toEqual([])
  })

  it('reads little more than it returns', () => {
    expect(entries.filter(searches).filter(greedy).map(line)).toEqual([])
  })

  it('would be found if it did not', async () => {
    const archives = database.connection.collection('archives')
    const bad = [
      () => archives.findOne({ holderName: 'nobody' }),
      () => archives.updateOne({ version: 99 }, { $set: { version: 1 } }),
      () => archives.find().sort({ holderName: 1 }).toArray(),
    ]
    const before = entries.length
    for (const query of bad) await noted<unknown>('control', query)
    const found = entries.splice(before).filter(searches)
    expect(found.map(unindexed)).toEqual([true, true, true])
    expect(found.slice(0, 2).map(greedy)).toEqual([true, true])
    expect(found[2]?.explained[0]?.inMemorySort).toBe(true)
  })

  it('sorts nothing in memory', () => {
    expect(entries.filter((e) => e.explained.some(({ inMemorySort }) => inMemorySort)).map(line)).toEqual([])
  })

  it('needs no session of its own, no transaction and no change stream', () => {
    const names = new Set(entries.map(({ sent }) => sent.name))
    for (const forbidden of ['startSession', 'commitTransaction', 'abortTransaction', 'getMore'])
      expect(names).not.toContain(forbidden)
    // Records and what belongs to them in one round trip; nothing is ever counted or grouped while somebody waits.
    const stages = entries.flatMap(({ sent }) => (sent.name === 'aggregate' ? stagesOf(sent) : []))
    expect([...new Set(stages)].sort()).toEqual([
      '$limit',
      '$lookup',
      '$match',
      '$project',
      '$sort',
      '$unionWith',
      '$unset',
      '$unwind',
    ])
    for (const { sent } of entries) {
      expect(sent.command).not.toHaveProperty('autocommit')
      expect(sent.command).not.toHaveProperty('startTransaction')
    }
  })
})
