import * as z from 'zod/mini'
import { CATEGORIES } from '../domain/archive/categories'
import { POINTS, SEVERITIES } from '../domain/archive/health/types'
import { CHECK_ANSWERS } from '../domain/materials/told'
import { caseSummary } from './cases'
import { day, id } from './fields'
import { keys } from './paper-fields'
import { route } from './route'

/** A point of the health check as its person is told: in words, without any paper's id. */
const toldPoint = z.strictObject({
  /** The rule that found it: by it the person says which gap a paper is for. */
  rule: z.string(),
  point: z.enum(keys(POINTS)),
  pointSays: z.string(),
  severity: z.enum(keys(SEVERITIES)),
  severitySays: z.string(),
  says: z.string(),
  /** What it will stand in the way of. */
  blocks: z.array(z.string()),
  remedy: z.string(),
  /** Who can issue or mend the paper. */
  issuers: z.array(z.string()),
  article: z.string(),
})

/** Papers that the person promised for their file and that have not come. */
const toldPromise = z.strictObject({
  /** The case in which it was promised. */
  caseId: id,
  /** By it the person says which promise a paper is for. */
  code: z.string(),
  says: z.string(),
  by: day,
  tone: z.enum(['open', 'soon', 'past']),
  effect: z.string(),
  papers: z.array(z.string()),
  issuers: z.array(z.string()),
})

/** The health check of my own file: counts, confirmed points, what I have handed in; never a page, and no names of classes 5 and 8. */
export const readFileCheck = route({
  name: 'readFileCheck',
  method: 'GET',
  path: '/api/me/file-check',
  summary: '我的档案体检（各类份数、已核实的缺漏与矛盾、补交进度）',
  audience: 'citizen',
  action: 'file-card.read',
  rate: 'read',
  output: z.strictObject({
    answer: z.enum(keys(CHECK_ANSWERS)),
    sentence: z.string(),
    centre: z.nullable(z.string()),
    counts: z.array(
      z.strictObject({ category: z.enum(keys(CATEGORIES)), title: z.string(), papers: z.int() }),
    ),
    points: z.array(toldPoint),
    /** The nearest day first. */
    promises: z.array(toldPromise),
    /** Points that wait for staff to confirm them or rule them out. */
    waiting: z.int(),
    /** Papers handed in, and promised ones: the cases, the open ones first. */
    submissions: z.array(caseSummary),
  }),
  status: 200,
  problems: ['sign-in.required'],
})
