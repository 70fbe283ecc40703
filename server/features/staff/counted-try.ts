import { decideAttempt, type LockState, UNLOCKED } from '@shared/domain/sign-in/lock-rules'
import { normaliseUsername } from '@shared/domain/staff/username'
import { AppError } from '@shared/kernel/app-error'
import type { StaffDeps } from './deps'
import type { StaffRecord } from './record'

type Doors = Pick<StaffDeps, 'staff' | 'nameTries' | 'index'>

/** Each failed guard means that another try was counted; after five of them the lock answers. */
const ROUNDS = 10

/** Who tries, null for a name nobody has; the state of the lock should the try fail; and whether the password was right. */
export interface CountedTry {
  member: StaffRecord | null
  lock: LockState
  right: boolean
}

/** What signing in is tried with. `enough` may end the try before anything is counted. */
interface Trying {
  username: string
  enough: (member: StaffRecord | null) => void
  /** Compares the password; for a name nobody has with nothing, which takes as long and is never right. */
  compare: (member: StaffRecord | null) => Promise<boolean>
}

/**
 * Counts a try while its password is compared: nobody hears what came of it before it is counted, and of tries side by side
 * each takes a place of its own, so that after five nothing is looked at any more. A name nobody has is counted and locked
 * as any other, by the same reads and a write of the same kind: neither what is answered nor when tells who exists. Three
 * round trips, two waits. Throws `sign-in.locked`.
 */
export async function countedTry(deps: Doors, trying: Trying, now: Date): Promise<CountedTry> {
  const username = normaliseUsername(trying.username)
  const nameId = deps.index.of('staffUsername', username)
  for (let round = 0; round < ROUNDS; round += 1) {
    const [member, tries] = await Promise.all([
      deps.staff.findByUsername(username),
      deps.nameTries.find(nameId),
    ])
    trying.enough(member)
    const lock = nextLock(member ?? tries ?? UNLOCKED, now)
    const [counted, right] = await Promise.all([
      member ? deps.staff.countTry(member, lock) : deps.nameTries.count(nameId, tries, lock, now),
      trying.compare(member),
    ])
    if (counted) return { member, lock, right }
  }
  throw new AppError('system.unavailable')
}

/** The state in which a try counts as failed. Throws `sign-in.locked` while signing in is closed. */
export function nextLock(before: LockState, now: Date): LockState {
  const decision = decideAttempt(before, now)
  if (!decision.ok) throw locked(decision.error.seconds)
  return decision.value
}

/** What a failed try is answered with: the lock once it has closed, else `problem`. */
export const refusal = (
  { lockedUntil }: LockState,
  now: Date,
  problem: 'sign-in.password' | 'sign-in.credentials' | 'sign-in.proof-wrong',
): AppError =>
  lockedUntil ? locked(Math.ceil((lockedUntil.getTime() - now.getTime()) / 1000)) : new AppError(problem)

const locked = (seconds: number): AppError =>
  new AppError('sign-in.locked', { data: { seconds, minutes: Math.ceil(seconds / 60) } })
