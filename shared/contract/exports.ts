import * as z from 'zod/mini'
import { EXPORT_PURPOSES } from '../domain/audit/purposes'
import { EXPORT_LISTS, type ExportList } from '../domain/exports/lists'
import { accountSearch } from './custody'
import { id } from './fields'
import { route, XLSX } from './route'

const lists = Object.keys(EXPORT_LISTS) as [ExportList, ...ExportList[]]

/** Any list of staff as a table: by a purpose, which is in the access log before the first byte is answered. */
export const exportList = route({
  name: 'exportList',
  method: 'POST',
  path: '/api/staff/exports',
  summary: '导出名单（须选用途，逐次记录）',
  audience: 'staff',
  action: 'list.export',
  rate: 'unmask',
  body: z.strictObject({
    list: z.enum(lists, 'field.choose'),
    purpose: z.enum(
      EXPORT_PURPOSES.map(({ code }) => code),
      'field.choose',
    ),
    /** One record the list belongs to. */
    id: z.optional(id),
    /** A centre below the department of a supervisor. */
    centre: z.optional(z.string().check(z.maxLength(60, 'field.format'))),
    show: z.optional(z.enum(['open', 'closed'], 'field.choose')),
    /** Days of a list, both included, and what its accounts are looked for by. */
    ...accountSearch,
    text: z.optional(z.string().check(z.maxLength(60, 'field.too-long'))),
  }),
  output: z.unknown(),
  status: 200,
  file: XLSX,
  problems: [
    'request.invalid',
    'permission.denied',
    'access.purpose-unfit',
    'access.not-logged',
    'import.not-found',
    'limit.rate',
  ],
})
