import { CALLERS, STAFF_CALLERS } from './caller-names'
import { STAFF_TABLE, TABLE } from './table'

const readTable = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))

const [head = [], ...rows] = readTable(TABLE)
const [staffHead = [], ...staffRows] = readTable(STAFF_TABLE)

export const HEAD: readonly string[] = [...head.slice(1), ...staffHead.slice(1)]

/**
 * The other staff at one route: as the table says; at the citizens' API, which has none of these rows, a staff token stands
 * for nobody.
 */
const furtherOf = (route: string, anonymous: string | undefined) =>
  staffRows.find(([name]) => name === route)?.slice(1) ?? STAFF_CALLERS.map(() => anonymous)

/** Routes with a row for the other staff. */
export const STAFF_ROWS = staffRows.map(([route = '']) => route)

/** One cell: a route, a caller, and the status the law above gives. */
export const CELLS = rows.flatMap(([route = '', ...statuses]) => {
  const all = [...statuses, ...furtherOf(route, statuses[0])]
  return CALLERS.map((caller, at) => ({ route, caller, status: Number(all[at]) }))
})
