import type { CollectiveAccountRecord } from './record'

type Convert = (field: string, id: string, text: string) => string

/** How a unit is reached, as it was told when the account was opened. */
export interface UnitReached {
  address: string
  phone: string
  /** 法定代表人 or whoever is in charge; empty where it was not told. */
  legalPerson: string
}

/** What the facts commit to, with the salt under which it can be proved. Agents by their login. */
export interface CollectiveParticulars extends UnitReached {
  salt: string
  agents: Readonly<Record<string, string>>
}

const FIELD = 'collectiveAccounts.particulars'

/** In plain, for one request. */
export const openParticulars = (
  deps: { open: Convert },
  { _id, particulars }: Pick<CollectiveAccountRecord, '_id' | 'particulars'>,
): CollectiveParticulars => JSON.parse(deps.open(FIELD, _id, particulars)) as CollectiveParticulars

export const sealParticulars = (
  deps: { seal: Convert },
  id: string,
  particulars: CollectiveParticulars,
): string => deps.seal(FIELD, id, JSON.stringify(particulars))

/** The login of the agent who opened the account, and signed for the unit. */
export const firstAgentOf = ({ facts }: Pick<CollectiveAccountRecord, 'facts'>): string =>
  String(facts.find(({ kind }) => kind === 'name-agent')?.data.accountId ?? '')
