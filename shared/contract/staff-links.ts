import * as z from 'zod/mini'
import { instant, text } from './fields'
import { route } from './route'
import { centreRef, newPassword, totpCode } from './staff-member'

const token = text(120)

/** What a one-time link is for, and the second factor to set up. Asking again gives the same secret; nothing is used up. */
export const openStaffLink = route({
  name: 'openStaffLink',
  method: 'POST',
  path: '/api/staff/links/open',
  summary: '查看一次性链接（启用账号、重设密码）',
  audience: 'staff',
  action: 'staff.enrol',
  rate: 'one-time',
  body: z.strictObject({ token }),
  output: z.strictObject({
    purpose: z.enum(['invitation', 'recovery']),
    username: z.string(),
    name: z.string(),
    centre: centreRef,
    expiresAt: instant,
    /** For the authenticator: `uri` as a QR code, `secret` (base32) to type in. */
    totp: z.strictObject({ secret: z.string(), uri: z.string() }),
  }),
  status: 200,
  problems: ['request.invalid', 'staff.link-invalid'],
})

/** Sets the password and confirms the second factor by its first code; the link is used up then. */
export const completeStaffLink = route({
  name: 'completeStaffLink',
  method: 'POST',
  path: '/api/staff/links/complete',
  summary: '设置密码并绑定动态验证码',
  audience: 'staff',
  action: 'staff.enrol',
  rate: 'one-time',
  body: z.strictObject({ token, password: newPassword, totp: totpCode }),
  output: z.strictObject({ username: z.string() }),
  status: 200,
  problems: ['request.invalid', 'staff.link-invalid', 'sign-in.totp-wrong', 'sign-in.totp-clock'],
})
