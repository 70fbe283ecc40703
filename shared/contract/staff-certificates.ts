import * as z from 'zod/mini'
import { DECLINE_REASONS, STAFF_REASONS } from '../domain/certificates/revocation'
import { day, id, instant, text, version } from './fields'
import { route } from './route'

const codes = <const C extends string>(rows: readonly { code: C }[]) =>
  z.enum(
    rows.map(({ code }) => code),
    'field.choose',
  )

const other = z.nullable(z.strictObject({ id, no: z.string() }))

const row = {
  id,
  no: z.string(),
  name: z.string(),
  issuedOn: day,
  validUntil: day,
  standing: z.enum(['valid', 'expired', 'revoked']),
  /** A revocation waits for the second person. */
  waiting: z.boolean(),
}

const proposal = z.strictObject({
  id,
  reason: z.string(),
  /** A new certificate is to take its place. */
  reissue: z.boolean(),
  proposedBy: z.string(),
  proposedAt: instant,
  /** The reader proposed it and cannot confirm it. */
  mine: z.boolean(),
})

/** A certificate as staff of its centre see it; the ID number masked. */
export const staffCertificate = z.strictObject({
  ...row,
  version,
  caseId: id,
  idNumber: z.string(),
  archiveNo: z.string(),
  purpose: z.string(),
  recipient: z.nullable(z.string()),
  /** How it is written, in words. */
  style: z.string(),
  revocation: z.nullable(z.strictObject({ on: day, reason: z.string() })),
  replaces: other,
  replacedBy: other,
  proposal: z.nullable(proposal),
  history: z.array(
    z.strictObject({
      seq: z.int(),
      says: z.string(),
      who: z.string(),
      at: instant,
      why: z.nullable(z.string()),
    }),
  ),
  chainWhole: z.boolean(),
  verifyUrl: z.string(),
  /** What the reader may do now. */
  can: z.array(z.enum(['propose', 'confirm', 'decline'])),
})

const list = z.strictObject({ certificates: z.array(z.strictObject(row)), next: z.nullable(id) })

/** A POST, so that no name is in an address. Newest first; `after` is the `next` of the page before. */
export const searchStaffCertificates = route({
  name: 'searchStaffCertificates',
  method: 'POST',
  path: '/api/staff/certificates/search',
  summary: '已出具的证明（按编号、姓名、日期查找）',
  audience: 'staff',
  action: 'certificate.list',
  rate: 'read',
  body: z.strictObject({
    no: z.optional(text(40)),
    name: z.optional(text(50)),
    from: z.optional(day),
    to: z.optional(day),
    after: z.optional(id),
    /** For supervisors: one of the centres below their department. */
    centre: z.optional(text(40)),
  }),
  output: list,
  status: 200,
  problems: ['request.invalid', 'permission.denied'],
})

/** What waits for a second person at one's own centre, the oldest first, at most 100. */
export const listWaitingRevocations = route({
  name: 'listWaitingRevocations',
  method: 'GET',
  path: '/api/staff/certificates/waiting',
  summary: '待复核的证明撤销',
  audience: 'staff',
  action: 'certificate.list',
  rate: 'read',
  output: list,
  status: 200,
  problems: [],
})

const params = z.strictObject({ id })

export const readStaffCertificate = route({
  name: 'readStaffCertificate',
  method: 'GET',
  path: '/api/staff/certificates/:id',
  summary: '一份证明（工作人员，逐次记录）',
  audience: 'staff',
  action: 'certificate.read',
  rate: 'read',
  params,
  output: staffCertificate,
  status: 200,
  problems: ['certificate.not-found', 'permission.avoidance', 'access.not-logged'],
})

const command = <const N extends string, const P extends string>(name: N, path: P, summary: string) =>
  ({
    name,
    method: 'POST',
    path: `/api/staff/certificates/:id/${path}`,
    summary,
    audience: 'staff',
    rate: 'write',
    idempotent: true,
    params,
    output: staffCertificate,
    status: 200,
  }) as const

const common = [
  'certificate.not-found',
  'certificate.changed',
  'permission.avoidance',
  'request.key-other-body',
  'request.in-flight',
] as const

/** The certificate holds until somebody else confirms. */
export const proposeRevocation = route({
  ...command('proposeRevocation', 'revocation', '提出撤销证明'),
  action: 'certificate.propose-revocation',
  body: z.strictObject({ version, reason: codes(STAFF_REASONS), reissue: z.boolean() }),
  problems: [
    ...common,
    'certificate.revoked-already',
    'certificate.proposal-waiting',
    'certificate.reissue-unfit',
  ],
})

/** The second person: it is revoked now, and everybody who verifies it reads so. */
export const confirmRevocation = route({
  ...command('confirmRevocation', 'revocation/confirm', '复核确认撤销证明'),
  action: 'certificate.confirm-revocation',
  body: z.strictObject({ version, proposal: id }),
  problems: [...common, 'certificate.proposal-not-found', 'certificate.proposal-own'],
})

/** Ends a proposal: the second person refuses it, or the first takes it back. */
export const declineRevocation = route({
  ...command('declineRevocation', 'revocation/decline', '退回撤销提议'),
  action: 'certificate.decline-revocation',
  body: z.strictObject({ version, proposal: id, reason: codes(DECLINE_REASONS) }),
  problems: [...common, 'certificate.proposal-not-found'],
})
