import type { RouteOutput } from '@shared/contract/route'
import type { openStaffLink } from '@shared/contract/staff-links'
import { UNLOCKED } from '@shared/domain/sign-in/lock-rules'
import { AppError } from '@shared/kernel/app-error'
import { newTotpSecret, totpUri } from '../../../platform/crypto/totp'
import { openStaff, type StaffContext, sealStaff } from '../deps'
import { factOf } from '../fact'
import { goodLink, readLinkToken } from '../link'
import { newPasswordOf } from '../new-password'
import { isAdministrator, type StaffRecord, type StoredLink } from '../record'
import { judgeCode, refuseUnfit } from '../second-factor'

/** Shown above the code in the authenticator. */
const ISSUER = '档易办'

/** Unknown, used, replaced and expired links are all answered alike. */
async function found(
  deps: StaffContext,
  token: string,
  now: Date,
): Promise<{ member: StaffRecord; link: StoredLink }> {
  const read = readLinkToken(token)
  const member = read && (await deps.staff.findById(read.id))
  const link = member && goodLink(member, read.secret, now)
  if (!member || !link) throw new AppError('staff.link-invalid')
  return { member, link }
}

/** The secret the link sets up, made when it is first looked at. */
async function withPending(deps: StaffContext, member: StaffRecord): Promise<StaffRecord> {
  if (member.pendingTotp) return member
  const pendingTotp = sealStaff(deps, 'pendingTotp', member._id, newTotpSecret())
  const written = await deps.staff.change(member, { pendingTotp }, null)
  // Somebody was faster, most likely the same page loaded twice: theirs holds.
  const now = written ?? (await deps.staff.findById(member._id))
  if (!now?.pendingTotp) throw new AppError('staff.link-invalid')
  return now
}

/** What the link is for, and the second factor to set up. At most three round trips. Throws `staff.link-invalid`. */
export async function openLink(
  deps: StaffContext,
  token: string,
  now: Date,
): Promise<RouteOutput<typeof openStaffLink>> {
  const { member, link } = await found(deps, token, now)
  const { _id, username, name, centreId, pendingTotp } = await withPending(deps, member)
  const secret = openStaff(deps, 'pendingTotp', _id, pendingTotp ?? '')
  const centre = deps.centres.byId(centreId)
  return {
    purpose: link.purpose,
    username,
    name,
    centre: { id: centre._id, name: centre.name },
    expiresAt: link.expiresAt.toISOString(),
    totp: { secret, uri: totpUri(secret, username, ISSUER) },
  }
}

/**
 * Sets the password, takes the second factor into use by its first code, and uses the link up: the account is active then.
 * Two round trips, three for an administrator. Throws `staff.link-invalid`, `request.invalid`, `sign-in.totp-wrong`,
 * `sign-in.totp-clock`.
 */
export async function completeLink(
  deps: StaffContext,
  form: { token: string; password: string; totp: string },
  now: Date,
): Promise<{ username: string }> {
  const { member } = await found(deps, form.token, now)
  const { verdict, step } = judgeCode(deps, member, 'pendingTotp', form.totp, now)
  refuseUnfit(verdict)
  if (verdict !== 'accepted' || !member.pendingTotp) throw new AppError('sign-in.totp-wrong')
  const password = await newPasswordOf(member, form.password)
  const secret = openStaff(deps, 'pendingTotp', member._id, member.pendingTotp)
  const set = {
    ...password,
    ...UNLOCKED,
    status: 'active' as const,
    totpSecret: sealStaff(deps, 'totpSecret', member._id, secret),
    pendingTotp: null,
    totpStep: step,
    link: null,
    recovery: null,
  }
  const self = { id: member._id, name: member.name, roles: [] }
  const written = await deps.staff.change(member, set, factOf(deps, member, self, 'enrolled', now))
  if (!written) throw new AppError('staff.link-invalid')
  deps.sessions.forget(member._id)
  if (isAdministrator(written)) await deps.administrators.add(member._id)
  return { username: member.username }
}
