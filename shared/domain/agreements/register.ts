import { reg } from '@shared/kernel/reg'

reg('N12-agree')

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

/** How a signature of today is told from one of an earlier version, and from nothing at all. */
export const standingOfAgreement = (version: string): 'current' | 'earlier' | 'unknown' => {
  if (version === CURRENT_AGREEMENT.version) return 'current'
  return AGREEMENT_VERSIONS.some((row) => row.version === version) ? 'earlier' : 'unknown'
}
