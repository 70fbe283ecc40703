import { STAFF_COMMANDS } from '@shared/domain/cases/staff-commands'
import * as z from 'zod/mini'
import { caseBody, caseSummary, finding, formAnswers, saidAnswer } from './cases'
import { day, id, nothing, text, version } from './fields'
import { route } from './route'
import { staffMember, totpCode } from './staff-member'

export const staffSignIn = route({
  name: 'staffSignIn',
  method: 'POST',
  path: '/api/staff/sign-in',
  summary: '工作人员登录',
  audience: 'staff',
  action: 'sign-in',
  rate: 'sign-in',
  body: z.strictObject({
    username: text(60),
    password: z.string().check(z.minLength(1, 'field.required'), z.maxLength(200)),
    totp: z.optional(totpCode),
  }),
  output: staffMember,
  status: 200,
  problems: [
    'request.invalid',
    'sign-in.password',
    'sign-in.credentials',
    'sign-in.totp-needed',
    'sign-in.totp-used',
    'sign-in.totp-clock',
    'sign-in.locked',
  ],
})

export const staffRefresh = route({
  name: 'staffRefresh',
  method: 'POST',
  path: '/api/staff/sign-in/refresh',
  summary: '工作人员续期登录',
  audience: 'staff',
  action: 'sign-in',
  rate: 'sign-in',
  body: z.strictObject({}),
  output: staffMember,
  status: 200,
  problems: ['sign-in.expired', 'sign-in.session-reused'],
})

export const staffSignOut = route({
  name: 'staffSignOut',
  method: 'POST',
  path: '/api/staff/sign-out',
  summary: '工作人员退出登录',
  audience: 'staff',
  action: 'sign-out',
  rate: 'write',
  body: z.strictObject({}),
  output: nothing,
  status: 200,
  problems: [],
})

export const readStaffMe = route({
  name: 'readStaffMe',
  method: 'GET',
  path: '/api/staff/me',
  summary: '工作人员账号',
  audience: 'staff',
  action: 'staff.me',
  rate: 'read',
  output: staffMember,
  status: 200,
  problems: ['sign-in.required'],
})

const queueRow = z.extend(caseSummary, { applicantName: z.string() })

export const readQueue = route({
  name: 'readQueue',
  method: 'GET',
  path: '/api/staff/queue',
  summary: '待办（先到期的在前）',
  audience: 'staff',
  action: 'queue.read',
  rate: 'read',
  query: z.strictObject({
    show: z._default(z.enum(['open', 'closed']), 'open'),
    after: z.optional(z.string().check(z.maxLength(100))),
    /** For supervisors: one of the centres below their department. */
    centre: z.optional(text(40)),
  }),
  output: z.strictObject({ cases: z.array(queueRow), next: z.nullable(z.string()) }),
  status: 200,
  problems: ['sign-in.required', 'permission.denied'],
})

const check = z.strictObject({
  ...{ name: z.string(), says: z.string(), holds: z.boolean(), binding: z.boolean() },
  /** Nobody has looked yet: it neither holds nor fails. */
  unlooked: z.boolean(),
  /** What it stands on, where an article says so. */
  article: z.nullable(z.string()),
})

const letterPreview = z.strictObject({
  title: z.string(),
  number: z.string(),
  paragraphs: z.array(z.string()),
  issuer: z.string(),
  footnotes: z.array(z.string()),
})

export type LetterPreview = z.output<typeof letterPreview>

/** A case as the centre's staff see it: all facts, the rule's result, the reasons they may give, the letter before it is issued. */
export const staffCase = z.strictObject({
  ...caseBody,
  applicant: z.strictObject({
    name: z.string(),
    idNumber: z.string(),
    phone: z.string(),
    identityLevel: z.enum(['none', 'declared', 'verified']),
  }),
  archive: z.nullable(
    z.strictObject({
      archiveNo: z.string(),
      name: z.string(),
      shelf: z.nullable(z.string()),
      sentence: z.string(),
      keptSince: z.nullable(day),
      custody: z.array(
        z.strictObject({
          seq: z.int(),
          says: z.string(),
          who: z.string(),
          when: z.string(),
          hash: z.string(),
        }),
      ),
    }),
  ),
  facts: z.array(
    z.strictObject({
      seq: z.int(),
      says: z.string(),
      who: z.string(),
      when: z.string(),
      hash: z.string(),
      /** Free words of staff, for staff. */
      note: z.optional(z.string()),
    }),
  ),
  chainWhole: z.boolean(),
  files: z.array(
    z.strictObject({
      ...{ id, label: z.string(), name: z.string(), type: z.string(), size: z.int() },
      /** False when no scanner has looked at it. */
      scanned: z.boolean(),
    }),
  ),
  checks: z.array(check),
  reasons: z.array(
    z.strictObject({ code: z.string(), text: z.string(), remedy: z.string(), article: z.string() }),
  ),
  letter: z.nullable(letterPreview),
  /** What staff answered with their commands, in words. */
  given: z.array(
    z.strictObject({ seq: z.int(), says: z.string(), answers: z.array(z.strictObject(saidAnswer)) }),
  ),
  /** What staff should know before they decide. */
  doubts: z.array(finding),
  /** How many people carry a file together, by the table of the place. */
  messengers: z.int(),
  /** What is filled in beforehand in what a command asks. */
  proposed: z.record(z.string(), z.string()),
  /** What can be printed for whoever brought a paper: the slip of it, or why it goes back. */
  slip: z.nullable(z.enum(['handed-in', 'returned'])),
})

export const readStaffCase = route({
  name: 'readStaffCase',
  method: 'GET',
  path: '/api/staff/cases/:id',
  summary: '办件详情（工作人员）',
  audience: 'staff',
  action: 'case.read',
  rate: 'read',
  params: z.strictObject({ id }),
  output: staffCase,
  status: 200,
  problems: ['case.not-found', 'permission.avoidance'],
})

export const decideCase = route({
  name: 'decideCase',
  method: 'POST',
  path: '/api/staff/cases/:id/decision',
  summary: '作出决定',
  audience: 'staff',
  action: 'case.decide',
  rate: 'write',
  idempotent: true,
  params: z.strictObject({ id }),
  body: z.strictObject({
    command: z.enum(STAFF_COMMANDS),
    version,
    reason: z.optional(text(60)),
    note: z.optional(z.string().check(z.maxLength(500, 'field.too-long'))),
    identityChecked: z.optional(z.boolean()),
    /** To what the command asks. */
    answers: z.optional(formAnswers),
  }),
  output: staffCase,
  status: 200,
  problems: [
    'case.not-found',
    'permission.avoidance',
    'case.changed',
    'case.not-possible',
    'request.invalid',
    'permission.denied',
    'case.reason-needed',
    'case.identity-check-needed',
    'case.archive-not-held',
    'case.archive-flagged',
    'case.archive-of-other',
    'case.number-taken',
    'case.second-person-needed',
    'case.bag-not-here',
    'case.paper-not-here',
    'case.nothing-set-aside',
    'case.intake-failed',
    'case.paper-here-already',
    'case.opinions-missing',
    'case.nobody-invited',
    'case.department-not-invited',
    'case.opinions-differ',
    'case.called-enough',
    'material.same',
    'transfer.other-person',
    'transfer.other-centre',
    'transfer.number-differs',
    'transfer.moving-elsewhere',
    'transfer.here-already',
    'transfer.holder-unknown',
    'transfer.lent-out',
    'transfer.channel',
    'transfer.tracking-needed',
    'transfer.carriers-few',
    'transfer.not-ready',
    'transfer.other-side',
    'transfer.number-used',
    'custody.out-of-scope',
    'custody.centre-unfit',
    'custody.agreement-outdated',
    'custody.account-exists',
    'custody.file-elsewhere',
    'deceased.own-way',
    'deceased.own-login',
    'request.key-other-body',
    'request.in-flight',
  ],
})

export const readStaffCertificateFile = route({
  name: 'readStaffCertificateFile',
  method: 'GET',
  path: '/api/staff/certificates/:id/file',
  summary: '查看已出具的证明 PDF',
  audience: 'staff',
  action: 'certificate.read',
  rate: 'read',
  params: z.strictObject({ id }),
  output: z.unknown(),
  status: 200,
  file: 'application/pdf',
  problems: ['certificate.not-found', 'permission.avoidance'],
})
