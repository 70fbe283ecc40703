import { parsePhone } from '@shared/kernel/phone'
import * as z from 'zod/mini'

/** An id as the service makes them: 26 lower-case Crockford characters. */
export const id = z.string().check(z.regex(/^[0-9a-z]{26}$/, 'field.format'))

/** Id of a 主管部门 or institution: as the service makes them, or one of the demo's. */
export const nodeId = z
  .string()
  .check(z.regex(/^(?:[0-9a-z]{26}|demo-[a-z][a-z0-9-]{1,30})$/, 'field.format'))

/** A calendar day 'YYYY-MM-DD' in Asia/Shanghai. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'field.format'))

/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime()

/** Text a person types: trimmed, not empty, at most `max` characters. */
export const text = (max: number) =>
  z.string().check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(max, 'field.too-long'))

/** A mobile number as people write it: spaces, hyphens, +86 and full-width digits are understood. */
export const phone = z.string().check(
  z.maxLength(30, 'phone.format'),
  z.refine((value) => parsePhone(value).ok, 'phone.format'),
)

/** The version of a record the person saw; a command on an older one is refused with `case.changed`. */
export const version = z.int('version.number').check(z.gte(1, 'version.number'))

/** Answer of commands that have nothing to say. */
export const nothing = z.strictObject({ done: z.literal(true) })
