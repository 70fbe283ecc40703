import * as z from 'zod/mini'
import { readCode } from '../domain/sign-in/code-rules'
import { nothing, phone } from './fields'
import { person } from './me'
import { route } from './route'

/** H5 keeps its tokens in cookies no script can read; mini programs have no cookies and get them in the body. */
const clientKind = z.enum(['h5', 'weapp', 'alipay'])

const tokens = z.strictObject({ access: z.string(), refresh: z.string(), accessSeconds: z.int() })

const signedIn = z.strictObject({ person, tokens: z.optional(tokens) })

export const requestCode = route({
  name: 'requestCode',
  method: 'POST',
  path: '/api/sign-in/codes',
  summary: '获取短信验证码',
  audience: 'citizen',
  action: 'sign-in',
  rate: 'sign-in',
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
    code: z.string().check(
      z.maxLength(12, 'code.format'),
      z.refine((value) => readCode(value) !== null, 'code.format'),
    ),
    client: clientKind,
  }),
  output: signedIn,
  status: 200,
  problems: ['request.invalid', 'sign-in.code-wrong', 'sign-in.code-expired', 'sign-in.code-used-up'],
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
