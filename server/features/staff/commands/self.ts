import type { Actor } from '@shared/domain/policy/roles'
import { UNLOCKED } from '@shared/domain/sign-in/lock-rules'
import { AppError } from '@shared/kernel/app-error'
import { verifyPassword } from '../../../platform/crypto/passwords'
import { nextLock, refusal } from '../counted-try'
import type { StaffContext } from '../deps'
import { factOf } from '../fact'
import { newPasswordOf } from '../new-password'
import { presentStaff, type StaffMember } from '../present'
import type { StaffRecord } from '../record'
import { judgeCode, refuseUnfit } from '../second-factor'

const DONE = { done: true } as const

/** Ends one session of one's own, or all but this one. One round trip. */
export async function endSessions(
  deps: StaffContext,
  actor: Actor,
  session: string | undefined,
): Promise<typeof DONE> {
  if (session) await deps.sessions.end(actor.id, session)
  else await deps.staff.keepOnly(actor.id, actor.sessionId ?? '')
  deps.sessions.forget(actor.id)
  return DONE
}

/** Works at another of one's centres from now on. One round trip. Throws `permission.denied` without a post there. */
export async function chooseCentre(deps: StaffContext, actor: Actor, centreId: string): Promise<StaffMember> {
  const member = await deps.staff.workAt(actor.id, centreId)
  if (!member) throw new AppError('permission.denied')
  deps.sessions.forget(actor.id)
  return presentStaff(deps, member)
}

export interface PasswordForm {
  old: string
  password: string
  totp?: string | undefined
}

/**
 * Changes one's password, against the old one and a code; other sessions end. Tries count towards the lock of signing in.
 * Three round trips. Throws `sign-in.locked`, `sign-in.proof-wrong`, `sign-in.totp-used`, `sign-in.totp-clock`,
 * `request.invalid` for what the rules say, `staff.changed`.
 */
export async function changePassword(
  deps: StaffContext,
  actor: Actor,
  form: PasswordForm,
  now: Date,
): Promise<typeof DONE> {
  const member = await deps.staff.findById(actor.id)
  if (!member?.passwordHash) throw new AppError('sign-in.expired')
  const lock = nextLock(member, now)
  if (!(await deps.staff.countTry(member, lock))) throw new AppError('staff.changed')
  const wrong = refusal(lock, now, 'sign-in.proof-wrong')
  if (!(await verifyPassword(member.passwordHash, form.old))) throw wrong
  const totpStep = provenStep(deps, member, form.totp, now, wrong)
  const password = await newPasswordOf(member, form.password)
  const fact = factOf(deps, member, actor, 'password-changed', now)
  const counted = { _id: member._id, version: member.version + 1 }
  const set = { ...password, ...UNLOCKED, totpStep }
  const written = await deps.staff.change(counted, set, fact, { only: actor.sessionId ?? '' })
  deps.sessions.forget(actor.id)
  if (!written) throw new AppError('staff.changed')
  return DONE
}

function provenStep(
  deps: StaffContext,
  member: StaffRecord,
  code: string | undefined,
  now: Date,
  wrong: AppError,
): number {
  if (member.totpSecret === null) return member.totpStep
  const { verdict, step } = judgeCode(deps, member, 'totpSecret', code ?? '', now)
  refuseUnfit(verdict)
  if (verdict !== 'accepted') throw wrong
  return step
}
