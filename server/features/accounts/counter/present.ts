import type { findCounterAccount, listCounterProposals } from '@shared/contract/counter'
import type { RouteOutput } from '@shared/contract/route'
import { ACCOUNT_EVENTS, type AccountEvent } from '@shared/domain/accounts/events'
import { fitsProposal, isWaiting, sayPaper, sayReason } from '@shared/domain/counter/rules'
import { ACCOUNT_STATUS_LABELS, type COUNTER_REASONS, PROPOSALS } from '@shared/domain/counter/tables'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import type { Fact } from '@shared/domain/facts/types'
import type { Actor } from '@shared/domain/policy/roles'
import { mayEver } from '@shared/domain/policy/table'
import { maskIdNumber } from '@shared/kernel/identity'
import { maskPhone } from '@shared/kernel/phone'
import { type AccountContext, openField } from '../deps'
import { loginLabel } from '../logins'
import { openIdNumber } from '../queries/read'
import { levelOf, loginsOf, type StoredProposal } from '../records'
import { seenVersion, type VerifiedAccount, waitingHere } from './verified'

type CounterAccount = RouteOutput<typeof findCounterAccount>
type Row = RouteOutput<typeof listCounterProposals>['proposals'][number]

/** An account as a counter sees it. */
export function presentAtCounter(
  deps: AccountContext,
  actor: Actor,
  account: VerifiedAccount,
  now: Date,
): CounterAccount {
  const { _id: id, identity, status } = account
  const waiting = waitingHere(actor, 'account.proposals', account, now)
  return {
    id,
    version: seenVersion(account),
    status,
    statusLabel: ACCOUNT_STATUS_LABELS[status],
    level: levelOf(account),
    document: identity.document,
    name: identity.name,
    idNumber: maskIdNumber(openIdNumber(deps, id, identity)),
    logins: loginsOf(account).map((login) => ({ kind: login.kind, label: loginLabel(deps, id, login) })),
    sessions: account.sessions.filter(({ expiresAt }) => expiresAt > now).length,
    proposal: waiting && presentProposal(deps, actor, id, waiting),
    history: account.facts.map(presentFact),
    chainWhole: firstBrokenFact(account.facts, deps.sha256) === null,
    can: offered(actor, account, now),
  }
}

const head = (actor: Actor, { kind, reason, by, at, until }: StoredProposal) => ({
  kind,
  says: PROPOSALS[kind].says,
  reason: { code: reason, says: sayReason(kind, reason) },
  proposedBy: by.name,
  proposedAt: at.toISOString(),
  until: until.toISOString(),
  mine: by.id === actor.id,
})

/** A line of the list: no number at all. */
export const presentRow = (actor: Actor, { _id, identity, proposal }: VerifiedAccount): Row[] =>
  proposal ? [{ accountId: _id, name: identity.name, ...head(actor, proposal) }] : []

const presentProposal = (
  deps: AccountContext,
  actor: Actor,
  accountId: string,
  proposal: StoredProposal,
) => ({
  id: proposal.id,
  ...head(actor, proposal),
  phone: proposal.phone && maskPhone(openField(deps.cipher, 'accounts.proposal', accountId, proposal.phone)),
  papers: proposal.papers.map((code) => ({ code, says: sayPaper(code) })),
})

const REASONS_OF: Partial<Record<string, keyof typeof COUNTER_REASONS>> = {
  'recovery-proposed': 'recover',
  'revival-proposed': 'revive',
  'proposal-declined': 'decline',
  suspended: 'suspend',
}

function presentFact({ seq, kind, at, by, data }: Fact): CounterAccount['history'][number] {
  const reasons = REASONS_OF[kind]
  const why = reasons && typeof data.reason === 'string' ? sayReason(reasons, data.reason) : null
  const who = by.name ?? (by.kind === 'person' ? '本人' : '系统')
  return { seq, says: ACCOUNT_EVENTS[kind as AccountEvent] ?? kind, who, at, why }
}

/** What the actor may do now at the counter they stand at. */
function offered(actor: Actor, account: VerifiedAccount, now: Date): CounterAccount['can'] {
  const { status, proposal } = account
  const free = !isWaiting(proposal, now) && mayEver(actor, 'account.propose')
  const toConfirm = waitingHere(actor, 'account.confirm', account, now)
  const rows: readonly [CounterAccount['can'][number], boolean][] = [
    ['recover', free && fitsProposal('recover', status)],
    ['revive', free && fitsProposal('revive', status)],
    ['suspend', status === 'active' && mayEver(actor, 'account.suspend')],
    ['confirm', toConfirm !== null && toConfirm.by.id !== actor.id],
    ['decline', waitingHere(actor, 'account.decline', account, now) !== null],
  ]
  return rows.filter(([, may]) => may).map(([deed]) => deed)
}
