import { withoutKin } from '../../platform/avoidance'
import { ROW_FIELDS } from './projection'

/** A page of the files under a collective account; `avoids`: of whom none are shown (N10). */
export interface KeptAsked {
  after: string
  limit: number
  avoids: readonly string[] | undefined
}

/**
 * The stages of an aggregation over the files that find those under a collective account as lists show them, in the order in which they
 * were registered: from behind `after` (the id of one; empty: from the first), without those of kin, by an index of its own. Files that
 * left the centre are among them.
 */
export const keptUnder = (collectiveId: string, { after, limit, avoids }: KeptAsked) => [
  {
    $match: {
      keptKey: { $gt: `${collectiveId}:${after}`, $lt: `${collectiveId};` },
      ...withoutKin(avoids, 'idIndex'),
    },
  },
  { $sort: { keptKey: 1 as const } },
  { $limit: limit },
  { $project: ROW_FIELDS },
]
