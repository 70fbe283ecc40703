import * as z from 'zod/mini'
import { readCode } from '../domain/sign-in/code-rules'
import { phone } from './fields'
import { person } from './me'

/** H5 keeps its tokens in cookies no script can read; mini programs have no cookies and get them in the body. */
export const clientKind = z.enum(['h5', 'weapp', 'alipay'])

const tokens = z.strictObject({ access: z.string(), refresh: z.string(), accessSeconds: z.int() })

/** Who has signed in. `device`: to be kept by a mini program and sent with its next sign-in; H5 has it in a cookie. */
export const signedIn = z.strictObject({
  kind: z.literal('signed-in'),
  person,
  tokens: z.optional(tokens),
  device: z.optional(z.string()),
})

/**
 * What is still missing. `phone`: the provider's account is known to nobody yet; a phone must be shown. `second-check`:
 * the phone leads to a real-named account, and this device is new to it: name and whole ID number, or "this number is
 * newly mine". The token is to be sent back within the seconds told.
 */
export const challenged = z.strictObject({
  kind: z.literal('challenge'),
  challenge: z.strictObject({
    token: z.string(),
    needs: z.enum(['phone', 'second-check']),
    expiresInSeconds: z.int(),
  }),
})

/** The answer to every way of signing in. */
export const signInAnswer = z.discriminatedUnion('kind', [signedIn, challenged])

/** The six digits of a message, as typed. */
export const smsCode = z.string().check(
  z.maxLength(12, 'code.format'),
  z.refine((value) => readCode(value) !== null, 'code.format'),
)

/** A provider's one-time code. */
export const providerCode = z
  .string()
  .check(z.minLength(1, 'field.required'), z.maxLength(200, 'field.too-long'))

/** What a device was given at an earlier sign-in. */
export const device = z.optional(z.string().check(z.maxLength(100, 'field.too-long')))

/** A phone that is shown to be one's own: by the code sent to it, or by WeChat's phone button. */
export const phoneProof = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('phone'), phone, code: smsCode }),
  z.strictObject({ kind: z.literal('weapp-phone'), code: providerCode }),
])
