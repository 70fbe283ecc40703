import type { Document } from '@shared/domain/accounts/levels'
import { AppError, type FieldProblem } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { checkIdNumber } from '@shared/kernel/identity'
import { parseName } from '@shared/kernel/person-name'
import type { Applicant } from '../../cases'
import type { VerifiedAccount } from '../counter/verified'
import type { AccountContext } from '../deps'
import { loginLabel, phoneOf } from '../logins'
import { bareNumber } from '../phone'
import { idIndexesOf, openIdNumber } from '../queries/read'
import { type AccountRecord, loginsOf } from '../records'

/** The card a person shows at the window, as the clerk reads it off. */
export interface Card {
  document: Document
  name: string
  idNumber: string
}

/**
 * The card, normalised. Minors are served at the window (with their guardian), so that no age is asked. Throws
 * `request.invalid` with fields.
 */
export function checkedCard(card: Card, now: Date): Card {
  const name = parseName(card.name)
  const number = checkIdNumber(card.idNumber, dayOf(now))
  const fields: FieldProblem[] = [
    ...(name.ok ? [] : [{ path: 'name', message: 'name.format' }]),
    ...(number.ok ? [] : [{ path: 'idNumber', message: `id.${number.error}` }]),
  ]
  if (!name.ok || !number.ok) throw new AppError('request.invalid', { fields })
  return { document: card.document, name: name.value, idNumber: number.value.value }
}

/** The account if it is verified. Throws `window.name-differs` when it is another name's. */
export function heldUnder(account: AccountRecord | null, { name }: Card): VerifiedAccount | null {
  if (account?.identity?.level !== 'verified') return null
  if (account.identity.name !== name) throw new AppError('window.name-differs', { article: 'N29-false' })
  return account as VerifiedAccount
}

/** The account of a card, and every index its number may stand under. One round trip. */
export async function findByCard(deps: AccountContext, card: Card) {
  const idIndexes = deps.index.all('idNumber', card.idNumber)
  return { account: await deps.accounts.findVerified(idIndexes), idIndexes }
}

/** The ways in of an account as staff read them, numbers masked. */
export const loginLabels = (deps: AccountContext, account: AccountRecord): string[] =>
  loginsOf(account).map((login) => loginLabel(deps, account._id, login))

/**
 * Who is served at the window, as an applicant: the ID number in plain for this one request. `phone`: where they can be
 * called this time. One round trip. Throws `identity.account-not-found` for one nobody has verified.
 */
export async function applicantAtWindow(
  deps: AccountContext,
  accountId: string,
  phone: string | undefined,
): Promise<Applicant> {
  const account = await deps.accounts.findById(accountId)
  const identity = account?.identity
  if (!account || account.status === 'closed' || identity?.level !== 'verified')
    throw new AppError('identity.account-not-found')
  const idIndexes = idIndexesOf(deps, accountId, identity)
  return {
    accountId,
    level: 'verified',
    name: identity.name,
    idNumber: openIdNumber(deps, accountId, identity),
    idIndex: idIndexes[0] ?? '',
    idIndexes,
    phone: phone ? bareNumber(phone) : (phoneOf(deps, account) ?? ''),
  }
}
