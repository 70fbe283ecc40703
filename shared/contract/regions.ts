import * as z from 'zod/mini'
import { REGION_CODE } from '../domain/centres/region'
import { route } from './route'

/** Six figures; nine for a street or town. */
export const regionCode = z.string().check(z.regex(REGION_CODE, 'region.format'))

/** The regions of today's list below one, or the provinces; a step of a pick, so that nobody loads the whole list. */
export const listRegions = route({
  name: 'listRegions',
  method: 'GET',
  path: '/api/regions',
  summary: '行政区划（逐级）',
  audience: 'public',
  action: 'public.read',
  rate: 'read',
  query: z.strictObject({ within: z.optional(regionCode) }),
  output: z.strictObject({
    /** `last`: there is nothing below it. */
    regions: z.array(z.strictObject({ code: regionCode, name: z.string(), last: z.boolean() })),
  }),
  status: 200,
  problems: ['request.invalid'],
})
