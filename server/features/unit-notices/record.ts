import type { UnitNotice } from '@shared/domain/collective/unit-notices'

/** One thing that a unit was told of a file under its account. Never changed; whose file it is stands in the file's own record. */
export interface UnitNoticeRecord {
  /** `<case>:<place of the fact>:<account>`: one fact is told to one unit once. */
  _id: string
  collectiveId: string
  archiveId: string
  archiveNo: string
  caseId: string
  what: UnitNotice
  /** ISO instant of the fact. */
  at: string
  /** Instant and id: its place in the list of its unit. */
  place: string
}
