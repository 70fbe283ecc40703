import * as z from 'zod/mini'
import { CONSENT_NAMES } from '../domain/accounts/consents'
import { instant, nothing, text } from './fields'
import { route } from './route'

const KEY_PROBLEMS = ['request.key-other-body', 'request.in-flight'] as const

const consents = z.strictObject({
  consents: z.array(
    z.strictObject({
      name: z.enum(CONSENT_NAMES),
      version: z.string(),
      title: z.string(),
      says: z.string(),
      /** Cannot be withdrawn without closing the account. */
      needed: z.boolean(),
      given: z.boolean(),
      /** When it was given or withdrawn last; null: never asked. */
      at: z.nullable(instant),
      /** The version that was agreed to; an older one than `version` is to be asked again. */
      givenVersion: z.nullable(z.string()),
    }),
  ),
})

export const readConsents = route({
  name: 'readConsents',
  method: 'GET',
  path: '/api/me/consents',
  summary: '我的授权与同意',
  audience: 'citizen',
  action: 'me.read',
  rate: 'read',
  output: consents,
  status: 200,
  problems: ['sign-in.required'],
})

export const setConsent = route({
  name: 'setConsent',
  method: 'POST',
  path: '/api/me/consents',
  summary: '同意或撤回同意',
  audience: 'citizen',
  action: 'me.change',
  rate: 'sign-in',
  idempotent: true,
  body: z.strictObject({ name: z.enum(CONSENT_NAMES), version: text(20), given: z.boolean() }),
  output: consents,
  status: 200,
  problems: ['consent.outdated', 'consent.needed', ...KEY_PROBLEMS],
})

/** Who looked at what is kept of the person: newest first. `before` continues an earlier page. */
export const readPrivacyLog = route({
  name: 'readPrivacyLog',
  method: 'GET',
  path: '/api/me/privacy-log',
  summary: '谁看过我的信息',
  audience: 'citizen',
  action: 'me.read',
  rate: 'read',
  query: z.strictObject({ before: z.optional(z.string().check(z.maxLength(40, 'field.too-long'))) }),
  output: z.strictObject({
    entries: z.array(
      z.strictObject({
        at: instant,
        /** Name of the staff member, or 本人, 系统. */
        who: z.string(),
        role: z.string(),
        what: z.string(),
        why: z.string(),
      }),
    ),
    /** To be given as `before` for older entries; null: there are none. */
    next: z.nullable(z.string()),
  }),
  status: 200,
  problems: ['sign-in.required'],
})

/** Everything that is kept of the person, unmasked, as one JSON file. A POST, because it is written to the privacy log. */
export const downloadMyData = route({
  name: 'downloadMyData',
  method: 'POST',
  path: '/api/me/data',
  summary: '下载我的全部信息',
  audience: 'citizen',
  action: 'me.change',
  rate: 'write',
  body: z.strictObject({}),
  output: z.unknown(),
  status: 200,
  file: 'application/json',
  problems: ['sign-in.proof-needed'],
})

/** Closes the account: logins, devices and the link to the identity go; what the law keeps (cases, facts) stays. */
export const closeAccount = route({
  name: 'closeAccount',
  method: 'POST',
  path: '/api/me/close',
  summary: '注销账号',
  audience: 'citizen',
  action: 'me.change',
  rate: 'sign-in',
  idempotent: true,
  body: z.strictObject({ understood: z.literal(true) }),
  output: nothing,
  status: 200,
  problems: ['sign-in.proof-needed', 'account.case-open', ...KEY_PROBLEMS],
})
