import { isDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import * as z from 'zod/mini'
import { REGION_CODE } from './region'
import { CENTRE_LEVELS, SCOPES } from './types'

reg('N5', 'N6', 'B1')

const line = (least: number, most: number) =>
  z.string().check(z.trim(), z.minLength(least, 'field.required'), z.maxLength(most, 'field.too-long'))
const free = (most: number) => z.string().check(z.trim(), z.maxLength(most, 'field.too-long'))
const day = z.string().check(z.refine(isDay, 'field.format'))
const document = line(4, 80)
const nodeId = z.string().check(z.minLength(1, 'field.choose'), z.maxLength(40))

/** Why an institution may keep files, as it is entered. */
export const standingForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('statutory') }),
  z
    .strictObject({ kind: z.literal('authorised'), document, validFrom: day, validUntil: day })
    .check(z.refine(({ validFrom, validUntil }) => validFrom <= validUntil, 'centre.days')),
  z.strictObject({ kind: z.literal('delegated'), by: nodeId, document }),
])

/** What is entered of a node. The code never changes and is given once. */
export const centreForm = z.strictObject({
  kind: z.enum(['authority', 'institution']),
  name: line(4, 60),
  parentId: z.nullable(nodeId),
  level: z.enum(CENTRE_LEVELS),
  regionCode: z.string().check(z.regex(REGION_CODE, 'region.format')),
  institutionCode: z.nullable(z.string().check(z.regex(/^[0-9A-Z-]{2,30}$/, 'centre.institution-code'))),
  address: free(100),
  phone: z.string().check(z.regex(/^[\d ()（）+、,，;；/-]{0,60}$/, 'centre.phone')),
  hours: free(60),
  standing: z.nullable(standingForm),
  scope: z.array(z.enum(SCOPES)),
  sealText: line(4, 30),
})

export type CentreForm = z.output<typeof centreForm>

/** Codes as certificates print them. */
export const centreCode = z.string().check(z.regex(/^[A-Z][A-Z0-9]{2,15}$/, 'centre.code'))

/** What does not go together, by field; empty when all does. `kindOf` tells what a node named in the form is. */
export function checkCentre(
  form: CentreForm,
  kindOf: (id: string) => 'authority' | 'institution' | null,
): { path: string; message: string }[] {
  const wrong = (path: string, message: string) => ({ path, message })
  const problems: ReturnType<typeof wrong>[] = []
  const isAuthority = form.kind === 'authority'
  if (form.parentId !== null && kindOf(form.parentId) !== 'authority')
    problems.push(wrong('parentId', 'centre.parent'))
  if (form.parentId === null && !isAuthority) problems.push(wrong('parentId', 'centre.parent'))
  if (isAuthority && form.standing) problems.push(wrong('standing', 'centre.authority-keeps-none'))
  if (!isAuthority && form.scope.length === 0) problems.push(wrong('scope', 'field.choose'))
  if (form.regionCode.length > 6 !== (form.level === 'street')) problems.push(wrong('level', 'centre.level'))
  const { standing } = form
  if (standing?.kind === 'delegated' && kindOf(standing.by) !== 'institution')
    problems.push(wrong('standing.by', 'centre.delegating'))
  if (standing?.kind === 'delegated' && form.level !== 'street')
    problems.push(wrong('standing', 'centre.delegated-street'))
  if (standing?.kind === 'statutory' && form.level === 'street')
    problems.push(wrong('standing', 'centre.street-standing'))
  return problems
}
