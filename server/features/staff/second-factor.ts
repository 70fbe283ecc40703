import { judgeTotp, readTotp, stepOf, TOTP_RULES, type TotpVerdict } from '@shared/domain/staff/totp-rules'
import { AppError } from '@shared/kernel/app-error'
import { totpMatches } from '../../platform/crypto/totp'
import type { StaffDeps } from './deps'
import { openStaff } from './deps'
import type { StaffRecord } from './record'

/** What a typed code means for one of the account's secrets, and the step to remember when it is taken. */
export function judgeCode(
  deps: Pick<StaffDeps, 'cipher'>,
  member: StaffRecord,
  field: 'totpSecret' | 'pendingTotp',
  typed: string,
  now: Date,
): { verdict: TotpVerdict; step: number } {
  const sealed = member[field]
  const code = readTotp(typed)
  if (!sealed || !code) return { verdict: 'wrong', step: member.totpStep }
  const secret = openStaff(deps, field, member._id, sealed)
  const matches = totpMatches(secret, code, stepOf(now), TOTP_RULES.clockSteps)
  return judgeTotp(matches, now, field === 'pendingTotp' ? 0 : member.totpStep)
}

/** Throws the problem of a code that is right but cannot be taken: used before, or from a clock that is wrong. */
export function refuseUnfit(verdict: TotpVerdict): void {
  if (verdict === 'used') throw new AppError('sign-in.totp-used')
  if (verdict === 'clock') throw new AppError('sign-in.totp-clock')
}
