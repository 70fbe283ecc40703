import { decideAttempt, type LockState, UNLOCKED } from '@shared/domain/sign-in/lock-rules'
import { SESSION_RULES } from '@shared/domain/sign-in/session-rules'
import { normaliseUsername } from '@shared/domain/staff/username'
import { AppError } from '@shared/kernel/app-error'
import { dummyVerify, verifyPassword } from '../../../platform/crypto/passwords'
import type { TokenCarrier } from '../../../platform/sessions/sessions'
import type { StaffContext } from '../deps'
import { presentStaff, type StaffMember } from '../present'
import type { StaffRecord } from '../repository'

export interface StaffSignInForm {
  username: string
  password: string
}

/** Each failed guard means that another try was counted; after five of them the lock answers. */
const ROUNDS = 10

/**
 * Signs staff in by password. Three round trips. Every try is counted before the password is compared, and a user name
 * nobody has takes as long to refuse as a wrong password. Throws `sign-in.password`, `sign-in.locked` (15 minutes after
 * five failures in a row).
 */
export async function signIn(
  deps: StaffContext,
  form: StaffSignInForm,
  carrier: TokenCarrier,
  now: Date,
): Promise<StaffMember> {
  const { member, lock } = await countedTry(deps, form, now)
  if (!(await verifyPassword(member.passwordHash, form.password))) throw refusal(lock, now)
  const { session, pairFor } = deps.sessions.begin('admin', now)
  await deps.staff.signIn(member._id, session, SESSION_RULES.most, UNLOCKED)
  deps.sessions.forget(member._id)
  carrier.set(pairFor(member._id))
  return presentStaff(deps, member)
}

async function countedTry(
  deps: StaffContext,
  form: StaffSignInForm,
  now: Date,
): Promise<{ member: StaffRecord; lock: LockState }> {
  const username = normaliseUsername(form.username)
  for (let round = 0; round < ROUNDS; round += 1) {
    const member = await deps.staff.findByUsername(username)
    if (!member) {
      await dummyVerify(form.password)
      throw new AppError('sign-in.password')
    }
    const decision = decideAttempt(member, now)
    if (!decision.ok) throw locked(decision.error.seconds)
    if (await deps.staff.countTry(member, decision.value)) return { member, lock: decision.value }
  }
  throw new AppError('system.unavailable')
}

const refusal = ({ lockedUntil }: LockState, now: Date): AppError =>
  lockedUntil
    ? locked(Math.ceil((lockedUntil.getTime() - now.getTime()) / 1000))
    : new AppError('sign-in.password')

const locked = (seconds: number): AppError =>
  new AppError('sign-in.locked', { data: { seconds, minutes: Math.ceil(seconds / 60) } })
