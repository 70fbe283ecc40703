import type { AccountEvent } from '@shared/domain/accounts/events'
import { linkFact, type Sha256 } from '@shared/domain/facts/chain'
import type { Fact, FactActor, FactBody } from '@shared/domain/facts/types'
import type { Actor } from '@shared/domain/policy/roles'
import type { Json } from '@shared/kernel/canonical'
import type { AccountRecord } from './records'

/** The person the account belongs to. */
export const byPerson = (accountId: string): FactActor => ({ kind: 'person', id: accountId, role: 'person' })

/** A member of staff, by name and post. */
export const byStaff = ({ id, name, roles }: Actor): FactActor => ({
  kind: 'staff',
  id,
  role: roles.find((role) => role !== 'staff') ?? 'staff',
  ...(name ? { name } : {}),
})

/** An event as it is to be written. A command of staff is remembered by its key in the fact itself. */
export interface AccountDeed extends Pick<FactBody, 'key' | 'bodyHash'> {
  kind: AccountEvent
  by: FactActor
  data?: Record<string, Json>
}

/** The events as the next facts of the account's chain. */
export function factsOf(
  account: Pick<AccountRecord, 'facts'>,
  events: readonly AccountDeed[],
  now: Date,
  sha256: Sha256,
): Fact[] {
  const added: Fact[] = []
  for (const { data = {}, ...event } of events) {
    const body: FactBody = { ...event, at: now.toISOString(), data }
    added.push(linkFact([...account.facts, ...added], body, sha256))
  }
  return added
}
