import * as z from 'zod/mini'
import { day, id, instant, phone, text } from './fields'
import { states, uploadedTable } from './imports'
import { route } from './route'
import { TABLE_FILE_PROBLEMS } from './table-file'

const key = { no: text(60), code: text(60) }
const count = z.int().check(z.gte(0))

/** What is wrong with a row, by column, and how to mend it. */
const leftOut = z.strictObject({
  row: z.int(),
  lines: z.array(z.strictObject({ column: z.string(), reason: z.string(), remedy: z.string() })),
})

/** One list as its school sees it. */
const list = z.strictObject({
  id,
  /** Empty once the file is gone. */
  name: z.string(),
  state: z.enum(states),
  /** Null before it was sent. */
  sentAt: z.nullable(instant),
  /** Data rows. */
  total: count,
  ...{ registered: count, known: count, bad: count },
  /** The first of its rows that were left out. */
  left: z.array(leftOut),
})
export type SchoolList = z.output<typeof list>

const refused = ['request.invalid', 'school-list.not-found', 'school-list.locked'] as const

export const openSchoolList = route({
  name: 'openSchoolList',
  method: 'POST',
  path: '/api/school-lists',
  summary: '学校凭编号和上传码看清单和没有对上的档案，不用登录',
  audience: 'public',
  action: 'public.read',
  rate: 'one-time',
  body: z.strictObject(key),
  output: z.strictObject({
    school: z.string(),
    centre: z.strictObject({ name: z.string(), phone: z.string(), address: z.string() }),
    /** The last day on which number and code open it. */
    until: day,
    /** What follows from the 31st of August today. */
    deadline: z.string(),
    lists: z.array(list),
    /** On a list and not here yet; the name masked. */
    waiting: z.array(z.strictObject({ id, row: z.nullable(z.int()), holder: z.string(), sentOn: day })),
    /** Here from this school, and on none of its lists. */
    unlisted: z.array(z.strictObject({ id, holder: z.string(), arrivedOn: day })),
    /** There are further ones of these two. */
    more: z.boolean(),
  }),
  status: 200,
  problems: refused,
})

/** Looked at row by row; nothing of it is sent to the centre yet. The same file again is the same list. */
export const bringSchoolList = route({
  name: 'bringSchoolList',
  method: 'POST',
  path: '/api/school-lists/files',
  summary: '学校上传毕业生档案转递清单，先逐行检查',
  audience: 'public',
  action: 'hand-in',
  rate: 'write',
  idempotent: true,
  handInKey: true,
  upload: uploadedTable,
  output: z.strictObject({
    list,
    /** Rows with nothing wrong in them. */
    good: count,
    /** Rows with something wrong, and the first of them. */
    bad: count,
    rows: z.array(leftOut),
    /** Columns of the file that are not used. */
    unused: z.array(z.string()),
  }),
  status: 201,
  problems: [...refused, ...TABLE_FILE_PROBLEMS, 'table.column-missing'],
})
export type CheckedSchoolList = z.output<typeof bringSchoolList.output>

export const sendSchoolList = route({
  name: 'sendSchoolList',
  method: 'POST',
  path: '/api/school-lists/send',
  summary: '学校发送检查过的清单，免费',
  audience: 'public',
  action: 'hand-in',
  // Guessing is counted by the lock of the number.
  rate: 'write',
  idempotent: true,
  body: z.strictObject({ ...key, list: id, name: text(30), phone }),
  output: list,
  status: 200,
  problems: [
    ...refused,
    'import.not-found',
    'import.changed',
    'import.file-gone',
    'request.key-other-body',
    'request.in-flight',
  ],
})

const invitation = z.strictObject({
  school: z.string(),
  ...{ no: z.string(), code: z.string(), on: day, until: day },
  isOver: z.boolean(),
  /** Of the page, with number and code behind its #. */
  address: z.string(),
})
export type SchoolInvitation = z.output<typeof invitation>

export const inviteSchool = route({
  name: 'inviteSchool',
  method: 'POST',
  path: '/api/staff/school-invitations',
  summary: '请学校自己上传清单：给一个编号和上传码',
  audience: 'staff',
  action: 'import.run',
  rate: 'write',
  idempotent: true,
  body: z.strictObject({ school: text(60) }),
  output: invitation,
  status: 201,
  problems: [
    'request.invalid',
    'permission.denied',
    'import.changed',
    'request.key-other-body',
    'request.in-flight',
  ],
})

export const listSchoolInvitations = route({
  name: 'listSchoolInvitations',
  method: 'GET',
  path: '/api/staff/school-invitations',
  summary: '请过哪些学校自己上传清单',
  audience: 'staff',
  action: 'import.run',
  rate: 'read',
  output: z.strictObject({ invitations: z.array(invitation) }),
  status: 200,
  problems: ['permission.denied'],
})

/** Whom to ring about a list: every reading is noted in the access log. */
export const readListSender = route({
  name: 'readListSender',
  method: 'GET',
  path: '/api/staff/imports/:id/sender',
  summary: '学校的清单是谁发送的（姓名、电话，逐次记录）',
  audience: 'staff',
  action: 'import.read',
  rate: 'read',
  params: z.strictObject({ id }),
  output: z.strictObject({ name: z.string(), phone: z.string() }),
  status: 200,
  problems: ['import.not-found', 'access.not-logged'],
})
