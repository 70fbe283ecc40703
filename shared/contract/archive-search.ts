import * as z from 'zod/mini'
import { ARCHIVE_MARKS } from '../domain/archives/marks'
import { id, text } from './fields'
import { route } from './route'

/** A file as lists show it. The name is whole, the ID number masked. */
export const archiveRow = z.strictObject({
  id,
  archiveNo: z.string(),
  previousNo: z.nullable(z.string()),
  name: z.string(),
  formerNames: z.array(z.string()),
  idNumber: z.nullable(z.string()),
  /** Where the bag is, in a few words. */
  stateLabel: z.string(),
  tone: z.enum(['safe', 'moving', 'waiting']),
  shelf: z.nullable(z.string()),
  marks: z.array(z.enum(ARCHIVE_MARKS)),
})

export type ArchiveRow = z.output<typeof archiveRow>

/**
 * Files of a centre by one text: ID number, archive number or its beginning, name or part of it, pinyin, initials. A POST, so that
 * nobody's name or number is in an address.
 */
export const searchArchives = route({
  name: 'searchArchives',
  method: 'POST',
  path: '/api/staff/archives/search',
  summary: '查找档案（姓名、拼音、首字母、证件号码、存档编号）',
  audience: 'staff',
  action: 'archive.search',
  rate: 'read',
  body: z.strictObject({
    q: text(60),
    after: z.optional(z.string().check(z.maxLength(400))),
    /** For supervisors: one of the centres below their department. */
    centre: z.optional(text(40)),
  }),
  output: z.strictObject({
    /** As what the text was understood. */
    by: z.enum(['id', 'number', 'name']),
    archives: z.array(archiveRow),
    /** `after` of the page that follows. */
    next: z.nullable(z.string()),
  }),
  status: 200,
  problems: ['request.invalid', 'permission.denied'],
})
