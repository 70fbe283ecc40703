import * as z from 'zod/mini'
import { day, id, text } from './fields'
import { route } from './route'

/** The signed-in person as they see themself; numbers masked. */
export const person = z.strictObject({
  id,
  phone: z.string(),
  identity: z.nullable(
    z.strictObject({ level: z.enum(['declared', 'verified']), name: z.string(), idNumber: z.string() }),
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
  action: 'me.declare-identity',
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
