import type { Fact } from '@shared/domain/facts/types'
import { LEAN_FACTS } from './projection'
import { ARCHIVES } from './repository'

/** By what the file that a case has brought in is found: no case brings two. */
export const takenInBy = (caseId: string): string => `transfer:${caseId}`

/** A file that a case has brought in, by its movements. */
export interface TakenFile {
  facts: Fact[]
}

/** Joins that file, as `files`, to what another room reads in the same round trip. */
export const joinTakenIn = (caseId: string) => ({
  $lookup: {
    from: ARCHIVES,
    pipeline: [{ $match: { naturalKey: takenInBy(caseId) } }, { $project: { _id: 0, facts: LEAN_FACTS } }],
    as: 'files',
  },
})
