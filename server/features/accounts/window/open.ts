import type { Actor } from '@shared/domain/policy/roles'
import { NO_SECOND_CHECK } from '@shared/domain/sign-in/second-check-rules'
import { AppError } from '@shared/kernel/app-error'
import { keepApart } from '../../../platform/avoidance'
import { oneAtATime } from '../../../platform/commands/one-at-a-time'
import { openRecord } from '../../../platform/commands/open'
import type { CommandCall } from '../../../platform/commands/run'
import { byStaff, factsOf } from '../account-facts'
import { type AccountContext, sealField } from '../deps'
import { givingCases } from '../known'
import { type LoginName, loginIndexes, storedLogin } from '../logins'
import type { AccountRecord, StoredIdentity } from '../records'
import { shownLogin } from '../shown'
import { type Card, checkedCard, findByCard, heldUnder } from './walk-in'

export interface WalkInForm extends Card {
  /** A phone of theirs, shown by the code that was sent to it. */
  login?: { phone: string; code: string } | undefined
}

/**
 * The account of a person whose card the clerk has seen: the one there is, or a new one; with a phone shown by code, the account
 * of that phone if nobody is verified in it. One card has one account, so a repeated command finds what the first one made. Up to
 * four round trips. Throws `request.invalid`, `window.name-differs`, `identity.phone-of-other`, `sign-in.code-*`,
 * `permission.avoidance`, and the problems of openRecord.
 */
export function openAtWindow(
  deps: AccountContext,
  actor: Actor,
  call: CommandCall,
  { login, ...form }: WalkInForm,
): Promise<AccountRecord> {
  const card = checkedCard(form, call.now)
  const indexes = deps.index.all('idNumber', card.idNumber)
  // Before anything: a repeated command finds the account by the card, not by its key.
  keepApart(actor.kin, indexes)
  const known = async () => heldUnder((await findByCard(deps, card)).account, card)
  return openRecord<AccountRecord | null, AccountRecord>(call, {
    load: known,
    about: () => indexes,
    insert: async (there) => {
      if (there) return there
      const shown = login ? await shownLogin(deps, { kind: 'phone', ...login }, call.now) : null
      const names = [...indexes, ...(shown ? loginIndexes(deps, shown) : [])]
      return oneAtATime(deps.claims, alike(indexes, names), call.now, () =>
        written(deps, actor, call, card, shown),
      )
    },
    replay: known,
  })
}

/** Waiting is only needed while an index key is being changed: then a text has two indexes. */
const alike = (indexes: readonly string[], names: readonly string[]): readonly string[] =>
  indexes.length > 1 ? names : indexes

async function written(
  deps: AccountContext,
  actor: Actor,
  call: CommandCall,
  card: Card,
  login: LoginName | null,
): Promise<AccountRecord | null> {
  const owner = login && (await deps.accounts.findByLogin(loginIndexes(deps, login)))
  if (owner?.identity?.level === 'verified') throw new AppError('identity.phone-of-other')
  const account = owner ?? emptyAccount(deps, call.now)
  const data = { assurance: 'counter', document: card.document, centreId: actor.centreId ?? '' }
  const kind = owner ? ('identity-verified' as const) : ('opened-at-window' as const)
  const facts = factsOf(account, [{ kind, by: byStaff(actor), data }], call.now, deps.sha256)
  const causes = givingCases(account._id, facts, call.now)
  const identity = seenIdentity(deps, account._id, card, call.now)
  if (owner) {
    const after = await deps.accounts.change(owner._id, owner.version, { identity, facts, causes })
    deps.sessions.forget(owner._id)
    if (after === 'moved') throw new AppError('request.in-flight')
    return after === 'taken' ? null : after
  }
  const logins = login
    ? { logins: [storedLogin(deps, account._id, { id: deps.newId(), name: login, addedAt: call.now })] }
    : {}
  const record: AccountRecord = { ...account, ...logins, identity, facts, ...causes }
  return (await deps.accounts.insert(record)) ? record : null
}

const emptyAccount = (deps: AccountContext, now: Date): AccountRecord => ({
  _id: deps.newId(),
  status: 'active',
  identity: null,
  devices: [],
  consents: [],
  secondCheck: NO_SECOND_CHECK,
  facts: [],
  version: 1,
  sessions: [],
  commands: [],
  createdAt: now,
})

const seenIdentity = (
  deps: AccountContext,
  accountId: string,
  { document, name, idNumber }: Card,
  now: Date,
): StoredIdentity => ({
  level: 'verified',
  assurance: 'counter',
  document,
  name,
  idNumber: sealField(deps.cipher, 'accounts.idNumber', accountId, idNumber),
  idIndex: deps.index.of('idNumber', idNumber),
  verifiedAt: now,
})
