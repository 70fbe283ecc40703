import * as z from 'zod/mini'
import { VIEW_PURPOSES } from '../domain/audit/purposes'
import { SCAN_RULES, SCAN_TYPES } from '../domain/scans/rules'
import { RETURN_REASONS, type ReturnReason, SCAN_STATES, type ScanState } from '../domain/scans/table'
import { day, id, instant, text, version } from './fields'
import { paperDate } from './paper-fields'
import { route } from './route'

const states = Object.keys(SCAN_STATES) as [ScanState, ...ScanState[]]
const reasons = Object.keys(RETURN_REASONS) as [ReturnReason, ...ReturnReason[]]
const count = z.int().check(z.gte(0))
const page = z.int('field.choose').check(z.gte(1, 'field.choose'), z.lte(9999, 'field.choose'))
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'field.format'))

const scan = z.strictObject({
  id,
  version: z.int(),
  archiveId: z.string(),
  paperId: z.string(),
  state: z.enum(states),
  name: z.string(),
  size: count,
  /** Of the paper, that the first page of the file shows. */
  firstPage: count,
  /** Parts that are not here yet, from 0; none once all are. */
  missing: z.array(count),
  partBytes: count,
  /** Pages that are done, and of how many; null until it is known. */
  done: count,
  pages: z.nullable(count),
  /** Why it cannot be used, with the way to mend it. */
  failure: z.nullable(z.string()),
  /** What the second person should know, in words. */
  flags: z.array(z.string()),
  /** Pages of the file that were sent back. */
  returned: z.array(z.strictObject({ page: count, reason: z.enum(reasons) })),
  can: z.array(z.string()),
  steps: z.array(z.strictObject({ kind: z.string(), at: instant, by: z.string() })),
})

export type ScanView = z.output<typeof scan>

const onScan = { audience: 'staff', params: z.strictObject({ id }) } as const

export const openScan = route({
  name: 'openScan',
  method: 'POST',
  path: '/api/staff/archives/:id/scans',
  summary: '开始上传一份材料的扫描件',
  ...onScan,
  action: 'scan.bring',
  rate: 'write',
  idempotent: true,
  body: z.strictObject({
    /** As the catalogue of the file names it. */
    paperId: z.string().check(z.regex(/^m\d{1,6}$/, 'field.format')),
    name: text(SCAN_RULES.maxNameLength),
    size: z.int('field.format').check(z.gte(1, 'field.format'), z.lte(2 ** 40, 'field.format')),
    /** SHA-256 of the whole file. */
    sha256: hash,
    firstPage: page,
  }),
  output: scan,
  status: 201,
  problems: [
    'request.invalid',
    'archive.not-found',
    'scan.paper-not-found',
    'scan.too-large',
    'scan.no-scan',
    'permission.avoidance',
  ],
})

export const bringScanPart = route({
  name: 'bringScanPart',
  method: 'POST',
  path: '/api/staff/scans/:id/parts/:part',
  summary: '上传扫描件的一段（可断点续传）',
  audience: 'staff',
  params: z.strictObject({ id, part: z.string().check(z.regex(/^\d{1,4}$/, 'field.format')) }),
  /** SHA-256 of the part, base64url. */
  query: z.strictObject({ digest: z.string().check(z.regex(/^[\w-]{43}$/, 'field.format')) }),
  action: 'scan.bring',
  rate: 'part',
  // One more than a part has: the limit itself counts as too much.
  upload: { field: 'part', maxBytes: SCAN_RULES.partBytes + 1, types: Object.keys(SCAN_TYPES) },
  output: z.strictObject({ missing: z.array(count) }),
  status: 200,
  problems: [
    'scan.not-found',
    'scan.not-possible',
    'scan.part-wrong',
    'scan.part-other',
    'scan.type',
    'scan.disguised',
    'upload.too-large',
    'upload.missing',
    'upload.broken',
  ],
})

export const listScans = route({
  name: 'listScans',
  method: 'GET',
  path: '/api/staff/archives/:id/scans',
  summary: '一份档案的扫描件',
  ...onScan,
  action: 'scan.read',
  rate: 'read',
  output: z.strictObject({
    archiveNo: z.string(),
    holder: z.string(),
    /** Papers that may be scanned, in the order of the file; a secret one is not among them (N15-secret). */
    papers: z.array(
      z.strictObject({
        id: z.string(),
        classNumber: z.string(),
        title: z.string(),
        formedOn: z.nullable(paperDate),
        pages: count,
      }),
    ),
    scans: z.array(scan),
  }),
  status: 200,
  problems: ['archive.not-found', 'permission.avoidance', 'access.not-logged'],
})

export const listWaitingScans = route({
  name: 'listWaitingScans',
  method: 'GET',
  path: '/api/staff/scans',
  summary: '待第二人核对的扫描件',
  audience: 'staff',
  action: 'scan.read',
  rate: 'read',
  /** Behind this scan. */
  query: z.strictObject({ after: z.optional(id) }),
  output: z.strictObject({
    scans: z.array(
      z.strictObject({
        id: z.string(),
        archiveId: z.string(),
        paperId: z.string(),
        archiveNo: z.string(),
        holder: z.string(),
        pages: count,
        since: day,
        by: z.string(),
        /** The reader may compare it with the paper. */
        canCheck: z.boolean(),
      }),
    ),
    next: z.nullable(z.string()),
  }),
  status: 200,
  problems: ['sign-in.required'],
})

export const readScan = route({
  name: 'readScan',
  method: 'GET',
  path: '/api/staff/scans/:id',
  summary: '一份扫描件和它的各页',
  ...onScan,
  action: 'scan.read',
  rate: 'read',
  /** Behind this page. */
  query: z.strictObject({ after: z.optional(z.string().check(z.regex(/^\d{1,4}$/, 'field.format'))) }),
  output: z.strictObject({
    scan,
    pages: z.array(
      z.strictObject({
        page: count,
        width: count,
        height: count,
        /** SHA-256 of the page as it was drawn, base64url. */
        digest: z.string(),
        /** A picture too small to read, as data URL. */
        thumbnail: z.string(),
        /** In words; null when no other page of the file looks the same. */
        duplicate: z.nullable(z.string()),
      }),
    ),
    next: z.nullable(count),
  }),
  status: 200,
  problems: ['scan.not-found', 'permission.avoidance', 'access.not-logged'],
})

export const viewScanPage = route({
  name: 'viewScanPage',
  method: 'POST',
  path: '/api/staff/scans/:id/pages/:page/view',
  summary: '查看扫描件的一页（带水印，留痕）',
  audience: 'staff',
  params: z.strictObject({ id, page: z.string().check(z.regex(/^\d{1,4}$/, 'field.format')) }),
  action: 'scan.view',
  rate: 'read',
  body: z.strictObject({ purpose: z.enum(VIEW_PURPOSES, 'field.choose') }),
  output: z.unknown(),
  status: 200,
  file: 'image/jpeg',
  problems: [
    'request.invalid',
    'scan.not-found',
    'access.purpose-unfit',
    'permission.avoidance',
    'access.not-logged',
  ],
})

const STEPS = ['finish', 'discard'] as const

export const stepScan = route({
  name: 'stepScan',
  method: 'POST',
  path: '/api/staff/scans/:id/step',
  summary: '传完或放弃一份扫描件',
  ...onScan,
  action: 'scan.bring',
  rate: 'write',
  idempotent: true,
  body: z.strictObject({ version, command: z.enum(STEPS, 'field.choose') }),
  output: scan,
  status: 200,
  problems: [
    'request.invalid',
    'scan.not-found',
    'scan.changed',
    'scan.not-possible',
    'scan.parts-missing',
    'permission.avoidance',
  ],
})

export const checkScan = route({
  name: 'checkScan',
  method: 'POST',
  path: '/api/staff/scans/:id/check',
  summary: '第二人与原件核对扫描件',
  ...onScan,
  action: 'scan.check',
  rate: 'write',
  idempotent: true,
  body: z.strictObject({
    version,
    /** Pages of the file that are to be scanned anew; none: all agree with the paper. */
    returned: z
      .array(z.strictObject({ page, reason: z.enum(reasons, 'field.choose') }))
      .check(z.maxLength(SCAN_RULES.maxPages, 'field.choose')),
  }),
  output: scan,
  status: 200,
  problems: [
    'request.invalid',
    'scan.not-found',
    'scan.changed',
    'scan.not-possible',
    'scan.second-person',
    'scan.signature-altered',
    'scan.signature-missing',
    'permission.avoidance',
  ],
})
