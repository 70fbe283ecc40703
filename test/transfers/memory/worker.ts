import { type BagEffect, bagStep } from '@shared/domain/transfer/bag-step'
import { hearsWithdrawalLater, shownThere, takesLater } from '@shared/domain/transfer/other-side'
import type { Asked, Side } from './case-story'
import { idOf, type Job, Killed, type World } from './world'

const OTHER: Record<Side, Side> = { 'transfer-in': 'transfer-out', 'transfer-out': 'transfer-in' }

/** Somebody has to be first: the job is tried again later. */
class Later extends Error {}

const bySystem = (name: string, result?: Record<string, string>): Asked => ({
  name: JSON.stringify(result ?? {}),
  role: 'system',
  input: { name, ...(result ? { result } : {}) },
})

function act(world: World, { journey, side, id }: Job, name: string, result?: Record<string, string>): void {
  const problem = world.give(journey, side, bySystem(name, result), `${id}:${name}`)
  if (problem) throw new Error(`${side}: ${name} refused with ${problem}`)
}

function issueLetter(world: World, job: Job): void {
  const { journey } = job
  if (journey.cases['transfer-in']?.view.state !== 'issuing') return
  if (!journey.cases['transfer-out'] && world.kept())
    world.give(journey, 'transfer-out', bySystem('receive-letter'), `${job.id}:open`)
  const letter = { letterNo: 'DH-1', holder: journey.from, validUntil: '2026-12-20', outCase: 'out' }
  act(world, job, 'send-letter', letter)
}

function tellOther(world: World, job: Job): void {
  const { journey, side, seq, id } = job
  const fact = journey.cases[side]?.facts[seq - 1]
  const shown = fact && shownThere(fact)
  const there = journey.cases[OTHER[side]]
  if (!shown || !there) return
  const { command, result } = shown
  const problem = world.give(journey, OTHER[side], bySystem(command, result), `${id}:${command}`)
  if (problem && problem !== 'case.not-possible') throw new Error(`${command}: ${problem}`)
  if (problem && takesLater(there.view.state)) throw new Later()
}

function callOff(world: World, job: Job): void {
  if (!job.journey.cases['transfer-out']) {
    act(world, job, 'called-off')
    return
  }
  const key = `${job.id}:other-withdrew`
  const problem = world.give(job.journey, 'transfer-out', bySystem('other-withdrew'), key)
  if (problem && problem !== 'case.not-possible') throw new Error(problem)
  if (problem && hearsWithdrawalLater(job.journey.cases['transfer-out']?.view.state ?? '')) throw new Later()
}

/** Moves the bag for the case of its holder by the product's own rule. */
function moveBag(world: World, job: Job): void {
  const bag = world.bagOf(job.journey)
  const caseId = idOf(job.journey, 'transfer-out')
  const out = job.journey.cases['transfer-out']
  const seen = { caseId, caseState: out?.view.state ?? '', bag: bag?.story ?? null }
  const step = bagStep(job.type as BagEffect, seen)
  if (bag && step?.movement && !world.move(bag, step.movement, caseId))
    throw new Error(`${step.movement} does not fit ${bag.story.custody.state}`)
  const { channel = '', trackingNo = '' } = out?.given ?? {}
  if (step?.gives) act(world, job, step.gives, step.gives === 'sent' ? { channel, trackingNo } : undefined)
}

function takeIn(world: World, job: Job): void {
  world.takeIn(job.journey)
  act(world, job, 'register', { archiveId: idOf(job.journey, 'transfer-in') })
}

const HANDLERS: Readonly<Record<string, (world: World, job: Job) => void>> = {
  'issue-transfer-letter': issueLetter,
  'call-off-transfer': callOff,
  'take-in-archive': takeIn,
  'open-archive-transfer': moveBag,
  'close-archive-transfer': moveBag,
  'send-archive': moveBag,
  'take-archive-back': moveBag,
  'tell-other-side': tellOther,
  'recall-loan': moveBag,
  // What people are told, and what a carrier is asked, moves nothing.
  'watch-parcel': () => undefined,
  // Nobody's file is kept under an account here.
  'inform-unit': () => undefined,
  'tell-person': () => undefined,
}

/** Jobs that may be run: the first of each case. */
const runnable = ({ jobs }: World): Job[] =>
  jobs.filter(
    (job) =>
      !jobs.some(
        (one) => one.journey === job.journey && one.side === job.side && one.seq < job.seq && one !== job,
      ),
  )

/** Runs one job; it stays where the worker dies over it after so many writes, or has to wait. False when there is none. */
export function work(world: World, pick: number, writes = Number.POSITIVE_INFINITY): boolean {
  const able = runnable(world)
  const job = able[pick % able.length]
  if (!job) return false
  const handler = HANDLERS[job.type]
  if (!handler) throw new Error(`no handler for ${job.type}`)
  world.mortal(writes)
  try {
    handler(world, job)
    world.jobs.splice(world.jobs.indexOf(job), 1)
    world.done.push(job)
  } catch (error) {
    if (!(error instanceof Killed || error instanceof Later)) throw error
  } finally {
    world.mortal(Number.POSITIVE_INFINITY)
  }
  return true
}

/** Carries out a job that is done already once more, as a relay that died does. */
export function repeat(world: World, pick: number): void {
  const job = world.done[pick % Math.max(1, world.done.length)]
  if (job) HANDLERS[job.type]?.(world, job)
}
