import { createHash, timingSafeEqual } from 'node:crypto'
import { linkEnd } from '@shared/domain/staff/link-rules'
import { isId } from '../../platform/ids'
import type { StaffDeps } from './deps'
import type { StaffRecord, StoredLink } from './record'

type Vault = Pick<StaffDeps, 'codes' | 'newId'>

/** A fresh link and the token to hand over. `now` is when its 72 hours begin. */
export function newLink(deps: Vault, id: string, purpose: StoredLink['purpose'], now: Date) {
  const nonce = deps.newId()
  const secret = secretOf(deps, id, nonce)
  const link: StoredLink = { purpose, nonce, hash: hashOf(secret), expiresAt: linkEnd(now) }
  return { link, token: `${id}.${secret}` }
}

/** The token of a stored link again, for a retry of the command that made it. */
export const tokenOfLink = (deps: Vault, id: string, link: StoredLink) => ({
  token: `${id}.${secretOf(deps, id, link.nonce)}`,
  expiresAt: link.expiresAt.toISOString(),
})

/** Whose link it says it is; null for anything that is no token. */
export function readLinkToken(token: string): { id: string; secret: string } | null {
  const [id = '', secret = '', ...rest] = token.trim().split('.')
  return isId(id) && /^[\w-]{43}$/.test(secret) && rest.length === 0 ? { id, secret } : null
}

/** The account's link when it is this one and still good, else null. */
export function goodLink({ link, status }: StaffRecord, secret: string, now: Date): StoredLink | null {
  if (!link || link.expiresAt <= now) return null
  if (status !== (link.purpose === 'invitation' ? 'invited' : 'active')) return null
  return timingSafeEqual(Buffer.from(link.hash), Buffer.from(hashOf(secret))) ? link : null
}

/** Without the service's key the nonce in the database gives nothing. */
const secretOf = ({ codes }: Vault, id: string, nonce: string): string =>
  codes.hash(`staff-link:${id}`, nonce)

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
