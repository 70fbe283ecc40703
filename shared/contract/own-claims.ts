import * as z from 'zod/mini'
import { CLAIM_ANSWERS } from '../domain/materials/own-claims'
import { PERSON_KINDS } from '../domain/persons/situations'
import { claims } from './claim-fields'
import { instant } from './fields'
import { keys } from './paper-fields'
import { route } from './route'

const kind = z.enum(keys(PERSON_KINDS), 'field.choose')

/** What I said of my schools and work, as it stands in my file. */
export const readOwnClaims = route({
  name: 'readOwnClaims',
  method: 'GET',
  path: '/api/me/claims',
  summary: '我自述的经历（供档案体检对照）',
  audience: 'citizen',
  action: 'file-card.read',
  rate: 'read',
  output: z.strictObject({
    answer: z.enum(keys(CLAIM_ANSWERS)),
    sentence: z.string(),
    centre: z.nullable(z.string()),
    /** Null while nothing was said. `confirmed`: staff held it against the papers. */
    said: z.nullable(z.strictObject({ kind, claims, confirmed: z.boolean(), when: z.string() })),
  }),
  status: 200,
  problems: ['sign-in.required'],
})

/** The whole of it anew: the last word stands, what was said before stays in the chain of the file. */
export const sayOwnClaims = route({
  name: 'sayOwnClaims',
  method: 'POST',
  path: '/api/me/claims',
  summary: '填写我自述的经历',
  audience: 'citizen',
  action: 'own-claims.say',
  rate: 'write',
  idempotent: true,
  body: z.strictObject({ kind, claims }),
  output: z.strictObject({ saidAt: instant }),
  status: 200,
  problems: [
    'request.invalid',
    'sign-in.required',
    'identity.level-needed',
    'material.no-own-file',
    'archive.changed',
    'request.key-other-body',
    'request.in-flight',
  ],
})
