import { reg } from '@shared/kernel/reg'
import { type Bead, beadsOf } from '../facts/beads'
import type { Fact, FactBody } from '../facts/types'

reg('N12-unit', 'N12-agree')

/** 单位集体账户: open, being closed (nobody new comes under it), or closed. */
export const COLLECTIVE_STATES = { open: '已开立', closing: '正在注销', closed: '已注销' } as const

export type CollectiveState = keyof typeof COLLECTIVE_STATES

/** Facts of an account's chain; `data` names the case, and of an agent the login. */
export const COLLECTIVE_FACTS = {
  open: '单位集体账户开立',
  'name-agent': '单位授权经办人',
  'revoke-agent': '经办人不再经办',
  'begin-closing': '开始注销',
  'stop-closing': '停止注销，账户照常使用',
  close: '单位集体账户注销',
} as const

export type CollectiveFact = keyof typeof COLLECTIVE_FACTS

/** Somebody the unit has authorised to act for it. Instants in ISO form. */
export interface Agent {
  /** The id of their login. */
  accountId: string
  since: string
  /** From here on they see and may do nothing; null while they act. */
  revokedAt: string | null
}

export interface Collective {
  state: CollectiveState
  /** Everybody who ever was one, the oldest first; named again after they were revoked, somebody stands there twice. */
  agents: readonly Agent[]
}

type Told = Pick<FactBody, 'kind' | 'at' | 'data'>

const STATE_AFTER: Partial<Record<string, CollectiveState>> = {
  open: 'open',
  'begin-closing': 'closing',
  'stop-closing': 'open',
  close: 'closed',
}

function agentsAfter(before: readonly Agent[], { kind, at, data }: Told): readonly Agent[] {
  const ends = ({ accountId, revokedAt }: Agent): boolean =>
    revokedAt === null && (kind === 'close' || (kind === 'revoke-agent' && accountId === data.accountId))
  const after = before.map((agent) => (ends(agent) ? { ...agent, revokedAt: at } : agent))
  const isNew =
    kind === 'name-agent' &&
    !before.some(({ accountId, revokedAt }) => revokedAt === null && accountId === data.accountId)
  return isNew ? [...after, { accountId: String(data.accountId), since: at, revokedAt: null }] : after
}

/** Folds the facts of an account, oldest first; of a closed one nobody is agent any more. */
export const foldCollective = (facts: readonly Told[]): Collective =>
  facts.reduce<Collective>(
    ({ state, agents }, fact) => ({
      state: STATE_AFTER[fact.kind] ?? state,
      agents: agentsAfter(agents, fact),
    }),
    { state: 'open', agents: [] },
  )

/** The logins of those who act for the unit now. */
export const presentAgents = (facts: readonly Told[]): string[] =>
  foldCollective(facts).agents.flatMap(({ accountId, revokedAt }) => (revokedAt === null ? accountId : []))

const sayFact = ({ kind }: Fact): string => COLLECTIVE_FACTS[kind as CollectiveFact] ?? kind

/** Everything that happened to an account, oldest first. */
export const collectiveThread = (facts: readonly Fact[]): Bead[] => beadsOf(facts, sayFact)
