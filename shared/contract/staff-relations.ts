import * as z from 'zod/mini'
import { KINSHIP_KINDS } from '../domain/avoidance/kinship'
import { id, text, version } from './fields'
import { route } from './route'
import { reason, staffAccount, staffRelation } from './staff-member'

const replays = ['request.key-other-body', 'request.in-flight'] as const

/** Whom the relation is with: a person by name and ID number, or a colleague by user name. */
const whom = {
  kind: z.enum(KINSHIP_KINDS),
  name: z.optional(text(50)),
  idNumber: z.optional(text(40)),
  username: z.optional(text(60)),
}

const relations = z.strictObject({
  relations: z.array(staffRelation),
  kinds: z.array(z.strictObject({ kind: z.string(), label: z.string(), article: z.string() })),
})

export const listStaffRelations = route({
  name: 'listStaffRelations',
  method: 'GET',
  path: '/api/staff/me/relations',
  summary: '我的回避关系',
  audience: 'staff',
  action: 'staff.me',
  rate: 'read',
  output: relations,
  status: 200,
  problems: ['sign-in.required'],
})

/** From now on the matters of this person are out of reach. Taking it back is up to others. */
export const declareStaffRelation = route({
  name: 'declareStaffRelation',
  method: 'POST',
  path: '/api/staff/me/relations',
  summary: '申报回避关系',
  audience: 'staff',
  action: 'staff.self',
  rate: 'write',
  idempotent: true,
  body: z.strictObject(whom),
  output: relations,
  status: 200,
  problems: ['request.invalid', 'staff.relation-known', 'staff.changed', ...replays],
})

export const recordStaffRelation = route({
  name: 'recordStaffRelation',
  method: 'POST',
  path: '/api/staff/members/:id/relations',
  summary: '登记工作人员的回避关系',
  audience: 'staff',
  action: 'staff.manage',
  rate: 'write',
  idempotent: true,
  params: z.strictObject({ id }),
  body: z.strictObject({ ...whom, version, reason }),
  output: staffAccount,
  status: 200,
  problems: ['request.invalid', 'staff.not-found', 'staff.relation-known', 'staff.changed', ...replays],
})

export const endStaffRelation = route({
  name: 'endStaffRelation',
  method: 'POST',
  path: '/api/staff/members/:id/relations/end',
  summary: '解除工作人员的回避关系',
  audience: 'staff',
  action: 'staff.manage',
  rate: 'write',
  idempotent: true,
  params: z.strictObject({ id }),
  body: z.strictObject({ relation: id, version, reason }),
  output: staffAccount,
  status: 200,
  problems: ['permission.own-account', 'staff.not-found', 'staff.not-possible', 'staff.changed', ...replays],
})
