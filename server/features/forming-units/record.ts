import type { FormingUnit } from '@shared/domain/archive/catalogue/types'
import type { Fact } from '@shared/domain/facts/types'
import type { PaperState } from '@shared/domain/forming-units/paper-table'
import type { UnitState } from '@shared/domain/forming-units/unit-table'
import type { OutboxEntry } from '../../platform/jobs/types'
import type { ArchiveRecord } from '../archives'
import type { Pass } from '../cases'

/** Where a unit is reached, and the salt under which the fact that says so can be proved. */
export interface Contact {
  address: string
  phone: string
}

/** One unit that forms papers, as a centre has it in its register. */
export interface UnitRecord {
  _id: string
  centreId: string
  createKey: string
  name: string
  kind: FormingUnit
  /** Codes of the catalogue. */
  forms: string[]
  /** Sealed: every address and phone it had, by place of the fact (Kept<Contact>[]). */
  contact: string
  /** Of the papers printed for it, by which it hands in online. Absent before the first. */
  passes?: Pass[]
  /** Folded from the facts. */
  state: UnitState
  version: number
  facts: Fact[]
  outbox: OutboxEntry[]
  outboxAt?: Date
}

/** Which paper it is. Sealed like the papers of a file: a kind may tell what nobody should read in a table. */
export interface About {
  kind: string
  formedOn: string
}

/** One paper that a unit has to hand over. */
export interface PaperRecord {
  _id: string
  centreId: string
  createKey: string
  unitId: string
  archiveId: string
  /** Sealed: Kept<About>[]. */
  about: string
  /** Keyed digest of file, kind and day: the same paper is expected once. */
  same: string
  /** Key of its last day and id: the order of lists. */
  place: string
  /** Folded from the facts. */
  state: PaperState
  version: number
  facts: Fact[]
}

/** A paper with the unit and the file it belongs to, as one read brings them. */
export interface JoinedPaper extends PaperRecord {
  unit: Pick<UnitRecord, '_id' | 'name'>
  archive: { _id: string; archiveNo: string; holderName: string; idIndex?: string }
}

/** The same with the whole unit, and the file as its card shows it. */
export interface WholePaper extends PaperRecord {
  unit: UnitRecord
  archive: ArchiveRecord
}
