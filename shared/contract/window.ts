import * as z from 'zod/mini'
import { DOCUMENTS } from '../domain/accounts/levels'
import { caseSummary, formAnswers } from './cases'
import { id, phone, text } from './fields'
import { route } from './route'
import { bringing } from './uploads'

/** The card the person shows, as the clerk reads it off. */
const card = {
  document: z.enum(DOCUMENTS, 'field.choose'),
  name: text(60),
  idNumber: text(40),
}

/** A walk-in as the window sees them; numbers masked. */
const walkIn = z.strictObject({
  /** Null while nobody has opened them here. */
  accountId: z.nullable(id),
  name: z.string(),
  idNumber: z.string(),
  status: z.enum(['active', 'suspended', 'none']),
  /** Masked phones and 微信, 支付宝; none when they have never signed in. */
  logins: z.array(z.string()),
  file: z.nullable(
    z.strictObject({
      archiveNo: z.string(),
      centre: z.string(),
      sentence: z.string(),
      /** The window belongs to the centre that keeps it. */
      here: z.boolean(),
      /** The name the file is kept under is the one on the card. */
      nameEqual: z.boolean(),
    }),
  ),
})

const seen = ['request.invalid', 'permission.avoidance', 'window.name-differs'] as const

/** A person at the window with a card. A POST, so that the number is in no address. */
export const findWalkIn = route({
  name: 'findWalkIn',
  method: 'POST',
  path: '/api/staff/window/people/find',
  summary: '窗口：按证件查找来办事的人（逐次记录）',
  audience: 'staff',
  action: 'window.serve',
  rate: 'unmask',
  body: z.strictObject(card),
  output: walkIn,
  status: 200,
  problems: [...seen, 'access.not-logged', 'limit.rate'],
})

/** Their cases, the youngest first, wherever they are handled. Noted in the access log. */
export const listWalkInCases = route({
  name: 'listWalkInCases',
  method: 'GET',
  path: '/api/staff/window/people/:id/cases',
  summary: '窗口：来人的办件',
  audience: 'staff',
  action: 'window.serve',
  rate: 'read',
  params: z.strictObject({ id }),
  output: z.strictObject({ cases: z.array(caseSummary) }),
  status: 200,
  problems: ['permission.avoidance', 'access.not-logged'],
})

/** A code to the phone of who stands there, to show that it is theirs. */
export const sendWalkInCode = route({
  name: 'sendWalkInCode',
  method: 'POST',
  path: '/api/staff/window/code',
  summary: '窗口：向来人手机发送验证码',
  audience: 'staff',
  action: 'window.serve',
  rate: 'sms',
  body: z.strictObject({ phone }),
  output: z.strictObject({ resendSeconds: z.int(), validMinutes: z.int() }),
  status: 202,
  problems: [
    'request.invalid',
    'sign-in.resend-wait',
    'sign-in.too-many-codes',
    'sign-in.sms-failed',
    'limit.rate',
  ],
})

/**
 * Opens a person by the card the clerk has seen; whoever is open already stays as they are. A phone they have shown by a code
 * lets them in later; without one they are served all the same (N29-refuse).
 */
export const openWalkIn = route({
  name: 'openWalkIn',
  method: 'POST',
  path: '/api/staff/window/people',
  summary: '窗口：凭证件为来人建立账号',
  audience: 'staff',
  action: 'window.serve',
  rate: 'write',
  idempotent: true,
  body: z.strictObject({
    ...card,
    login: z.optional(z.strictObject({ phone, code: z.string().check(z.maxLength(20, 'field.too-long')) })),
  }),
  output: z.strictObject({ accountId: id }),
  status: 201,
  problems: [
    ...seen,
    'identity.phone-of-other',
    'sign-in.code-wrong',
    'sign-in.code-expired',
    'sign-in.code-used-up',
    'request.key-other-body',
    'request.in-flight',
  ],
})

/** What the person takes with them: number, promised day, and the code to follow it by. */
export const receipt = z.strictObject({
  caseId: id,
  no: z.string(),
  title: z.string(),
  stateLabel: z.string(),
  says: z.string(),
  dueText: z.nullable(z.string()),
  provisional: z.boolean(),
  /** The centre that handles it. */
  centre: z.string(),
  /** Goes with the number to follow the case without an account. */
  code: z.string(),
  followUrl: z.string(),
})

export const fileAtWindow = route({
  name: 'fileAtWindow',
  method: 'POST',
  path: '/api/staff/window/cases',
  summary: '窗口：代来人提交申请',
  audience: 'staff',
  action: 'window.serve',
  rate: 'write',
  idempotent: true,
  body: z.strictObject({
    accountId: id,
    document: z.enum(DOCUMENTS, 'field.choose'),
    /** Where they can be called; need not be a login. */
    phone: z.optional(phone),
    item: text(50),
    form: z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(500, 'field.too-long'))),
    /** Papers scanned beside those the form asks for. */
    scans: z._default(z.array(id).check(z.maxLength(10)), []),
  }),
  output: receipt,
  status: 201,
  problems: [
    'request.invalid',
    'case.item-unknown',
    'identity.account-not-found',
    'permission.avoidance',
    'request.key-other-body',
    'request.in-flight',
  ],
})

/** A unit hands over the file of one of its people, or reports that it will: opened by the clerk, for whom it leaves. */
export const openHandover = route({
  name: 'openHandover',
  method: 'POST',
  path: '/api/staff/window/handovers',
  summary: '窗口：登记单位移交的档案',
  audience: 'staff',
  action: 'case.open',
  rate: 'write',
  idempotent: true,
  body: z.strictObject({
    ...{ item: text(50), name: text(60), idNumber: text(40), form: formAnswers },
    /** Their own, where the unit knows it. */
    phone: z.optional(phone),
  }),
  output: z.strictObject({ id, no: z.string(), stateLabel: z.string() }),
  status: 201,
  problems: [
    ...['request.invalid', 'permission.denied', 'permission.avoidance', 'case.item-unknown'],
    ...['transfer.moving-already', 'transfer.moving-elsewhere', 'transfer.here-already'],
    ...['intake.kept-elsewhere', 'intake.whole-day'],
    ...['centre.no-standing', 'request.key-other-body', 'request.in-flight'],
  ] as const,
})

/** The 受理回执 once more, for printing. Noted in the access log. */
export const readWindowReceipt = route({
  name: 'readWindowReceipt',
  method: 'GET',
  path: '/api/staff/window/cases/:id/receipt',
  summary: '窗口：打印受理回执（PDF）',
  audience: 'staff',
  action: 'window.receipt',
  rate: 'read',
  params: z.strictObject({ id }),
  output: z.unknown(),
  status: 200,
  file: 'application/pdf',
  problems: ['case.not-found', 'permission.avoidance', 'access.not-logged'],
})

/** A paper scanned at the window, or a picture of a bag that came; it waits 24 hours for the application, or the step of a case, that it belongs to. */
export const scanAtWindow = route({
  name: 'scanAtWindow',
  method: 'POST',
  path: '/api/staff/window/scans',
  summary: '窗口、收发：扫描一份材料（照片或 PDF）',
  audience: 'staff',
  action: 'upload.scan',
  ...bringing,
})
