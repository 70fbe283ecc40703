import { AppError } from '@shared/kernel/app-error'
import { keepApart } from '../avoidance'
import type { Claims } from '../mongo/claims'

export interface CommandCall {
  actorId: string
  /** The client's Idempotency-Key: one intention, whatever number of tries. */
  key: string
  bodyHash: string
  now: Date
  /** Whom a staff member must keep away from: keyed indexes of ID numbers, and ids of colleagues (N10). */
  avoids?: readonly string[]
}

/** The parts of one command. The order in which they run is fixed here and nowhere else. */
export interface CommandSteps<Loaded, Answer> {
  /** Loads what the command is about, with its version, and refuses what the actor may not see. */
  load: () => Promise<Loaded>
  /** Whom it concerns, by keyed index of the ID number or id of the colleague: kin of theirs are refused (N10). */
  about: (loaded: Loaded) => readonly string[]
  /** The answer given to this key before, or null; 'other-body' when the key was used for something else. */
  replay: (loaded: Loaded | null) => Promise<Answer | 'other-body' | null>
  /** Table look-up, guard, and the one atomic write. Throws AppError when refused; nothing is written then. */
  apply: (loaded: Loaded) => Promise<Answer>
}

async function earlierAnswer<L, A>(steps: CommandSteps<L, A>): Promise<A | null> {
  const answer = await steps.replay(null)
  if (answer === 'other-body') throw new AppError('request.key-other-body')
  return answer
}

/** Milliseconds one command may take before a retry with its key may take over. */
const LEASE_MS = 15_000

/** Gets the key for this request: the lease to release it with, or the answer given to it before. */
async function takeKey<L, A>(
  claims: Claims,
  call: CommandCall,
  steps: CommandSteps<L, A>,
): Promise<{ earlier: A } | { leaseUntil: Date }> {
  const { actorId, key, bodyHash, now } = call
  const claim = await claims.claim(actorId, key, bodyHash, now, LEASE_MS)
  if (claim.kind === 'other-body') throw new AppError('request.key-other-body')
  if (claim.kind === 'fresh') return { leaseUntil: claim.leaseUntil }
  const earlier = await earlierAnswer(steps)
  if (earlier !== null) return { earlier }
  const lease = claim.kind === 'seen' ? await claims.takeOver(actorId, key, now, LEASE_MS) : null
  if (!lease) throw new AppError('request.in-flight')
  return lease
}

/** What comes after the key: a repetition finds the fact that was written, whoever wrote it. */
async function carryOut<L, A>(steps: CommandSteps<L, A>, call: CommandCall): Promise<A> {
  const loaded = await steps.load()
  keepApart(call.avoids, steps.about(loaded))
  const earlier = await steps.replay(loaded)
  if (earlier === 'other-body') throw new AppError('request.key-other-body')
  return earlier ?? steps.apply(loaded)
}

/**
 * Runs one command exactly once per key: parse, authenticate and authorise by role came before; here follow the
 * replay check, load, avoidance, table look-up, guard, apply and one write. A refusal frees the key and changes nothing; after a
 * lost connection the key stays claimed, because the write may have happened, and a retry finds its fact.
 *
 * `claims` null: the worker's, whose write holds to the version it has read. A job has its lease already; a claim left by a worker
 * that died would keep the next one from the job for as long as it lasts, and use up its tries.
 */
export async function runCommand<Loaded, Answer>(
  claims: Claims | null,
  call: CommandCall,
  steps: CommandSteps<Loaded, Answer>,
): Promise<Answer> {
  if (!claims) return carryOut(steps, call)
  const taken = await takeKey(claims, call, steps)
  if ('earlier' in taken) return taken.earlier
  try {
    return await carryOut(steps, call)
  } catch (error) {
    if (error instanceof AppError && error.status < 500)
      await claims.release(call.actorId, call.key, taken.leaseUntil)
    throw error
  }
}
