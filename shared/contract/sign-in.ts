import * as z from 'zod/mini'
import { nothing, phone } from './fields'
import { route } from './route'
import { clientKind, device, signedIn, signInAnswer, smsCode } from './sign-in-answer'

export const requestCode = route({
  name: 'requestCode',
  method: 'POST',
  path: '/api/sign-in/codes',
  summary: '获取短信验证码',
  audience: 'citizen',
  action: 'sign-in',
  rate: 'sms',
  body: z.strictObject({ phone }),
  output: z.strictObject({ resendSeconds: z.int(), validMinutes: z.int() }),
  status: 202,
  problems: ['request.invalid', 'sign-in.resend-wait', 'sign-in.too-many-codes', 'sign-in.sms-failed'],
})

export const signIn = route({
  name: 'signIn',
  method: 'POST',
  path: '/api/sign-in',
  summary: '用短信验证码登录',
  audience: 'citizen',
  action: 'sign-in',
  rate: 'sign-in',
  body: z.strictObject({
    phone,
    code: smsCode,
    client: clientKind,
    device,
  }),
  output: signInAnswer,
  status: 200,
  problems: [
    'request.invalid',
    'sign-in.code-wrong',
    'sign-in.code-expired',
    'sign-in.code-used-up',
    'sign-in.suspended',
  ],
})

export const refreshSignIn = route({
  name: 'refreshSignIn',
  method: 'POST',
  path: '/api/sign-in/refresh',
  summary: '续期登录（令牌轮换）',
  audience: 'citizen',
  action: 'sign-in',
  rate: 'sign-in',
  body: z.strictObject({ refresh: z.optional(z.string().check(z.maxLength(200))) }),
  output: signedIn,
  status: 200,
  problems: ['sign-in.expired', 'sign-in.session-reused'],
})

export const signOut = route({
  name: 'signOut',
  method: 'POST',
  path: '/api/sign-out',
  summary: '退出登录',
  audience: 'citizen',
  action: 'sign-out',
  rate: 'write',
  body: z.strictObject({}),
  output: nothing,
  status: 200,
  problems: [],
})
