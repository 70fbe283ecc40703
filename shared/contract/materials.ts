import * as z from 'zod/mini'
import { FORMING_UNITS } from '../domain/archive/catalogue/types'
import { CATEGORY_ORDER } from '../domain/archive/categories'
import { BLOCKED, POINTS, SEVERITIES } from '../domain/archive/health/types'
import { PRINT_PURPOSES } from '../domain/audit/purposes'
import { MATERIAL_TABLE } from '../domain/materials/material-table'
import { RECORDED_FACTS, TRAY_REASONS } from '../domain/materials/paper'
import { PERSON_KINDS } from '../domain/persons/situations'
import { claims } from './claim-fields'
import { id, version } from './fields'
import { intakeAnswers, keys, paper, paperBody, paperDate } from './paper-fields'
import { route } from './route'

const category = z.enum(CATEGORY_ORDER)
const who = { who: z.string(), when: z.string() }
const range = z.nullable(z.strictObject({ from: z.int(), to: z.int() }))

/** A paper in its place. `earlier`: how it was entered before, the oldest first. */
const filed = z.strictObject({
  kind: z.literal('paper'),
  id: paper,
  classNumber: z.string(),
  pages: range,
  kindTitle: z.string(),
  paper: paperBody,
  ...who,
  /** The case that brought it. */
  caseId: z.nullable(id),
  earlier: z.array(
    z.strictObject({
      title: z.string(),
      kindTitle: z.string(),
      formedOn: z.string(),
      pages: z.int(),
      reason: z.string(),
      ...who,
    }),
  ),
  /** A correction of it waits for a second person. */
  waits: z.boolean(),
})
const stub = z.strictObject({
  kind: z.literal('stub'),
  id: paper,
  classNumber: z.string(),
  pages: z.int(),
  ...who,
})

const tray = z.strictObject({
  id: paper,
  title: z.string(),
  pages: z.int(),
  why: z.enum(keys(TRAY_REASONS)),
  note: z.nullable(z.string()),
  ...who,
  outcome: z.nullable(z.strictObject({ says: z.string(), reason: z.string(), ...who })),
})

const keyFact = z.strictObject({
  what: z.enum(RECORDED_FACTS),
  /** Null while nobody recorded it. */
  value: z.nullable(paperDate),
  papers: z.array(paper),
  earlier: z.array(z.strictObject({ value: paperDate, reason: z.string(), ...who })),
  waits: z.boolean(),
})

/** A change that waits for a second person: what stands now, and what it would be. */
const change = z.strictObject({
  of: z.int(),
  says: z.string(),
  rows: z.array(z.strictObject({ label: z.string(), before: z.string(), after: z.string() })),
  papers: z.array(paper),
  reason: z.string(),
  ...who,
  /** The reader proposed it and cannot confirm it. */
  mine: z.boolean(),
})

const finding = z.strictObject({
  /** Names it in a decision. */
  finding: z.string(),
  point: z.enum(keys(POINTS)),
  severity: z.enum(keys(SEVERITIES)),
  says: z.string(),
  blocks: z.array(z.enum(keys(BLOCKED))),
  remedy: z.string(),
  issuers: z.array(z.enum(keys(FORMING_UNITS))),
  article: z.string(),
  papers: z.array(paper),
  earliest: z.nullable(paper),
  /** What staff said of it; null while nobody did. The person sees what is confirmed. */
  settled: z.nullable(z.strictObject({ holds: z.boolean(), reason: z.nullable(z.string()), ...who })),
})

const command = z.enum(keys(MATERIAL_TABLE))

/** What is in a file: for the centre's archivists and their second persons only. */
export const materialsPage = z.strictObject({
  id,
  version,
  name: z.string(),
  archiveNo: z.string(),
  shelf: z.nullable(z.string()),
  /** The version of the table that says classes and order. */
  table: z.string(),
  classes: z.array(
    z.strictObject({
      category,
      title: z.string(),
      /** How its papers follow one another: by time, or by their place in a procedure. */
      order: z.enum(['time', 'system']),
      pages: z.int(),
      lines: z.array(z.discriminatedUnion('kind', [filed, stub])),
    }),
  ),
  tray: z.array(tray),
  keyFacts: z.array(keyFact),
  pending: z.array(change),
  /** What the person says of themselves; null while nobody told any. `confirmed`: not the person's word alone. */
  told: z.nullable(
    z.strictObject({ kind: z.enum(keys(PERSON_KINDS)), claims, confirmed: z.boolean(), ...who }),
  ),
  findings: z.array(finding),
  /** Every fact of a paper is about what is shown. */
  whole: z.boolean(),
  can: z.array(command),
})

const seen = ['archive.not-found', 'permission.avoidance', 'access.not-logged'] as const

export const readMaterials = route({
  name: 'readMaterials',
  method: 'GET',
  path: '/api/staff/archives/:id/materials',
  summary: '档案材料目录、散材料与档案体检（工作人员）',
  audience: 'staff',
  action: 'material.read',
  rate: 'read',
  params: z.strictObject({ id }),
  output: materialsPage,
  status: 200,
  problems: seen,
})

/** What the checks at intake say of a paper before it is filed. Changes nothing. */
export const checkMaterial = route({
  name: 'checkMaterial',
  method: 'POST',
  path: '/api/staff/archives/:id/materials/check',
  summary: '材料归档前核对（不作改动）',
  audience: 'staff',
  action: 'material.file',
  rate: 'read',
  params: z.strictObject({ id }),
  body: z.strictObject({ paper: paperBody, answers: intakeAnswers }),
  output: z.strictObject({
    verdict: z.nullable(z.enum(['accept', 'return', 'tray', 'stub'])),
    failed: z.array(
      z.strictObject({
        check: z.string(),
        title: z.string(),
        says: z.array(z.string()),
        remedy: z.string(),
        article: z.string(),
      }),
    ),
    open: z.array(z.string()),
    /** What the program doubts though staff said that it holds. */
    doubts: z.array(z.strictObject({ check: z.string(), says: z.string() })),
  }),
  status: 200,
  problems: [...seen, 'request.invalid', 'material.kind-unknown'],
})

/** The catalogue, or labels for shelf and envelope, on paper; the look is in the person's privacy log with its purpose. */
export const printMaterials = route({
  name: 'printMaterials',
  method: 'POST',
  path: '/api/staff/archives/:id/materials/print',
  summary: '打印材料目录、架位和地址标签（PDF，须选用途，逐次记录）',
  audience: 'staff',
  action: 'material.print',
  rate: 'read',
  params: z.strictObject({ id }),
  body: z.strictObject({
    what: z.enum(['catalogue', 'labels'], 'field.choose'),
    purpose: z.enum(
      PRINT_PURPOSES.map(({ code }) => code),
      'field.choose',
    ),
  }),
  output: z.unknown(),
  status: 200,
  file: 'application/pdf',
  problems: [...seen, 'request.invalid'],
})
