import { reg } from '@shared/kernel/reg'
import type { AccountStatus } from '../accounts/account-rules'
import type { CustodyState } from '../archives/custody-table'

reg('N12-person', 'S-change', 'N29-leak', 'N29-rules')

/** How long a proposal waits for the second person, hours. The value is ours: a day, as for recovering a staff account. */
export const PROPOSAL_HOURS = 24

/**
 * Papers a person shows at the counter. `identifies`: it proves who somebody is; an account is opened with one of these two,
 * and so is the way back into it (N12-2). The others only support what is said.
 */
export const COUNTER_PAPERS = [
  { code: 'id-card', says: '居民身份证原件', article: 'N12-person', identifies: true },
  { code: 'social-security-card', says: '社会保障卡原件', article: 'N12-person', identifies: true },
  { code: 'number-statement', says: '运营商出具的号码归属凭证', article: 'S-change', identifies: false },
  { code: 'police-receipt', says: '公安机关报案回执', article: 'S-change', identifies: false },
] as const

export type CounterPaper = (typeof COUNTER_PAPERS)[number]['code']

/** Why something is done to an account. Lists, no free text: what somebody typed would itself be personal data. */
export const COUNTER_REASONS = {
  recover: [
    { code: 'phone-lost', says: '手机丢失或损坏' },
    { code: 'number-ended', says: '原手机号已停用' },
    { code: 'number-of-other', says: '原手机号已被他人使用' },
    { code: 'taken-over', says: '账号被他人登录' },
  ],
  suspend: [
    { code: 'phone-lost', says: '手机丢失，本人要求停用' },
    { code: 'taken-over', says: '账号被他人登录' },
    { code: 'fraud-suspected', says: '疑似冒用他人身份' },
  ],
  revive: [
    { code: 'phone-back', says: '手机已找回' },
    { code: 'cleared', says: '疑点已查清' },
  ],
  decline: [
    { code: 'taken-back', says: '提出人撤回' },
    { code: 'papers-unfit', says: '证件与本人或账号不符' },
    { code: 'number-wrong', says: '新手机号不对' },
    { code: 'doubtful', says: '情况存疑，须再核实' },
  ],
} as const

type Reasons = typeof COUNTER_REASONS
export type CounterReason<K extends keyof Reasons> = Reasons[K][number]['code']

/** What two people do together: one proposes, another confirms. */
export const PROPOSALS = {
  recover: { says: '更换登录手机号', from: ['active', 'suspended'] },
  revive: { says: '恢复账号', from: ['suspended'] },
} as const satisfies Record<string, { says: string; from: readonly AccountStatus[] }>

export type Proposal = keyof typeof PROPOSALS

export const ACCOUNT_STATUS_LABELS: Readonly<Record<AccountStatus, string>> = {
  active: '正常',
  suspended: '已停用',
  closed: '已注销',
}

/**
 * Which counter acts for a person: the one that keeps the file knows them and has something to compare with; of whom nobody
 * keeps a file, any counter serves (N29-refuse). A bag that is awaited or on its way has no keeper yet.
 */
export const COUNTER_OF: Readonly<Record<CustodyState, 'keeper' | 'any'>> = {
  expected: 'any',
  received: 'keeper',
  shelved: 'keeper',
  lent: 'keeper',
  dispatched: 'any',
}
