import * as z from 'zod/mini'
import { id, instant } from './fields'
import { route } from './route'

const notice = z.strictObject({
  label: z.string(),
  says: z.string(),
  /** 档案编号: the unit finds by it whose file it is; no name stands here. */
  archiveNo: z.string(),
  at: instant,
  /** What it stands on; null for what practice alone does. */
  article: z.nullable(z.string()),
})

/** What one of them was told, a page at a time, the newest first. */
export const readUnitNotices = route({
  name: 'readUnitNotices',
  method: 'GET',
  path: '/api/me/units/:id/notices',
  summary: '我经办的单位：收到的告知',
  audience: 'citizen',
  action: 'unit-notice.list',
  rate: 'read',
  params: z.strictObject({ id }),
  query: z.strictObject({ after: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.strictObject({
    notices: z.array(notice),
    /** `after` of the next page; null on the last. */
    next: z.nullable(z.string()),
  }),
  status: 200,
  problems: ['sign-in.required', 'collective.not-yours'],
})

/** What the units somebody acts for were told of the files under their accounts; they are never asked. The newest first. */
export const listUnitNotices = route({
  name: 'listUnitNotices',
  method: 'GET',
  path: '/api/me/unit-notices',
  summary: '我经办的单位收到的告知',
  audience: 'citizen',
  action: 'unit-notice.list',
  rate: 'read',
  output: z.strictObject({
    units: z.array(z.strictObject({ id, name: z.string(), accountNo: z.string(), notices: z.array(notice) })),
  }),
  status: 200,
  problems: ['sign-in.required'],
})
