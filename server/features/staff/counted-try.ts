import { decideAttempt, type LockState, UNLOCKED } from '@shared/domain/sign-in/lock-rules'
import { normaliseUsername } from '@shared/domain/staff/username'
import { AppError } from '@shared/kernel/app-error'
import { dummyVerify } from '../../platform/crypto/passwords'
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

/** What signing in is tried with. `enough` may end the try before anything is counted. */
interface Trying {
  username: string
  password: string
  enough: (member: StaffRecord | null) => void
}

/**
 * Counts a try before anything is compared. A name nobody has is counted and locked as any other, and its answers take as
 * many waits: neither what is answered nor when tells who exists. Two round trips. Throws `sign-in.locked`.
 */
export async function countedTry(deps: Doors, trying: Trying, now: Date): Promise<CountedTry> {
  const username = normaliseUsername(trying.username)
  const nameId = deps.index.of('staffUsername', username)
  for (let round = 0; round < ROUNDS; round += 1) {
    const member = await deps.staff.findByUsername(username)
    trying.enough(member)
    const counted = member
      ? await countKnown(deps, member, nameId, now)
      : await countUnknown(deps, nameId, trying.password, now)
    if (counted) return counted
  }
  throw new AppError('system.unavailable')
}

async function countKnown(deps: Doors, member: StaffRecord, nameId: string, now: Date) {
  // A locked name is answered after the read that tells it of one that nobody has.
  if (!decideAttempt(member, now).ok) await deps.nameTries.find(nameId)
  const lock = nextLock(member, now)
  return (await deps.staff.countTry(member, lock)) ? { member, lock } : null
}

/** The read takes the time of the other's write; the write is hidden by the password that is compared with nothing. */
async function countUnknown(deps: Doors, nameId: string, password: string, now: Date) {
  const tries = await deps.nameTries.find(nameId)
  const lock = nextLock(tries ?? UNLOCKED, now)
  const [counted] = await Promise.all([deps.nameTries.count(nameId, tries, lock, now), dummyVerify(password)])
  return counted ? { member: null, lock } : null
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
