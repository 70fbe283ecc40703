import type { Fact } from '@shared/domain/facts/types'
import { reg } from '@shared/kernel/reg'
import type { AccountContext } from './deps'
import { idIndexesOf } from './queries/read'
import type { AccountRecord, Causing } from './records'

reg('N12-person')

/** The effect of a person being known by name: what a centre opened on them before they had an account becomes theirs. */
export const GIVE_CASES = 'give-cases-to-person'

/** What it causes that the last of these facts says who the account belongs to. */
export function givingCases(accountId: string, facts: readonly Fact[], now: Date): Causing {
  const seq = facts.at(-1)?.seq ?? 0
  const entry = { id: `${accountId}:${seq}:${GIVE_CASES}`, type: GIVE_CASES, ref: accountId, seq }
  return { outbox: [entry], outboxAt: now }
}

/** The account, and the indexes under which its person's cases stand; null when nobody is known by it. */
export async function knownPerson(
  deps: AccountContext,
  accountId: string,
): Promise<{ accountId: string; idIndexes: readonly string[] } | null> {
  const account: AccountRecord | null = await deps.accounts.findById(accountId)
  if (account?.status !== 'active' || account.identity?.level !== 'verified') return null
  return { accountId, idIndexes: idIndexesOf(deps, accountId, account.identity) }
}
