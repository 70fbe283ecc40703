import * as z from 'zod/mini'
import { route } from './route'

const code = z.string().check(z.regex(/^\d{6}$/, 'field.format'))

/** The regions of today's list below one, or the provinces; a step of a pick, so that nobody loads the whole list. */
export const listRegions = route({
  name: 'listRegions',
  method: 'GET',
  path: '/api/regions',
  summary: '行政区划（逐级）',
  audience: 'public',
  action: 'public.read',
  rate: 'read',
  query: z.strictObject({ within: z.optional(code) }),
  output: z.strictObject({
    /** `last`: there is nothing below it. */
    regions: z.array(z.strictObject({ code, name: z.string(), last: z.boolean() })),
  }),
  status: 200,
  problems: ['request.invalid'],
})
