import * as z from 'zod/mini'
import { UNMASK_PURPOSES, UNMASKABLE } from '../domain/audit/purposes'
import { id } from './fields'
import { route } from './route'

/** What is asked for whole, and for what. */
export const unmaskBody = z.strictObject({
  purpose: z.enum(
    UNMASK_PURPOSES.map(({ code }) => code),
    'field.choose',
  ),
  fields: z.array(z.enum(UNMASKABLE)).check(z.minLength(1, 'field.choose'), z.maxLength(UNMASKABLE.length)),
})

/** A field the record does not have is left out. */
export const unmaskAnswer = z.strictObject({
  idNumber: z.optional(z.string()),
  newIdNumber: z.optional(z.string()),
  phone: z.optional(z.string()),
})

/** Whole numbers for staff: they stand in this one answer only, and the look is in the person's privacy log. */
export const unmaskCase = route({
  name: 'unmaskCase',
  method: 'POST',
  path: '/api/staff/cases/:id/unmask',
  summary: '查看申请人的完整号码（须选用途，逐次记录）',
  audience: 'staff',
  action: 'case.unmask',
  rate: 'unmask',
  params: z.strictObject({ id }),
  body: unmaskBody,
  output: unmaskAnswer,
  status: 200,
  problems: [
    'case.not-found',
    'permission.avoidance',
    'access.purpose-unfit',
    'access.not-logged',
    'limit.rate',
  ],
})
