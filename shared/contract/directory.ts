import * as z from 'zod/mini'
import { DIRECTORY_COLUMNS, DIRECTORY_RULES } from '../domain/centres/directory/columns'
import { route, XLSX } from './route'
import { TABLE_FILE_PROBLEMS } from './table-file'

const count = z.int().check(z.gte(0))

/** How the columns are to be read, in their order; what is no column of ours is left out. As their titles say where it is not told. */
const query = z.strictObject({
  columns: z.optional(z.string().check(z.regex(/^[A-Za-z]{1,30}(?:,[A-Za-z]{1,30}){0,59}$/, 'field.format'))),
  /** Whether institutions of county level and above come in as set up by their governments, or without a standing until one is entered. */
  standing: z._default(z.enum(['statutory', 'later'], 'field.choose'), 'later'),
})

const codes = DIRECTORY_COLUMNS.map(({ code }) => code)

const report = z.strictObject({
  name: z.string(),
  sheet: z.nullable(z.string()),
  encoding: z.nullable(z.string()),
  columns: z.array(
    z.strictObject({ title: z.string(), code: z.nullable(z.enum(codes)), samples: z.array(z.string()) }),
  ),
  /** Titles of the columns that must be there and are not; nothing is entered then. */
  missing: z.array(z.string()),
  /** Data rows. */
  total: count,
  /** Entered, or to be entered. */
  entered: count,
  /** There already, just as the table tells. */
  known: count,
  bad: count,
  /** The rows left out, as many as one answer tells of. */
  rows: z.array(
    z.strictObject({
      row: z.int(),
      lines: z.array(z.strictObject({ column: z.string(), reason: z.string(), remedy: z.string() })),
    }),
  ),
})

const upload = { field: 'file', maxBytes: DIRECTORY_RULES.maxBytes, types: [XLSX, 'text/csv'] } as const

const shared = { audience: 'staff', action: 'centre.manage', rate: 'write', upload, query } as const

/** An empty directory with one invented row, as a file to fill in. */
export const readDirectoryTemplate = route({
  name: 'readDirectoryTemplate',
  method: 'GET',
  path: '/api/staff/directory/template',
  summary: '机构目录模板（官方各列，附一行虚构示例）',
  audience: 'staff',
  action: 'centre.manage',
  rate: 'read',
  output: z.unknown(),
  status: 200,
  file: XLSX,
  problems: [],
})

/** Tells what would become of every row. Nothing is written and nothing kept. */
export const lookAtDirectory = route({
  ...shared,
  name: 'lookAtDirectory',
  method: 'POST',
  path: '/api/staff/directory/look',
  summary: '核对机构目录：各列的对应，每一行能否导入',
  output: report,
  status: 200,
  problems: [...TABLE_FILE_PROBLEMS],
})

/** Enters the good rows; the bad ones stay out, and nothing is entered twice. */
export const importDirectory = route({
  ...shared,
  name: 'importDirectory',
  method: 'POST',
  path: '/api/staff/directory',
  summary: '导入机构目录（XLSX 或 CSV）',
  idempotent: true,
  output: report,
  status: 200,
  problems: [
    ...TABLE_FILE_PROBLEMS,
    'table.column-missing',
    'centre.changed',
    'request.in-flight',
    'request.key-other-body',
  ],
})
