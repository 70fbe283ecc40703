import { CUSTODY_ROWS, CUSTODY_STAFF_ROWS } from './custody-table'
import { FORMING_ROWS, FORMING_STAFF_ROWS } from './forming-table'
import { GRADUATE_ROWS, GRADUATE_STAFF_ROWS } from './graduate-table'
import { IMPORT_ROWS, IMPORT_STAFF_ROWS } from './import-table'
import { TRANSFER_ROWS, TRANSFER_STAFF_ROWS } from './transfer-table'

/** The rows of rooms that have a file of their own, for the table of every caller. */
export const ROOM_ROWS = [CUSTODY_ROWS, FORMING_ROWS, GRADUATE_ROWS, IMPORT_ROWS, TRANSFER_ROWS].join('\n')

/** The same for the table of the other staff. */
export const ROOM_STAFF_ROWS = [
  CUSTODY_STAFF_ROWS,
  FORMING_STAFF_ROWS,
  GRADUATE_STAFF_ROWS,
  IMPORT_STAFF_ROWS,
  TRANSFER_STAFF_ROWS,
].join('\n')
