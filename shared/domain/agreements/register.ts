import { reg } from '@shared/kernel/reg'

reg('N12-agree', 'N12-unit')

/** Who signs it with a centre: a person, or a unit by its agent. Each has texts of its own. */
export type AgreementParty = 'person' | 'unit'

/** A version of the 委托存档协议 that people may have signed. */
export interface AgreementVersion {
  /** Year and month of the text. */
  version: string
  /** SHA-256 of the canonical JSON of its title and clauses, lower-case hex: what a signature binds. */
  sha256: string
}

/** Every version ever signed, oldest first. A new one is added at the end; the earlier ones stay as they are. */
export const AGREEMENT_VERSIONS: readonly AgreementVersion[] = [
  { version: '2026-11', sha256: '20abcb9182c95a66eedeb1da2e455103ce349bd3b5c9c4d3f71b552f76f20cb5' },
]

/** What is signed today. */
export const CURRENT_AGREEMENT = AGREEMENT_VERSIONS[AGREEMENT_VERSIONS.length - 1] as AgreementVersion

/** The same for units. */
export const UNIT_AGREEMENT_VERSIONS: readonly AgreementVersion[] = [
  { version: '2026-11', sha256: '9f75d10456f1429f99eb1f9d4b7d4c20c412cb7b4954a61dba52f59d9d8e4d9d' },
]

export const CURRENT_UNIT_AGREEMENT = UNIT_AGREEMENT_VERSIONS[
  UNIT_AGREEMENT_VERSIONS.length - 1
] as AgreementVersion

const REGISTER = { person: AGREEMENT_VERSIONS, unit: UNIT_AGREEMENT_VERSIONS } as const

/** A version that was ever signed by such a party; undefined for one that never was. */
export const agreementVersion = (version: string, party: AgreementParty): AgreementVersion | undefined =>
  REGISTER[party].find((row) => row.version === version)

/** How a signature of today is told from one of an earlier version, and from nothing at all. */
export const standingOfAgreement = (
  version: string,
  party: AgreementParty = 'person',
): 'current' | 'earlier' | 'unknown' => {
  if (version === REGISTER[party].at(-1)?.version) return 'current'
  return agreementVersion(version, party) ? 'earlier' : 'unknown'
}
