import type { LetterPreview } from '@shared/contract/staff'
import type { CollectiveState } from '@shared/domain/collective/account'
import type { Sha256 } from '@shared/domain/facts/chain'
import type { AccessLog } from '../../platform/audit/access-log'
import type { Claims } from '../../platform/mongo/claims'
import type { ArchiveRepository, Holding } from '../archives'
import type { CalendarDirectory } from '../calendar'
import type { CentreDirectory } from '../centres'
import type { CaseRecord } from './case-record'
import type { CaseFile, Personal } from './personal'
import type { CaseRepository } from './repository'

/** Who applies, as the accounts room knows them; the ID number in plain, for this one request only. */
export interface Applicant {
  accountId: string
  level: 'none' | 'declared' | 'verified'
  name: string
  idNumber: string
  /** The index to write, and every one to look up by. */
  idIndex: string
  idIndexes: readonly string[]
  phone: string
  /** Has just shown to be themself: by a proof of the last five minutes, or a card at the counter. Needed to sign. */
  proved?: boolean
}

/** The live collective account of a unit. */
export interface NamedUnit {
  id: string
  state: CollectiveState
  unitName: string
}

/** The collective account of a unit, as a form finds it. */
export interface UnitFound {
  centreId: string
  state: CollectiveState
  /** The logins of those who act for the unit now. */
  agentIds: readonly string[]
}

/** What the cases room needs from outside. */
export interface CaseDeps {
  cases: CaseRepository
  archives: ArchiveRepository
  centres: CentreDirectory
  calendar: CalendarDirectory
  claims: Claims
  /** Every look of staff at a person's data is written here first. */
  accessLog: AccessLog
  sha256: Sha256
  newId: () => string
  /** A random salt for commitments, hex. */
  newSalt: () => string
  /** Encrypts and opens one field of one record. */
  seal: (field: string, id: string, plain: string) => string
  open: (field: string, id: string, sealed: string) => string
  /** Every keyed index under which the applicant's ID number may stand, the one in use first. */
  idIndexesOf: (record: Pick<CaseRecord, '_id' | 'idNumber' | 'idIndex'>) => readonly string[]
  /** Every keyed index under which an ID number may stand, the one in use first. */
  idIndexes: (idNumber: string) => readonly string[]
  /** The applicant's uploaded files that wait for a case, or null when one is not theirs to give or run out by then. */
  waitingFiles: (
    ownerId: string,
    ids: readonly string[],
    now: Date,
  ) => Promise<Omit<CaseFile, 'field'>[] | null>
  /** Notes that a case took these files; may be repeated. */
  keepFiles: (ids: readonly string[], caseId: string) => Promise<void>
  /** Removes files for good, key and bytes; may be repeated. */
  removeFiles: (ids: readonly string[]) => Promise<void>
  /** Whether an open personal account stands under one of these indexes of an ID number. */
  hasAccount: (idIndexes: readonly string[]) => Promise<boolean>
  /** The centre of the open personal account under one of these indexes, or null. */
  accountCentre: (idIndexes: readonly string[]) => Promise<string | null>
  /** The collective account of a unit, by its code, that is not closed at a centre; or null. */
  collectiveAt: (centreId: string, creditCode: string) => Promise<NamedUnit | null>
  /** The collective account that a form names by its number and code, or that stands under the code at the centre it chooses; else null. */
  unitAccount: (form: Readonly<Record<string, string>>) => Promise<UnitFound | null>
  /** The account whose owner is known for certain to have one of these indexes of an ID number; null when nobody is. */
  verifiedAccount: (idIndexes: readonly string[]) => Promise<string | null>
  openFile: (id: string, key: CaseFile['key']) => Promise<Uint8Array>
  /** The letter as it would be issued now, or null when the file does not allow one (the certificates room composes it). */
  previewLetter: (record: CaseRecord, personal: Personal, holding: Holding | null) => LetterPreview | null
}
