import { decideAttempt, type LockState } from '@shared/domain/sign-in/lock-rules'
import { normaliseUsername } from '@shared/domain/staff/username'
import { AppError } from '@shared/kernel/app-error'
import type { StaffDeps } from './deps'
import type { StaffRecord } from './record'

type Doors = Pick<StaffDeps, 'staff' | 'nameTries' | 'index'>

/** Each failed guard means that another try was counted; after five of them the lock answers. */
const ROUNDS = 10

/** Who tries, null for a name nobody has, and the state of the lock should the try fail. */
export interface CountedTry {
  member: StaffRecord | null
  lock: LockState
}

/**
 * Counts a try before anything is compared. A name nobody has is counted and locked as any other, with the same reads and
 * writes: neither an answer nor its time tells who exists. `enough` may end it before anything is counted.
 * Throws `sign-in.locked`.
 */
export async function countedTry(
  deps: Doors,
  typed: string,
  now: Date,
  enough: (member: StaffRecord | null) => void,
): Promise<CountedTry> {
  const username = normaliseUsername(typed)
  const nameId = deps.index.of('staffUsername', username)
  for (let round = 0; round < ROUNDS; round += 1) {
    const [member, tries] = await Promise.all([
      deps.staff.findByUsername(username),
      deps.nameTries.find(nameId),
    ])
    enough(member)
    const lock = nextLock(member ?? tries ?? { failures: 0, lockedUntil: null }, now)
    const counted = member
      ? await deps.staff.countTry(member, lock)
      : await deps.nameTries.count(nameId, tries, lock, now)
    if (counted) return { member, lock }
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
