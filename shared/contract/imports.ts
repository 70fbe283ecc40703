import * as z from 'zod/mini'
import { HANDOVER_REASONS, type HandoverReason } from '../domain/handover/signing'
import { IMPORT_KIND_NAMES } from '../domain/imports/kinds'
import { IMPORT_RULES } from '../domain/imports/rules'
import { IMPORT_STATES, type ImportCommand, type ImportState } from '../domain/imports/table'
import { day, id, instant, text, version } from './fields'
import { route, XLSX } from './route'
import { TABLE_FILE_PROBLEMS } from './table-file'

export const states = Object.keys(IMPORT_STATES) as [ImportState, ...ImportState[]]
const count = z.int().check(z.gte(0))

const kind = z._default(z.enum(IMPORT_KIND_NAMES, 'field.choose'), 'ledger')

const line = {
  ...{ id, kind: z.enum(IMPORT_KIND_NAMES) },
  /** Whose list it is; empty for a ledger. */
  school: z.string(),
  version: z.int(),
  state: z.enum(states),
  /** The school uploaded it itself. */
  bySchool: z.boolean(),
  /** Empty once the file is gone. */
  name: z.string(),
  broughtAt: instant,
  broughtBy: z.string(),
  /** Data rows. */
  total: count,
  progress: z.strictObject({
    ...{ row: count, done: count, registered: count, unlinked: count, known: count, bad: count },
    flagged: count,
    /** People of the list of a unit who are told by message; absent in other tables. */
    told: z.optional(count),
  }),
}

const whole = z.strictObject({
  ...line,
  format: z.enum(['xlsx', 'csv']),
  encoding: z.nullable(z.string()),
  size: z.int(),
  formulas: z.nullable(z.strictObject({ count: z.int(), first: z.string() })),
  sheet: z.nullable(z.string()),
  otherSheets: z.array(z.string()),
  columns: z.array(
    z.strictObject({ title: z.string(), code: z.nullable(z.string()), samples: z.array(z.string()) }),
  ),
  /** Who has signed the list of a unit; null before, and for other tables. */
  signed: z.nullable(
    z.strictObject({
      ...{ reason: z.string(), plan: z.string(), handedBy: z.string(), takenBy: z.string(), on: day },
    }),
  ),
  starredLeftOut: z.array(z.string()),
  failure: z.nullable(z.string()),
  can: z.array(z.string()),
  steps: z.array(z.strictObject({ kind: z.string(), at: instant, by: z.string() })),
})

export type ImportView = z.output<typeof whole>

export const signHandover = route({
  name: 'signHandover',
  method: 'POST',
  path: '/api/staff/imports/:id/signatures',
  summary: '登记单位移交清单的双方签字',
  audience: 'staff',
  action: 'import.run',
  rate: 'write',
  idempotent: true,
  params: z.strictObject({ id }),
  body: z.strictObject({
    version,
    reason: z.enum(Object.keys(HANDOVER_REASONS) as [HandoverReason, ...HandoverReason[]], 'field.choose'),
    /** The document by which the hand-over was decided. */
    plan: text(80),
    /** Who signed for the unit; for the centre it is whoever records it. */
    handedBy: text(50),
    on: day,
  }),
  output: whole,
  status: 200,
  problems: [
    'request.invalid',
    'import.not-found',
    'import.changed',
    'import.not-possible',
    'import.file-gone',
    'handover.too-long',
  ],
})

/** It names people: every printing is noted in the access log. */
export const printHandover = route({
  name: 'printHandover',
  method: 'GET',
  path: '/api/staff/imports/:id/handover-list',
  summary: '单位移交清单（PDF，双方签字用，逐次记录）',
  audience: 'staff',
  action: 'import.run',
  rate: 'read',
  params: z.strictObject({ id }),
  output: z.unknown(),
  status: 200,
  file: 'application/pdf',
  problems: [
    'import.not-found',
    'import.not-possible',
    'import.file-gone',
    'handover.too-long',
    'access.not-logged',
  ],
})

/** One table in a request. */
export const uploadedTable = {
  field: 'file',
  maxBytes: IMPORT_RULES.maxBytes,
  types: [XLSX, 'text/csv'],
} as const

export const bringLedger = route({
  name: 'bringLedger',
  method: 'POST',
  path: '/api/staff/imports',
  summary: '上传台账、毕业生清单或单位移交清单（XLSX 或 CSV）',
  audience: 'staff',
  action: 'import.run',
  rate: 'write',
  idempotent: true,
  query: z.strictObject({
    kind,
    /** The school whose list it is, or the unit that hands its files over. */
    school: z.optional(z.string().check(z.trim(), z.maxLength(60, 'field.too-long'))),
  }),
  upload: uploadedTable,
  output: whole,
  status: 201,
  problems: ['permission.denied', 'request.invalid', ...TABLE_FILE_PROBLEMS],
})

export const listImports = route({
  name: 'listImports',
  method: 'GET',
  path: '/api/staff/imports',
  summary: '本机构的台账导入',
  audience: 'staff',
  action: 'import.read',
  rate: 'read',
  output: z.strictObject({ imports: z.array(z.strictObject(line)) }),
  status: 200,
  problems: ['permission.denied'],
})

export const readLedgerTemplate = route({
  name: 'readLedgerTemplate',
  method: 'GET',
  path: '/api/staff/imports/template',
  summary: '台账、毕业生清单或单位移交清单的模板',
  audience: 'staff',
  action: 'import.read',
  rate: 'read',
  query: z.strictObject({ kind }),
  output: z.unknown(),
  status: 200,
  file: XLSX,
  problems: [],
})

export const readImport = route({
  name: 'readImport',
  method: 'GET',
  path: '/api/staff/imports/:id',
  summary: '一次台账导入',
  audience: 'staff',
  action: 'import.read',
  rate: 'read',
  params: z.strictObject({ id }),
  output: whole,
  status: 200,
  problems: ['import.not-found'],
})

const OUTCOMES = ['bad', 'flagged'] as const

export const readImportRows = route({
  name: 'readImportRows',
  method: 'GET',
  path: '/api/staff/imports/:id/rows',
  summary: '未导入的行，或待判断的行',
  audience: 'staff',
  action: 'import.read',
  rate: 'read',
  params: z.strictObject({ id }),
  query: z.strictObject({
    kind: z._default(z.enum(OUTCOMES, 'field.choose'), 'bad'),
    /** `next` of the page before. */
    after: z.optional(z.string().check(z.regex(/^\d{1,7}$/, 'field.format'))),
  }),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        row: z.int(),
        lines: z.array(z.strictObject({ column: z.string(), reason: z.string(), remedy: z.string() })),
        archiveIds: z.array(z.string()),
      }),
    ),
    next: z.nullable(z.int()),
  }),
  status: 200,
  problems: ['import.not-found'],
})

const columnCode = z.nullable(z.string().check(z.maxLength(40, 'field.choose')))

export const mapImport = route({
  name: 'mapImport',
  method: 'POST',
  path: '/api/staff/imports/:id/mapping',
  summary: '核对台账的列对应哪个项目',
  audience: 'staff',
  action: 'import.run',
  rate: 'write',
  idempotent: true,
  params: z.strictObject({ id }),
  body: z.strictObject({
    version,
    mapping: z.array(columnCode).check(z.maxLength(IMPORT_RULES.maxColumns, 'field.choose')),
  }),
  output: whole,
  status: 200,
  problems: [
    'request.invalid',
    'import.not-found',
    'import.changed',
    'import.not-possible',
    'table.column-twice',
  ],
})

const STEPS = ['start', 'pause', 'resume', 'discard'] as const satisfies readonly ImportCommand[]

export const stepImport = route({
  name: 'stepImport',
  method: 'POST',
  path: '/api/staff/imports/:id/step',
  summary: '开始、暂停、继续或放弃一次导入',
  audience: 'staff',
  action: 'import.run',
  rate: 'write',
  idempotent: true,
  params: z.strictObject({ id }),
  body: z.strictObject({ version, command: z.enum(STEPS, 'field.choose') }),
  output: whole,
  status: 200,
  problems: [
    'request.invalid',
    'import.not-found',
    'import.changed',
    'import.not-possible',
    'import.file-gone',
    'table.column-unknown',
    'table.column-missing',
    'handover.unsigned',
  ],
})
