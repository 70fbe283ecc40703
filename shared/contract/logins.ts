import * as z from 'zod/mini'
import { id, instant, nothing } from './fields'
import { route } from './route'
import { phoneProof, providerCode, smsCode } from './sign-in-answer'

const PROVIDER_PROBLEMS = [
  'sign-in.provider-code',
  'sign-in.provider-blocked',
  'sign-in.provider-busy',
] as const
const CODE_PROBLEMS = ['sign-in.code-wrong', 'sign-in.code-expired', 'sign-in.code-used-up'] as const
const KEY_PROBLEMS = ['request.key-other-body', 'request.in-flight'] as const

const providerProof = z.strictObject({ kind: z.enum(['weapp', 'alipay']), code: providerCode })

/** The ways into the account. `label`: the masked phone, or the service's name. */
export const logins = z.strictObject({
  logins: z.array(
    z.strictObject({
      id,
      kind: z.enum(['phone', 'weapp', 'alipay']),
      label: z.string(),
      addedAt: instant,
      removable: z.boolean(),
    }),
  ),
  /** Until when the present proof allows changes; null: a fresh proof is needed first. */
  provedUntil: z.nullable(instant),
})

export const readLogins = route({
  name: 'readLogins',
  method: 'GET',
  path: '/api/me/logins',
  summary: '我的登录方式',
  audience: 'citizen',
  action: 'me.read',
  rate: 'read',
  output: logins,
  status: 200,
  problems: ['sign-in.required'],
})

/** Sends a code to the account's own phone (its newest), for `prove`. */
export const requestProofCode = route({
  name: 'requestProofCode',
  method: 'POST',
  path: '/api/me/proof-codes',
  summary: '向本人手机发送验证码',
  audience: 'citizen',
  action: 'me.change',
  rate: 'sms',
  body: z.strictObject({}),
  output: z.strictObject({ phone: z.string(), resendSeconds: z.int(), validMinutes: z.int() }),
  status: 202,
  problems: ['sign-in.resend-wait', 'sign-in.too-many-codes', 'sign-in.sms-failed', 'login.no-phone'],
})

/** Shows anew that a present login is one's own; holds for this sign-in for five minutes. A new sign-in is a proof itself. */
export const prove = route({
  name: 'prove',
  method: 'POST',
  path: '/api/me/proofs',
  summary: '再次确认是本人',
  audience: 'citizen',
  action: 'me.change',
  rate: 'sign-in',
  body: z.strictObject({
    proof: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('phone'), code: smsCode }),
      providerProof,
    ]),
  }),
  output: z.strictObject({ provedUntil: instant }),
  status: 200,
  problems: [...CODE_PROBLEMS, ...PROVIDER_PROBLEMS, 'login.not-own', 'login.no-phone'],
})

/** Adds a login; with `replaces` the old one goes in the same step (a new phone number for the old one). */
export const addLogin = route({
  name: 'addLogin',
  method: 'POST',
  path: '/api/me/logins',
  summary: '添加或更换登录方式',
  audience: 'citizen',
  action: 'me.change',
  rate: 'sign-in',
  idempotent: true,
  body: z.strictObject({
    proof: z.union([phoneProof, providerProof]),
    replaces: z.optional(id),
  }),
  output: logins,
  status: 200,
  problems: [
    'sign-in.proof-needed',
    ...CODE_PROBLEMS,
    ...PROVIDER_PROBLEMS,
    'login.of-other',
    'login.most',
    'login.not-found',
    ...KEY_PROBLEMS,
  ],
})

export const removeLogin = route({
  name: 'removeLogin',
  method: 'POST',
  path: '/api/me/logins/:id/remove',
  summary: '移除登录方式',
  audience: 'citizen',
  action: 'me.change',
  rate: 'sign-in',
  idempotent: true,
  params: z.strictObject({ id }),
  body: z.strictObject({}),
  output: logins,
  status: 200,
  problems: ['sign-in.proof-needed', 'login.last', 'login.not-found', ...KEY_PROBLEMS],
})

export const readDevices = route({
  name: 'readDevices',
  method: 'GET',
  path: '/api/me/devices',
  summary: '登录过的设备',
  audience: 'citizen',
  action: 'me.read',
  rate: 'read',
  output: z.strictObject({
    devices: z.array(
      z.strictObject({
        id,
        client: z.enum(['h5', 'weapp', 'alipay']),
        firstSeenAt: instant,
        lastSeenAt: instant,
        /** Signed in at present. */
        signedIn: z.boolean(),
        /** The one that asks. */
        current: z.boolean(),
      }),
    ),
  }),
  status: 200,
  problems: ['sign-in.required'],
})

/** Ends what a device may do: its sign-ins end, and it is new again. */
export const endDevice = route({
  name: 'endDevice',
  method: 'POST',
  path: '/api/me/devices/:id/end',
  summary: '退出一台设备',
  audience: 'citizen',
  action: 'me.change',
  rate: 'sign-in',
  idempotent: true,
  params: z.strictObject({ id }),
  body: z.strictObject({}),
  output: nothing,
  status: 200,
  problems: ['device.not-found', ...KEY_PROBLEMS],
})

export const endOtherDevices = route({
  name: 'endOtherDevices',
  method: 'POST',
  path: '/api/me/devices/end-others',
  summary: '退出其他所有设备',
  audience: 'citizen',
  action: 'me.change',
  rate: 'sign-in',
  idempotent: true,
  body: z.strictObject({}),
  output: nothing,
  status: 200,
  problems: [...KEY_PROBLEMS],
})
