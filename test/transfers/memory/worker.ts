import { hasMoved } from './bag-story'
import type { Asked, Side } from './case-story'
import { type Bag, idOf, type Job, Killed, type World } from './world'

/** What a fact of one side is on the other, by hand. */
const THERE: Readonly<Record<string, string>> = {
  ...{ approve: 'other-reviewed', refuse: 'other-refused', nudge: 'other-nudged', sent: 'other-sent' },
  ...{ stop: 'called-off', register: 'other-received', 'return-file': 'other-returned' },
  ...{ restored: 'other-took-back', arrive: 'other-arrived', 'chase-receipt': 'other-chased' },
  ...{ 'check-contents': 'other-told', 'accept-promise': 'other-promised', 'sign-promise': 'other-promised' },
  ...{ 'agree-return': 'other-agreed', 'record-misfiled': 'other-misfiled' },
}
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
  const command = fact && THERE[fact.kind]
  const there = journey.cases[OTHER[side]]
  if (!command || !there) return
  const kept = (fact.data.kept ?? {}) as Record<string, string>
  const results: Record<string, Record<string, string>> = {
    refuse: { otherReason: String(fact.data.reason) },
    arrive: { packageState: kept.packageState ?? '' },
    'check-contents': { missing: String(kept.missing ?? '') },
    'agree-return': { agreedUnit: kept.agreedUnit ?? '' },
    'return-file': { channel: kept.backChannel ?? '', trackingNo: kept.backNo ?? '' },
    sent: (fact.data.result ?? {}) as Record<string, string>,
  }
  const problem = world.give(journey, OTHER[side], bySystem(command, results[fact.kind]), `${id}:${command}`)
  if (problem && problem !== 'case.not-possible') throw new Error(`${command}: ${problem}`)
  if (problem && there.view.state === 'issuing') throw new Later()
}

function callOff(world: World, job: Job): void {
  if (!job.journey.cases['transfer-out']) {
    act(world, job, 'called-off')
    return
  }
  const key = `${job.id}:other-withdrew`
  const problem = world.give(job.journey, 'transfer-out', bySystem('other-withdrew'), key)
  if (problem && problem !== 'case.not-possible') throw new Error(problem)
  if (problem && job.journey.cases['transfer-out']?.view.state === 'sending') throw new Later()
}

/** Moves of the bag by the case of its holder, each once. */
function moveBag(world: World, job: Job): void {
  const bag = world.bagOf(job.journey)
  const caseId = idOf(job.journey, 'transfer-out')
  if (job.type === 'close-archive-transfer') {
    if (bag?.story.custody.openTransfer && hasMoved(bag.story, 'open-transfer', caseId))
      world.move(bag, 'close-transfer', caseId)
    act(world, job, 'stop')
    return
  }
  const isLeaving = ['sealing', 'sealed', 'sending'].includes(
    job.journey.cases['transfer-out']?.view.state ?? '',
  )
  if (job.type === 'open-archive-transfer' && !isLeaving) return
  if (!bag) throw new Error('its file is not here')
  if (job.type === 'open-archive-transfer') {
    if (!bag.story.custody.openTransfer && !hasMoved(bag.story, 'open-transfer', caseId))
      world.move(bag, 'open-transfer', caseId)
  } else if (job.type === 'take-archive-back') {
    if (!hasMoved(bag.story, 'take-back', caseId)) world.move(bag, 'take-back', caseId)
    act(world, job, 'restored')
  } else sendBag(world, job, bag, caseId)
}

/** What can no longer leave goes back to whoever seals it. */
function sendBag(world: World, job: Job, bag: Bag, caseId: string): void {
  const hasLeft = hasMoved(bag.story, 'dispatch', caseId)
  if (!hasLeft && !world.move(bag, 'dispatch', caseId)) act(world, job, 'recheck')
  else {
    const { channel = '', trackingNo = '' } = job.journey.cases['transfer-out']?.given ?? {}
    act(world, job, 'sent', { channel, trackingNo })
  }
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
  // Nothing is lent out here.
  'recall-loan': () => undefined,
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
