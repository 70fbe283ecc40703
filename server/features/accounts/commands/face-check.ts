import { currentConsent } from '@shared/domain/accounts/consents'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import type { IdentityVerdict } from '../../../platform/ports/identity-verifier'
import { type AccountContext, openField, sealField } from '../deps'
import { checkedForm, type IdentityForm } from '../identity-form'
import { recalled } from '../recalled'
import { isSame } from './declare-identity'

export interface FaceForm extends IdentityForm {
  consent: string
}

/** What the person's app hands back when the check has ended: sealed for this account, so nobody can show another's. */
interface Kept {
  certifyId: string
  /** Blind index of the number, and the name, for which the check was begun. */
  idIndex: string
  name: string
  /** Milliseconds since 1970. */
  until: number
}

const LIFE_MS = 30 * 60_000

/**
 * Begins a face check with Alipay; nothing is written. Null when Alipay begins none: it does not answer, is not set up, or
 * takes no such card. At most one round trip. Throws `request.invalid` with fields, `identity.minor`,
 * `identity.consent-needed`, `identity.fixed`, `sign-in.expired`.
 */
export async function beginFaceCheck(
  deps: AccountContext,
  actor: Actor,
  form: FaceForm,
  now: Date,
): Promise<{ certifyId: string; url: string; faceCheck: string } | null> {
  const given = checkedForm(form, dayOf(now))
  if (form.consent !== currentConsent('identity-check')) throw new AppError('identity.consent-needed')
  const { identity } = await recalled(deps, actor)
  if (identity?.level === 'verified' && !isSame(deps, identity, given)) throw new AppError('identity.fixed')
  const begun = await deps.providers.faces.begin(given)
  if (begun.kind !== 'begun') return null
  const { certifyId, url } = begun
  const idIndex = deps.index.of('idNumber', given.idNumber)
  const kept: Kept = { certifyId, idIndex, name: given.name, until: now.getTime() + LIFE_MS }
  const faceCheck = sealField(deps.cipher, 'accounts.faceCheck', actor.id, JSON.stringify(kept))
  return { certifyId, url, faceCheck }
}

/**
 * How a check that was begun here has ended, by Alipay's own word: it compares name, number and living face. Whatever is not
 * this account's check of this very name and number, or is older than 30 minutes, has failed.
 */
export async function endOfFaceCheck(
  deps: AccountContext,
  accountId: string,
  given: IdentityForm & { faceCheck: string },
  now: Date,
): Promise<IdentityVerdict> {
  const kept = opened(deps, accountId, given.faceCheck)
  const isOfThis =
    kept?.name === given.name && deps.index.all('idNumber', given.idNumber).includes(kept.idIndex)
  if (!isOfThis || kept.until < now.getTime()) return { kind: 'face-failed' }
  const ended = await deps.providers.faces.verdict(kept.certifyId)
  if (ended.kind === 'unavailable') return ended
  if (ended.kind === 'failed') return { kind: 'face-failed' }
  return { kind: 'verified', level: 'face', serialNo: kept.certifyId }
}

function opened(deps: AccountContext, accountId: string, sealed: string): Kept | null {
  try {
    return JSON.parse(openField(deps.cipher, 'accounts.faceCheck', accountId, sealed)) as Kept
  } catch {
    return null
  }
}
