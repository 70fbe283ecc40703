import * as z from 'zod/mini'
import { ACCOUNT_STATES } from '../domain/accounts/account-rules'
import { DOCUMENTS, LEVELS } from '../domain/accounts/levels'
import { COUNTER_PURPOSES } from '../domain/audit/purposes'
import { COUNTER_PAPERS, COUNTER_REASONS } from '../domain/counter/tables'
import { id, instant, phone, text, version } from './fields'
import { route } from './route'

const codes = <const C extends string>(rows: readonly { code: C }[]) =>
  z.enum(
    rows.map(({ code }) => code),
    'field.choose',
  )

const row = z.strictObject({ code: z.string(), says: z.string() })
const DEEDS = ['recover', 'suspend', 'revive', 'confirm', 'decline'] as const

/** What waits for a second person. Numbers are masked. */
const proposal = z.strictObject({
  id,
  kind: z.enum(['recover', 'revive']),
  says: z.string(),
  /** The phone that is to let the person in; null when the account is revived as it is. */
  phone: z.nullable(z.string()),
  papers: z.array(row),
  reason: row,
  proposedBy: z.string(),
  proposedAt: instant,
  /** 24 hours later; the end excluded. */
  until: instant,
  /** The reader proposed it and cannot confirm it. */
  mine: z.boolean(),
})

/** An account as a counter sees it: the name whole, every number masked. */
const counterAccount = z.strictObject({
  id,
  /** Counts what changed who may come in; a sign-in does not. */
  version,
  status: z.enum(ACCOUNT_STATES),
  statusLabel: z.string(),
  level: z.enum(LEVELS),
  document: z.enum(DOCUMENTS),
  name: z.string(),
  idNumber: z.string(),
  /** Ways in: masked phones, 微信, 支付宝. */
  logins: z.array(z.strictObject({ kind: z.enum(['phone', 'weapp', 'alipay']), label: z.string() })),
  sessions: z.int(),
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
  /** What the reader may do now. */
  can: z.array(z.enum(DEEDS)),
})

const seen = [
  'identity.account-not-found',
  'identity.other-counter',
  'permission.avoidance',
  'access.not-logged',
] as const
const done = [
  'identity.account-not-found',
  'identity.account-changed',
  'identity.account-change-unfit',
  'permission.avoidance',
  'request.key-other-body',
  'request.in-flight',
] as const

const command = <const N extends string, const P extends string>(name: N, path: P, summary: string) =>
  ({
    name,
    method: 'POST',
    path: `/api/staff/counter/accounts/:id/${path}`,
    summary,
    audience: 'staff',
    rate: 'write',
    idempotent: true,
    params: z.strictObject({ id }),
    output: counterAccount,
    status: 200,
  }) as const

/** A person stands at the counter with a card: the account of its whole number. A POST, so that the number is in no address. */
export const findCounterAccount = route({
  name: 'findCounterAccount',
  method: 'POST',
  path: '/api/staff/counter/find',
  summary: '按证件号码查找实名账号（须选用途，逐次记录）',
  audience: 'staff',
  action: 'account.find',
  rate: 'unmask',
  body: z.strictObject({ idNumber: text(40), purpose: z.enum(COUNTER_PURPOSES, 'field.choose') }),
  output: counterAccount,
  status: 200,
  problems: ['request.invalid', 'limit.rate', ...seen],
})

/** An account with a proposal that waits at one's own centre, for the second person. */
export const readCounterProposal = route({
  name: 'readCounterProposal',
  method: 'GET',
  path: '/api/staff/counter/accounts/:id',
  summary: '待复核的账号处理',
  audience: 'staff',
  action: 'account.proposals',
  rate: 'read',
  params: z.strictObject({ id }),
  output: counterAccount,
  status: 200,
  problems: ['identity.account-change-not-found', 'permission.avoidance', 'access.not-logged'],
})

/** What waits at one's own centre, the oldest first, at most 100; those of relatives are left out. */
export const listCounterProposals = route({
  name: 'listCounterProposals',
  method: 'GET',
  path: '/api/staff/counter/proposals',
  summary: '待复核的账号处理清单',
  audience: 'staff',
  action: 'account.proposals',
  rate: 'read',
  output: z.strictObject({
    proposals: z.array(
      z.strictObject({
        /** For readCounterProposal. */
        accountId: id,
        name: z.string(),
        kind: z.enum(['recover', 'revive']),
        says: z.string(),
        reason: row,
        proposedBy: z.string(),
        proposedAt: instant,
        until: instant,
        mine: z.boolean(),
      }),
    ),
  }),
  status: 200,
  problems: [],
})

const papers = z.array(codes(COUNTER_PAPERS)).check(z.minLength(1, 'field.choose'), z.maxLength(4))

/** A new phone for a person who has shown their papers. It takes effect when somebody else confirms. */
export const proposeRecovery = route({
  ...command('proposeRecovery', 'recovery', '提出更换登录手机号'),
  action: 'account.propose',
  body: z.strictObject({ version, phone, papers, reason: codes(COUNTER_REASONS.recover) }),
  problems: [...done, 'identity.other-counter', 'identity.phone-of-other', 'identity.papers-needed'],
})

/** A suspended account as it was before. It takes effect when somebody else confirms. */
export const proposeRevival = route({
  ...command('proposeRevival', 'revival', '提出恢复账号'),
  action: 'account.propose',
  body: z.strictObject({ version, papers, reason: codes(COUNTER_REASONS.revive) }),
  problems: [...done, 'identity.other-counter', 'identity.papers-needed'],
})

/** Nobody signs in any more and every session ends within 5 seconds. One person is enough: it harms nobody to be asked anew. */
export const suspendAccount = route({
  ...command('suspendAccount', 'suspend', '停用账号'),
  action: 'account.suspend',
  body: z.strictObject({ version, reason: codes(COUNTER_REASONS.suspend) }),
  problems: [...done, 'identity.other-counter'],
})

const ofProposal = [...done, 'identity.account-change-not-found'] as const

/** The second person: what was proposed takes effect now. */
export const confirmProposal = route({
  ...command('confirmProposal', 'confirm', '复核确认账号处理'),
  action: 'account.confirm',
  body: z.strictObject({ version, proposal: id }),
  problems: [...ofProposal, 'identity.account-change-own', 'identity.phone-of-other'],
})

/** Ends a proposal: the second person refuses it, or the first takes it back. */
export const declineProposal = route({
  ...command('declineProposal', 'decline', '退回账号处理'),
  action: 'account.decline',
  body: z.strictObject({ version, proposal: id, reason: codes(COUNTER_REASONS.decline) }),
  problems: ofProposal,
})
