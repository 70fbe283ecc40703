import { presentAgents } from '@shared/domain/collective/account'
import { linkFact } from '@shared/domain/facts/chain'
import { commitTo } from '@shared/domain/facts/commitments'
import type { Fact, FactBody } from '@shared/domain/facts/types'
import { SYSTEM } from '@shared/domain/policy/roles'
import { reg } from '@shared/kernel/reg'
import { openParticulars, sealParticulars } from '../particulars'
import type { CollectiveAccountRecord } from '../record'
import type { CollectiveDeps } from './open'

reg('N12-unit')

const TRIES = 5

/** Who acts for the unit from now on, and who no longer does. `key` names the step: carried out already, it changes nothing. */
export interface AgentsChange {
  names: readonly { accountId: string; name: string }[]
  revokes: readonly string[]
  caseId: string
  key: string
  now: Date
}

/** Writes the change in the account's chain; may be repeated. Throws when there is no such account. Two round trips. */
export async function changeAgents(
  deps: Pick<CollectiveDeps, 'collectives' | 'sha256' | 'seal' | 'open'>,
  id: string,
  change: AgentsChange,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const record = await deps.collectives.findById(id)
    if (!record) throw new Error(`collective account ${id} does not exist`)
    if (record.facts.some(({ key }) => key === change.key)) return
    const facts = factsOf(deps, record, change)
    if (facts.length === 0) return
    const particulars = openParticulars(deps, record)
    const agents = { ...particulars.agents, ...Object.fromEntries(change.names.map(asEntry)) }
    const set = {
      agentIds: presentAgents([...record.facts, ...facts]),
      particulars: sealParticulars(deps, id, { ...particulars, agents }),
    }
    if (await deps.collectives.amend(id, record.version, { facts, set })) return
  }
  throw new Error(`collective account ${id} did not stand still`)
}

const asEntry = ({ accountId, name }: AgentsChange['names'][number]): [string, string] => [accountId, name]

function factsOf(
  deps: Pick<CollectiveDeps, 'sha256' | 'open'>,
  record: CollectiveAccountRecord,
  { names, revokes, caseId, key, now }: AgentsChange,
): Fact[] {
  const { salt } = openParticulars(deps, record)
  const present = presentAgents(record.facts)
  const { id, name: system = '' } = SYSTEM
  const said = {
    at: now.toISOString(),
    by: { kind: 'system', id, role: 'system', name: system },
    key,
  } as const
  const bodies: FactBody[] = [
    ...revokes
      .filter((accountId) => present.includes(accountId))
      .map((accountId) => ({ ...said, kind: 'revoke-agent', data: { caseId, accountId } })),
    ...names
      .filter(({ accountId }) => !present.includes(accountId))
      .map(({ accountId, name }) => ({
        ...{ ...said, kind: 'name-agent', data: { caseId, accountId } },
        sealed: commitTo({ name }, salt, deps.sha256),
      })),
  ]
  const facts: Fact[] = []
  for (const body of bodies) facts.push(linkFact([...record.facts, ...facts], body, deps.sha256))
  return facts
}
