/** The problems of moves between personal and collective custody inside a centre, and of collective accounts that close. */
export const INTERNAL_MOVE_PROBLEMS = {
  'internal-move.same': { code: 'D8670', status: 409 },
  'internal-move.no-account': { code: 'D8671', status: 409 },
  'internal-move.lent': { code: 'D8672', status: 409 },
  'internal-move.leaving': { code: 'D8673', status: 409 },
} as const
