import * as z from 'zod/mini'
import { FORMING_UNITS } from '../domain/archive/catalogue/types'
import { HONOUR_LEVELS } from '../domain/archive/classify/threshold'
import { RELATIONS } from '../domain/archive/family/relations'
import { INTAKE_ORDER } from '../domain/archive/intake/checks'
import { EDUCATION_LEVELS, PERSONAL_STATUSES } from '../domain/archive/material'
import { isPaperDate } from '../domain/archive/paper-date'
import { text } from './fields'

/** The keys of a table, for a schema. */
export const keys = <const K extends string>(table: Record<K, unknown>) => Object.keys(table) as [K, ...K[]]

/** A date as far as a paper tells it: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD', and a day there is. */
export const paperDate = z
  .string()
  .check(
    z.trim(),
    z.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'paper-date.invalid'),
    z.refine(isPaperDate, 'paper-date.invalid'),
  )

/** An id of a paper inside its file: 'm' and the place of its fact. */
export const paper = z.string().check(z.regex(/^m[1-9]\d{0,5}$/, 'field.format'))

const count = (most: number) =>
  z.int('count.number').check(z.gte(1, 'count.number'), z.lte(most, 'count.number'))
export const pages = count(2000)

const family = z.strictObject({
  relation: z.enum(keys(RELATIONS), 'field.choose'),
  name: text(50),
  birth: z.optional(paperDate),
  work: z.optional(text(100)),
  political: z.optional(text(30)),
})

/** What a paper states, read off it by staff; what it is silent about is left out. */
const states = z.strictObject({
  name: z.optional(text(50)),
  birth: z.optional(paperDate),
  workStart: z.optional(paperDate),
  partyDate: z.optional(paperDate),
  status: z.optional(z.enum(keys(PERSONAL_STATUSES), 'field.choose')),
  school: z.optional(
    z.strictObject({
      level: z.enum(keys(EDUCATION_LEVELS), 'field.choose'),
      school: z.optional(text(100)),
      from: z.optional(paperDate),
      to: z.optional(paperDate),
    }),
  ),
  work: z.optional(
    z.strictObject({ unit: text(100), from: z.optional(paperDate), to: z.optional(paperDate) }),
  ),
  trainingMonths: z.optional(z.number().check(z.gte(0, 'count.number'), z.lte(240, 'count.number'))),
  honourLevel: z.optional(z.enum(keys(HONOUR_LEVELS), 'field.choose')),
  punishedUntil: z.optional(paperDate),
  family: z.optional(z.array(family).check(z.maxLength(40, 'field.too-long'))),
})

/** A paper as it is entered: what the catalogue prints, and what the rules read. */
export const paperBody = z.strictObject({
  title: text(120),
  /** Code of its kind in the catalogue of kinds. */
  kind: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'field.choose'), z.maxLength(60)),
  /** Null where the paper tells none. */
  formedOn: z.nullable(paperDate),
  pages,
  copies: count(99),
  /** Null for an original; of a copy, what stands on it (M35). */
  copy: z.nullable(z.strictObject({ copiedOn: z.nullable(paperDate), sealed: z.boolean() })),
  /** There is none of paper: what was signed electronically is the paper (N18). */
  electronic: z.optional(z.boolean()),
  from: z.strictObject({ unit: z.enum(keys(FORMING_UNITS), 'field.choose'), name: text(100) }),
  states,
  set: z.optional(z.strictObject({ name: text(60), part: count(99), of: count(99) })),
  /** False: its first or last page is missing. */
  whole: z.optional(z.boolean()),
  /** Of a paper of classes 5 and 8: the question it is about, and which review of it. */
  review: z.optional(z.strictObject({ matter: text(60), round: count(20) })),
  remark: z.optional(text(200)),
})

/** A paper as a request brings it. */
export type PaperBody = z.output<typeof paperBody>

/** What staff answered to each check at intake; one that is left out is not yet answered. */
export const intakeAnswers = z.partialRecord(z.enum(INTAKE_ORDER), z.boolean())
