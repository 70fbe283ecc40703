import * as z from 'zod/mini'
import { DOCUMENTS } from '../domain/accounts/levels'
import { day, id, text } from './fields'
import { route } from './route'

/** The signed-in person as they see themself; numbers masked. */
export const person = z.strictObject({
  id,
  /** Masked; null when the account has no phone among its logins. */
  phone: z.nullable(z.string()),
  identity: z.nullable(
    z.strictObject({
      level: z.enum(['declared', 'verified']),
      /** How it was verified: by the authority, by the face as well, or at a window; null while only declared. */
      assurance: z.nullable(z.enum(['matched', 'face', 'counter'])),
      document: z.enum(DOCUMENTS),
      name: z.string(),
      idNumber: z.string(),
    }),
  ),
})

export const readMe = route({
  name: 'readMe',
  method: 'GET',
  path: '/api/me',
  summary: '我的账号',
  audience: 'citizen',
  action: 'me.read',
  rate: 'read',
  output: person,
  status: 200,
  problems: ['sign-in.required'],
})

export const declareIdentity = route({
  name: 'declareIdentity',
  method: 'POST',
  path: '/api/me/identity',
  summary: '填写姓名和身份证号',
  audience: 'citizen',
  action: 'me.change',
  rate: 'write',
  idempotent: true,
  body: z.strictObject({ name: text(50), idNumber: text(40) }),
  output: person,
  status: 200,
  problems: ['request.invalid', 'identity.fixed', 'request.key-other-body', 'request.in-flight'],
})

/** The file card: where my file is. `archive` is null when no centre here has a record for the person. */
export const fileCard = z.strictObject({
  identity: z.enum(['none', 'declared', 'verified']),
  name: z.nullable(z.string()),
  archive: z.nullable(
    z.strictObject({
      archiveNo: z.string(),
      centre: z.string(),
      sentence: z.string(),
      tone: z.enum(['safe', 'moving', 'waiting']),
      day,
      dayText: z.string(),
      keptSince: z.nullable(day),
    }),
  ),
})

export const readFileCard = route({
  name: 'readFileCard',
  method: 'GET',
  path: '/api/me/file-card',
  summary: '我的档案在哪里',
  audience: 'citizen',
  action: 'file-card.read',
  rate: 'read',
  output: fileCard,
  status: 200,
  problems: ['sign-in.required'],
})
