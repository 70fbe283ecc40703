import * as z from 'zod/mini'
import { DOCUMENTS } from '../domain/accounts/levels'
import { text } from './fields'
import { person } from './me'
import { route } from './route'

/**
 * Has the authority compare name and number, and the face where the phone gave a result. `later`: the authority did not
 * answer; the name stays as the person's own word and can be checked again later or at a window.
 */
export const proveRealName = route({
  name: 'proveRealName',
  method: 'POST',
  path: '/api/me/identity-check',
  summary: '实名核验',
  audience: 'citizen',
  action: 'me.change',
  rate: 'sign-in',
  idempotent: true,
  body: z.strictObject({
    document: z.enum(DOCUMENTS),
    name: text(50),
    idNumber: text(40),
    /** Number of the social-security card, where that is shown. */
    cardNumber: z.optional(text(40)),
    /** Result of WeChat's own face component. */
    faceToken: z.optional(text(300)),
    /** Alipay's face check, as `beginFaceCheck` gave it; how it ended is asked of Alipay. */
    faceCheck: z.optional(text(600)),
    /** Version of the consent `identity-check` that the person has agreed to on this page. */
    consent: text(20),
  }),
  output: z.strictObject({ outcome: z.enum(['verified', 'later']), person }),
  status: 200,
  problems: [
    'request.invalid',
    'identity.fixed',
    'identity.mismatch',
    'identity.face-failed',
    'identity.claimed',
    'identity.minor',
    'identity.consent-needed',
    'request.key-other-body',
    'request.in-flight',
  ],
})

/**
 * Begins a face check with Alipay for a name and number, for the phone's own component (my.startAPVerify). `begun` is null
 * when Alipay begins none now, or takes no such card: name and number alone can be checked.
 */
export const beginFaceCheck = route({
  name: 'beginFaceCheck',
  method: 'POST',
  path: '/api/me/face-check',
  summary: '开始支付宝刷脸',
  audience: 'citizen',
  action: 'me.change',
  rate: 'sign-in',
  body: z.strictObject({ name: text(50), idNumber: text(40), consent: text(20) }),
  output: z.strictObject({
    begun: z.nullable(
      z.strictObject({
        certifyId: text(64),
        /** What the component opens. */
        url: text(4000),
        /** Handed back by `proveRealName` when the component has ended; only this account's, for this name and number, 30 minutes. */
        faceCheck: text(600),
      }),
    ),
  }),
  status: 200,
  problems: ['request.invalid', 'identity.fixed', 'identity.minor', 'identity.consent-needed'],
})
