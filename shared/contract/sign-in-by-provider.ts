import * as z from 'zod/mini'
import { text } from './fields'
import { route } from './route'
import { device, phoneProof, providerCode, signInAnswer } from './sign-in-answer'

const token = z.string().check(z.maxLength(1000, 'field.too-long'))

const PROVIDER_PROBLEMS = [
  'sign-in.provider-code',
  'sign-in.provider-blocked',
  'sign-in.provider-busy',
] as const
const CODE_PROBLEMS = ['sign-in.code-wrong', 'sign-in.code-expired', 'sign-in.code-used-up'] as const

/** WeChat's or Alipay's own account, by the one-time code its login call gives. */
export const signInByProvider = route({
  name: 'signInByProvider',
  method: 'POST',
  path: '/api/sign-in/provider',
  summary: '微信、支付宝登录',
  audience: 'citizen',
  action: 'sign-in',
  rate: 'sign-in',
  body: z.strictObject({ provider: z.enum(['weapp', 'alipay']), code: providerCode, device }),
  output: signInAnswer,
  status: 200,
  problems: [...PROVIDER_PROBLEMS, 'sign-in.suspended'],
})

/** Answers a challenge that needs a phone: the provider's account is then a login of that phone's account, or of a new one. */
export const showPhone = route({
  name: 'showPhone',
  method: 'POST',
  path: '/api/sign-in/challenge/number',
  summary: '登录时确认手机号',
  audience: 'citizen',
  action: 'sign-in',
  rate: 'one-time',
  body: z.strictObject({ token, proof: phoneProof, device }),
  output: signInAnswer,
  status: 200,
  problems: [
    'sign-in.challenge-expired',
    ...CODE_PROBLEMS,
    ...PROVIDER_PROBLEMS,
    'sign-in.suspended',
    'login.of-other',
    'login.most',
  ],
})

/** Answers a second check. Wrong answers are counted on the account; it never says which part was wrong. */
export const answerSecondCheck = route({
  name: 'answerSecondCheck',
  method: 'POST',
  path: '/api/sign-in/challenge/second-check',
  summary: '新设备登录时核对本人',
  audience: 'citizen',
  action: 'sign-in',
  rate: 'one-time',
  body: z.strictObject({ token, name: text(50), idNumber: text(40), device }),
  output: signInAnswer,
  status: 200,
  problems: [
    'sign-in.challenge-expired',
    'sign-in.second-check-wrong',
    'sign-in.second-check-locked',
    'sign-in.suspended',
    'login.of-other',
    'login.most',
  ],
})

/** "This number is newly mine": it leaves the account it belonged to, which keeps all else, and a new account begins. */
export const claimNumber = route({
  name: 'claimNumber',
  method: 'POST',
  path: '/api/sign-in/challenge/newly-mine',
  summary: '这个手机号刚归我使用',
  audience: 'citizen',
  action: 'sign-in',
  rate: 'one-time',
  body: z.strictObject({ token, device }),
  output: signInAnswer,
  status: 200,
  problems: ['sign-in.challenge-expired', 'login.of-other'],
})
