import * as z from 'zod/mini'
import { id, nothing } from './fields'
import { route } from './route'
import { centreId, newPassword, staffMember, staffSession, totpCode } from './staff-member'

const sessions = z.strictObject({ sessions: z.array(staffSession) })

export const listStaffSessions = route({
  name: 'listStaffSessions',
  method: 'GET',
  path: '/api/staff/me/sessions',
  summary: '我的登录',
  audience: 'staff',
  action: 'staff.me',
  rate: 'read',
  output: sessions,
  status: 200,
  problems: ['sign-in.required'],
})

/** Ends one of one's sessions, or without an id all but the one in use. */
export const endStaffSessions = route({
  name: 'endStaffSessions',
  method: 'POST',
  path: '/api/staff/me/sessions/end',
  summary: '结束我的登录',
  audience: 'staff',
  action: 'staff.self',
  rate: 'write',
  body: z.strictObject({ session: z.optional(id) }),
  output: nothing,
  status: 200,
  problems: ['sign-in.required'],
})

/** Needs the present password and, where one is set up, the second factor. All other sessions end. */
export const changeStaffPassword = route({
  name: 'changeStaffPassword',
  method: 'POST',
  path: '/api/staff/me/credentials',
  summary: '修改密码',
  audience: 'staff',
  action: 'staff.self',
  rate: 'sign-in',
  body: z.strictObject({ old: newPassword, password: newPassword, totp: z.optional(totpCode) }),
  output: nothing,
  status: 200,
  problems: [
    'request.invalid',
    'sign-in.proof-wrong',
    'sign-in.totp-used',
    'sign-in.totp-clock',
    'sign-in.locked',
  ],
})

/** Chooses at which of one's centres one works now; posts of the others rest. */
export const chooseStaffCentre = route({
  name: 'chooseStaffCentre',
  method: 'POST',
  path: '/api/staff/me/centre',
  summary: '选择当前工作机构',
  audience: 'staff',
  action: 'staff.self',
  rate: 'write',
  body: z.strictObject({ centreId }),
  output: staffMember,
  status: 200,
  problems: ['permission.denied'],
})
