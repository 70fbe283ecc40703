import * as z from 'zod/mini'
import { HONOUR_LEVELS } from '../domain/archive/classify/threshold'
import { EDUCATION_LEVELS, PERSONAL_STATUSES } from '../domain/archive/material'
import { text } from './fields'
import { keys, paperDate } from './paper-fields'

const few = <S extends z.ZodMiniType>(schema: S) => z.array(schema).check(z.maxLength(40, 'field.too-long'))

/** What somebody says of their life: a file is held to it by the health check. */
export const claims = z.strictObject({
  education: few(
    z.strictObject({
      level: z.enum(keys(EDUCATION_LEVELS), 'field.choose'),
      school: text(100),
      from: paperDate,
      to: paperDate,
      fullTime: z.boolean(),
      degree: z.boolean(),
      abroad: z.boolean(),
    }),
  ),
  work: few(
    z.strictObject({ unit: text(100), from: paperDate, to: z.nullable(paperDate), own: z.boolean() }),
  ),
  otherwise: few(z.strictObject({ from: paperDate, to: paperDate })),
  workStart: z.nullable(paperDate),
  party: z.nullable(z.strictObject({ joined: paperDate })),
  status: z.nullable(z.enum(keys(PERSONAL_STATUSES), 'field.choose')),
  titles: few(z.strictObject({ name: text(60), on: paperDate })),
  research: few(text(100)),
  honours: few(z.strictObject({ name: text(60), level: z.enum(keys(HONOUR_LEVELS), 'field.choose') })),
})
