import * as z from 'zod/mini'
import { route } from './route'

const article = z.strictObject({ cite: z.string(), text: z.string() })

/** Where a service is had, with the telephones to ask and to complain at; empty where nobody has entered them. */
const place = z.strictObject({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  hours: z.string(),
  /** 主管部门, which hears complaints (article 30); null where none is entered. */
  authority: z.nullable(z.strictObject({ name: z.string(), phone: z.string() })),
})

const paper = z.strictObject({
  when: z.optional(z.string()),
  what: z.string(),
  why: z.string(),
  instead: z.optional(z.array(z.string())),
  basis: z.string(),
})

const guide = z.strictObject({
  item: z.string(),
  title: z.string(),
  summary: z.string(),
  who: z.string(),
  bring: z.array(paper),
  conditions: z.array(z.string()),
  steps: z.array(
    z.strictObject({
      title: z.string(),
      turn: z.string(),
      says: z.string(),
      leads: z.array(z.string()),
    }),
  ),
  ends: z.array(z.strictObject({ title: z.string(), says: z.string() })),
  atOnce: z.boolean(),
  clocks: z.array(
    z.strictObject({
      workingDays: z.int(),
      months: z.optional(z.int()),
      basis: z.string(),
      kind: z.enum(['statutory', 'promise']),
      ours: z.boolean(),
    }),
  ),
  result: z.strictObject({ says: z.string(), sample: z.boolean() }),
  refusals: z.array(z.strictObject({ text: z.string(), remedy: z.string(), article: z.string() })),
  free: z.strictObject({ says: z.string(), cite: z.string(), text: z.string() }),
  basis: z.array(article),
  place: z.nullable(place),
})

const shown = {
  audience: 'public',
  action: 'public.read',
  rate: 'read',
  /** They change with a release or a table, and an hour-old guide is a right one still. */
  cacheSeconds: 300,
  status: 200,
} as const

const params = z.strictObject({ item: z.string().check(z.maxLength(50)) })
const query = z.strictObject({ centre: z.optional(z.string().check(z.maxLength(40))) })

export const listGuides = route({
  name: 'listGuides',
  method: 'GET',
  path: '/api/guides',
  summary: '办事指南目录',
  ...shown,
  output: z.strictObject({
    guides: z.array(z.strictObject({ item: z.string(), title: z.string(), summary: z.string() })),
  }),
  problems: [],
})

export const readGuide = route({
  name: 'readGuide',
  method: 'GET',
  path: '/api/guides/:item',
  summary: '一个事项的办事指南；可带机构',
  ...shown,
  params,
  query,
  output: guide,
  problems: ['guide.not-found'],
})

export const readLeaflet = route({
  name: 'readLeaflet',
  method: 'GET',
  path: '/api/guides/:item/leaflet.pdf',
  summary: '办事指南宣传页 PDF；可带机构',
  ...shown,
  params,
  query,
  output: z.unknown(),
  file: 'application/pdf',
  problems: ['guide.not-found'],
})

export const readSample = route({
  name: 'readSample',
  method: 'GET',
  path: '/api/guides/:item/sample.pdf',
  summary: '办理结果样例 PDF',
  ...shown,
  params,
  output: z.unknown(),
  file: 'application/pdf',
  problems: ['guide.not-found'],
})
