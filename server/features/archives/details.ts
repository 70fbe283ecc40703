import type { DetailKind } from '@shared/domain/archives/details'
import type { Sha256 } from '@shared/domain/facts/chain'
import { firstBrokenCommitment, type PlainValues } from '@shared/domain/facts/commitments'
import type { Fact } from '@shared/domain/facts/types'
import { isMaterialFact } from '@shared/domain/materials/facts'

type Convert = (field: string, id: string, text: string) => string

/** One change that a fact of the file's chain commits to: both values, and the salt under which they can be proved. */
export interface DetailChanged {
  seq: number
  caseId: string
  what: DetailKind
  before: string
  after: string
  salt: string
}

/** A number and name that somebody proposed from a paper, and the salt of the fact that proposed them. */
export interface NumberAsked {
  seq: number
  salt: string
  idNumber: string
  name: string
}

/** Why something was done, as staff told it in words, and the salt of the fact that commits to it. */
export interface NoteTold {
  seq: number
  salt: string
  note: string
}

/** Particulars kept beside a file: as they are now, and every change there was. One sealed value of the file's record. */
export interface ArchiveDetails {
  now: Partial<Record<DetailKind, string>>
  changes: DetailChanged[]
  /** Numbers that were proposed, taken or not; absent when none was. */
  asked?: NumberAsked[]
  /** What was told in words of movements; absent when nothing was. */
  notes?: NoteTold[]
}

interface Kept {
  _id: string
  details?: string | null
}

export const openDetails = (deps: { open: Convert }, { _id, details }: Kept): ArchiveDetails =>
  details
    ? (JSON.parse(deps.open('archives.details', _id, details)) as ArchiveDetails)
    : { now: {}, changes: [] }

export const sealDetails = (deps: { seal: Convert }, id: string, details: ArchiveDetails): string =>
  deps.seal('archives.details', id, JSON.stringify(details))

/** Whether every change in the chain is the one that is kept beside it. Each has a salt of its own. */
export function areDetailsWhole(facts: readonly Fact[], details: ArchiveDetails, sha256: Sha256): boolean {
  return facts.every((fact) => {
    // A registration commits to the columns of its ledger, a paper to what it is; those are compared where they are shown.
    if (fact.kind === 'register' || isMaterialFact(fact.kind)) return true
    const { plain, salt } = plainOf(fact.seq, details)
    return firstBrokenCommitment([fact], () => plain, salt, sha256) === null
  })
}

/** What a fact commits to, of what is kept beside the file. */
function plainOf(
  seq: number,
  { changes, asked = [], notes = [] }: ArchiveDetails,
): { plain: PlainValues; salt: string } {
  const change = changes.find((made) => made.seq === seq)
  if (change) return { plain: { before: change.before, after: change.after }, salt: change.salt }
  const number = asked.find((made) => made.seq === seq)
  if (number) return { plain: { idNumber: number.idNumber, name: number.name }, salt: number.salt }
  const told = notes.find((made) => made.seq === seq)
  return told ? { plain: { note: told.note }, salt: told.salt } : { plain: {}, salt: '' }
}
