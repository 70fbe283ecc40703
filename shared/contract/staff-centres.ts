import * as z from 'zod/mini'
import { centreCode, centreForm, standingForm } from '../domain/centres/form'
import { tableRowList, tableVersion } from '../domain/local/schema'
import { PLACES, type Place } from '../domain/local/types'
import { centreRow } from './centres'
import { day, id, instant, nodeId, text, version } from './fields'
import { route } from './route'
import { reason } from './staff-member'

const asked = { audience: 'staff', rate: 'read', status: 200 } as const
const given = { audience: 'staff', rate: 'write', idempotent: true } as const
const replays = ['request.invalid', 'request.key-other-body', 'request.in-flight'] as const

/** How the standing of a node looks: amber when an authorisation ends within 90 days. */
const tone = z.enum(['none', 'good', 'ends-soon', 'gone'])

const node = z.strictObject({
  ...centreRow.shape,
  kind: z.enum(['authority', 'institution']),
  parentId: z.nullable(z.string()),
  tone,
})

export const listStaffCentres = route({
  ...asked,
  name: 'listStaffCentres',
  method: 'GET',
  path: '/api/staff/centres',
  summary: '主管部门与机构全树',
  action: 'centre.look',
  output: z.strictObject({ nodes: z.array(node), mayManage: z.boolean() }),
  problems: [],
})

const source = z.strictObject({ ours: z.boolean(), document: z.string(), sentence: z.string() })

/** One row of a table as it is read: what it is about, what it says, and where it comes from. */
export const tableLine = z.strictObject({
  ...{ key: z.string(), label: z.string(), says: z.string(), source },
  value: z.union([z.boolean(), z.int(), z.array(z.enum(Object.keys(PLACES) as [Place, ...Place[]]))]),
})

export const staffCentre = z.strictObject({
  ...node.shape,
  code: z.string(),
  institutionCode: z.nullable(z.string()),
  sealText: z.string(),
  standing: z.nullable(standingForm),
  standingSays: z.string(),
  /** Last day of an authorisation about to end; null otherwise. */
  endsOn: z.nullable(day),
  scope: centreForm.shape.scope,
  serves: z.array(z.string()),
  authority: z.nullable(z.strictObject({ id: z.string(), name: z.string(), phone: z.string() })),
  version: z.int(),
  history: z.array(z.strictObject({ says: z.string(), why: z.string(), who: z.string(), when: z.string() })),
  mayManage: z.boolean(),
  /** What holds there today, row by row, with the version each comes from. */
  table: z.array(z.strictObject({ ...tableLine.shape, from: z.string() })),
})

export const readStaffCentre = route({
  ...asked,
  name: 'readStaffCentre',
  method: 'GET',
  path: '/api/staff/centres/:id',
  summary: '一个主管部门或机构：资格、服务对象、历史、当地规定',
  action: 'centre.look',
  params: z.strictObject({ id: nodeId }),
  output: staffCentre,
  problems: ['centre.not-found'],
})

/** Makes a node (`id` null, with its code) or changes one as it was seen (`version`). */
export const saveCentre = route({
  ...given,
  name: 'saveCentre',
  method: 'POST',
  path: '/api/staff/centres',
  summary: '新增或变更机构',
  action: 'centre.manage',
  body: z.strictObject({
    target: z.union([z.strictObject({ code: centreCode }), z.strictObject({ id: nodeId, version })]),
    centre: centreForm,
    reason,
  }),
  output: staffCentre,
  status: 200,
  problems: ['centre.not-found', 'centre.changed', ...replays],
})

const storedTable = z.strictObject({
  id: z.string(),
  regionCode: z.string(),
  regionName: z.string(),
  version: z.int(),
  effectiveFrom: day,
  document: z.string(),
  status: z.enum(['built-in', 'proposed', 'confirmed', 'declined']),
  inForce: z.boolean(),
  by: z.string(),
  decidedBy: z.string(),
  at: z.nullable(instant),
  lines: z.array(tableLine),
  /** What is otherwise than in the version before, by key. */
  changed: z.array(z.string()),
  can: z.array(z.enum(['confirm', 'decline'])),
})

export const tables = z.strictObject({
  /** The regions that have tables, to choose among. */
  regions: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  region: z.strictObject({ code: z.string(), name: z.string() }),
  /** The latest first. */
  versions: z.array(storedTable),
  /** What a new version may say, with what holds there now. */
  rows: z.array(z.strictObject({ ...tableLine.shape, from: z.string() })),
  mayPropose: z.boolean(),
})

export const listTables = route({
  ...asked,
  name: 'listTables',
  method: 'GET',
  path: '/api/staff/tables',
  summary: '当地规定的各个版本',
  action: 'centre.look',
  query: z.strictObject({ region: z.optional(tableVersion.shape.regionCode) }),
  output: tables,
  problems: [],
})

export const proposeTable = route({
  ...given,
  name: 'proposeTable',
  method: 'POST',
  path: '/api/staff/tables',
  summary: '提出当地规定的新版本，须另一人确认',
  action: 'table.propose',
  body: z.strictObject({
    regionCode: tableVersion.shape.regionCode,
    effectiveFrom: tableVersion.shape.effectiveFrom,
    document: tableVersion.shape.document,
    rows: tableRowList,
    reason,
  }),
  output: tables,
  status: 201,
  problems: ['permission.out-of-reach', 'local-table.version-taken', ...replays],
})

export const decideTable = route({
  ...given,
  name: 'decideTable',
  method: 'POST',
  path: '/api/staff/tables/:id/decision',
  summary: '确认或退回当地规定的新版本',
  action: 'table.confirm',
  params: z.strictObject({ id }),
  body: z.strictObject({ decision: z.enum(['confirm', 'decline']), reason: text(200) }),
  output: tables,
  status: 200,
  problems: [
    'permission.out-of-reach',
    'local-table.not-found',
    'local-table.decided',
    'local-table.own',
    ...replays,
  ],
})
