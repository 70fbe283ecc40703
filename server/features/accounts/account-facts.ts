import { linkFact, type Sha256 } from '@shared/domain/facts/chain'
import type { Fact, FactActor, FactBody } from '@shared/domain/facts/types'
import type { Actor } from '@shared/domain/policy/roles'
import type { Json } from '@shared/kernel/canonical'
import type { AccountRecord } from './records'

/** What the chain of an account tells: who may come in, and how sure it is who they are. No personal value stands in it. */
export type AccountEvent =
  | 'login-added'
  | 'login-removed'
  | 'number-left'
  | 'identity-verified'
  | 'suspended'
  | 'revived'
  | 'recovered'
  | 'closed'

/** The person the account belongs to. */
export const byPerson = (accountId: string): FactActor => ({ kind: 'person', id: accountId, role: 'person' })

/** A member of staff, by name and post. */
export const byStaff = ({ id, name, roles }: Actor): FactActor => ({
  kind: 'staff',
  id,
  role: roles.find((role) => role !== 'staff') ?? 'staff',
  ...(name ? { name } : {}),
})

/** The events as the next facts of the account's chain. */
export function factsOf(
  account: Pick<AccountRecord, 'facts'>,
  events: readonly { kind: AccountEvent; by: FactActor; data?: Record<string, Json> }[],
  now: Date,
  sha256: Sha256,
): Fact[] {
  const added: Fact[] = []
  for (const { kind, by, data = {} } of events) {
    const body: FactBody = { kind, at: now.toISOString(), by, data }
    added.push(linkFact([...account.facts, ...added], body, sha256))
  }
  return added
}
