import { AppError } from '@shared/kernel/app-error'
import { keepApart } from '../avoidance'
import type { CommandCall } from './run'

/** The parts of a command that makes a new record. The order in which they run is fixed here and nowhere else. */
export interface OpeningSteps<Loaded, Answer> {
  load: () => Promise<Loaded>
  /** Whom it concerns, as in CommandSteps. */
  about: (loaded: Loaded) => readonly string[]
  /** Table look-up and guard, then the one insert, which a unique index on actor and key makes at most once: null when taken. */
  insert: (loaded: Loaded) => Promise<Answer | null>
  /** The answer given to this key before, or null; 'other-body' when the key was used for something else. */
  replay: () => Promise<Answer | 'other-body' | null>
}

/** Openings under way in this process, by actor and key. */
const underWay = new Set<string>()

async function earlier<L, A>(steps: OpeningSteps<L, A>): Promise<A | null> {
  const answer = await steps.replay()
  if (answer === 'other-body') throw new AppError('request.key-other-body')
  return answer
}

/**
 * Runs a command that makes a record, exactly once per key. It needs no claim document: the unique index on the key is
 * one, written with the record itself. A twin in this process is told so (`request.in-flight`); one in another process
 * loses the race for the index and answers what the winner answered. A refusal leaves nothing behind.
 */
export async function openRecord<Loaded, Answer>(
  call: CommandCall,
  steps: OpeningSteps<Loaded, Answer>,
): Promise<Answer> {
  const twin = `${call.actorId} ${call.key}`
  if (underWay.has(twin)) throw new AppError('request.in-flight')
  underWay.add(twin)
  try {
    const loaded = await steps.load()
    keepApart(call.avoids, steps.about(loaded))
    const written = await steps.insert(loaded)
    const answer = written ?? (await earlier(steps))
    if (answer === null) throw new AppError('system.unavailable')
    return answer
  } catch (error) {
    // What was accepted before may be refused by now; the answer to its key is still the first one.
    const first =
      error instanceof AppError && error.key !== 'request.key-other-body' ? await earlier(steps) : null
    if (first !== null) return first
    throw error
  } finally {
    underWay.delete(twin)
  }
}
