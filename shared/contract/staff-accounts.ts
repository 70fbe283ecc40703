import * as z from 'zod/mini'
import { readUsername } from '../domain/staff/username'
import { id, text, version } from './fields'
import { route } from './route'
import { centreId, centreRef, post, reason, staffAccount, staffLink, staffRow } from './staff-member'

const params = z.strictObject({ id })
const byVersion = z.strictObject({ version, reason })
const username = text(40).check(z.refine((value) => readUsername(value) !== null, 'username.format'))
const withLink = z.strictObject({ member: staffAccount, link: z.nullable(staffLink) })
const common = [
  'staff.not-found',
  'staff.changed',
  'staff.not-possible',
  'permission.own-account',
  'permission.out-of-reach',
  'permission.avoidance',
  'request.key-other-body',
  'request.in-flight',
] as const

export const listStaff = route({
  name: 'listStaff',
  method: 'GET',
  path: '/api/staff/members',
  summary: '工作人员名册',
  audience: 'staff',
  action: 'staff.list',
  rate: 'read',
  query: z.strictObject({ centre: z.optional(centreId) }),
  output: z.strictObject({
    members: z.array(staffRow),
    centres: z.array(centreRef),
    /** Posts the reader may give, by centre: what an invitation may name. */
    grantable: staffAccount.shape.grantable,
  }),
  status: 200,
  problems: ['permission.denied'],
})

export const readStaffAccount = route({
  name: 'readStaffAccount',
  method: 'GET',
  path: '/api/staff/members/:id',
  summary: '工作人员账号详情',
  audience: 'staff',
  action: 'staff.list',
  rate: 'read',
  params,
  output: staffAccount,
  status: 200,
  problems: ['staff.not-found'],
})

/** Makes an account that cannot be used before its one-time link (72 hours) has been followed. */
export const inviteStaff = route({
  name: 'inviteStaff',
  method: 'POST',
  path: '/api/staff/members',
  summary: '邀请工作人员',
  audience: 'staff',
  action: 'staff.manage',
  rate: 'write',
  idempotent: true,
  body: z.strictObject({
    name: text(50),
    username,
    centreId,
    posts: z.array(post).check(z.minLength(1, 'field.choose'), z.maxLength(9)),
    reason,
  }),
  output: withLink,
  status: 201,
  problems: [
    'request.invalid',
    'staff.username-taken',
    'staff.posts-apart',
    'permission.out-of-reach',
    'request.key-other-body',
    'request.in-flight',
  ],
})

/** A new link in the place of the old one, which no longer works. */
export const renewStaffInvitation = route({
  name: 'renewStaffInvitation',
  method: 'POST',
  path: '/api/staff/members/:id/invitation',
  summary: '重新发出邀请链接',
  audience: 'staff',
  action: 'staff.manage',
  rate: 'write',
  idempotent: true,
  params,
  body: byVersion,
  output: withLink,
  status: 200,
  problems: common,
})

const command = (name: string, path: string, summary: string) => ({
  name,
  method: 'POST' as const,
  path: `/api/staff/members/:id/${path}`,
  summary,
  audience: 'staff' as const,
  action: 'staff.manage' as const,
  rate: 'write' as const,
  idempotent: true,
  params,
  output: staffAccount,
  status: 200 as const,
})

export const withdrawStaffInvitation = route({
  ...command('withdrawStaffInvitation', 'invitation/withdraw', '撤销邀请'),
  body: byVersion,
  problems: common,
})

export const grantPost = route({
  ...command('grantPost', 'posts', '授予岗位'),
  body: z.strictObject({ version, reason, centreId, post }),
  problems: [...common, 'staff.posts-apart'],
})

export const revokePost = route({
  ...command('revokePost', 'posts/revoke', '撤销岗位'),
  body: z.strictObject({ version, reason, centreId, post }),
  problems: [...common, 'staff.last-administrator'],
})

export const suspendStaff = route({
  ...command('suspendStaff', 'suspend', '停用账号'),
  body: byVersion,
  problems: [...common, 'staff.last-administrator'],
})

export const reinstateStaff = route({
  ...command('reinstateStaff', 'reinstate', '恢复账号'),
  body: byVersion,
  problems: common,
})

/** Ends one session of the member, or without an id all. */
export const endMemberSessions = route({
  ...command('endMemberSessions', 'sessions/end', '结束工作人员的登录'),
  body: z.strictObject({ session: z.optional(id), version, reason }),
  problems: common,
})

/** The first of two confirmations opens a recovery for 24 hours; the second, by somebody else, gives the link. */
export const confirmStaffRecovery = route({
  ...command('confirmStaffRecovery', 'recovery', '确认重设密码和动态验证码'),
  body: byVersion,
  output: withLink,
  problems: [...common, 'staff.same-confirmer'],
})

/** Open cases of the member's centres in which they gave the last fact. */
export const readHandOver = route({
  name: 'readHandOver',
  method: 'GET',
  path: '/api/staff/members/:id/hand-over',
  summary: '离岗交接清单',
  audience: 'staff',
  action: 'staff.list',
  rate: 'read',
  params,
  output: z.strictObject({
    cases: z.array(z.strictObject({ id, no: z.string(), title: z.string(), dueOn: z.string() })),
  }),
  status: 200,
  problems: ['staff.not-found'],
})

/** Locks the account for good. `handedOver` names every case of the hand-over list as it is now. */
export const recordLeaving = route({
  ...command('recordLeaving', 'leave', '登记离岗'),
  body: z.strictObject({ version, reason, handedOver: z.array(id).check(z.maxLength(500)) }),
  problems: [...common, 'staff.last-administrator', 'staff.hand-over'],
})
