import { UNLOCKED } from '@shared/domain/sign-in/lock-rules'
import { SESSION_RULES } from '@shared/domain/sign-in/session-rules'
import { AppError } from '@shared/kernel/app-error'
import { dummyVerify, verifyPassword } from '../../../platform/crypto/passwords'
import type { TokenCarrier } from '../../../platform/sessions/sessions'
import { countedTry, refusal } from '../counted-try'
import type { StaffContext } from '../deps'
import { presentStaff, type StaffMember } from '../present'
import type { StaffRecord } from '../record'
import { judgeCode, refuseUnfit } from '../second-factor'

export interface StaffSignInForm {
  username: string
  password: string
  totp?: string | undefined
}

/** Accounts without a second factor are made by demo data alone, which production refuses. */
const isWithoutSecondFactor = (member: StaffRecord | null): boolean =>
  member?.status === 'active' && member.passwordHash !== null && member.totpSecret === null

/**
 * Signs staff in by password and authenticator code. Four round trips, three waits. A code is asked for before any password is looked at,
 * of a name nobody has as well: so the answer tells neither who exists nor whether a password was right. What fails later
 * counts towards one lock, and does not say which of the two was wrong, unless the code itself was right.
 * Throws `sign-in.totp-needed`, `sign-in.password`, `sign-in.credentials`, `sign-in.totp-used`, `sign-in.totp-clock`,
 * `sign-in.locked` (15 minutes after five failures in a row).
 */
export async function signIn(
  deps: StaffContext,
  form: StaffSignInForm,
  carrier: TokenCarrier,
  now: Date,
): Promise<StaffMember> {
  const enough = (found: StaffRecord | null) => {
    if (form.totp === undefined && !isWithoutSecondFactor(found)) throw new AppError('sign-in.totp-needed')
  }
  const compare = (found: StaffRecord | null) => isPassword(found, form.password)
  const { member, lock, right } = await countedTry(deps, { username: form.username, enough, compare }, now)
  const wrong = refusal(lock, now, form.totp === undefined ? 'sign-in.password' : 'sign-in.credentials')
  if (!member || !right) throw wrong
  const totpStep = stepOfCode(deps, member, form.totp, now, wrong)
  const { session, pairFor } = deps.sessions.begin('admin', now)
  const taken = await deps.staff.signIn(member, session, SESSION_RULES.most, { ...UNLOCKED, totpStep })
  if (!taken) throw new AppError('sign-in.totp-used')
  deps.sessions.forget(member._id)
  carrier.set(pairFor(member._id))
  return presentStaff(deps, member)
}

const isPassword = async (member: StaffRecord | null, password: string): Promise<boolean> => {
  const hash = member?.passwordHash ?? null
  const right = hash === null ? await dummyVerify(password) : await verifyPassword(hash, password)
  return right && member?.status === 'active'
}

/** The step to write with the sign-in, which takes a code only once; null for an account without a second factor. */
function stepOfCode(
  deps: StaffContext,
  member: StaffRecord,
  code: string | undefined,
  now: Date,
  wrong: AppError,
): number | null {
  if (member.totpSecret === null) return null
  const { verdict, step } = judgeCode(deps, member, 'totpSecret', code ?? '', now)
  refuseUnfit(verdict)
  if (verdict !== 'accepted') throw wrong
  return step
}
