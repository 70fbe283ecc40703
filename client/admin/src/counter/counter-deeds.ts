import * as routes from '@shared/contract/counter'
import { COUNTER_REASONS, PROPOSAL_HOURS } from '@shared/domain/counter/tables'
import type { CounterAccount } from './use-counter'

export type CounterDeed = CounterAccount['can'][number]

interface CounterDeedRow {
  title: string
  says: string
  asksPhone?: true
  asksPapers?: true
  reasons: readonly { code: string; says: string }[]
  isDanger?: true
}

const WAITS = `另一位工作人员在 ${PROPOSAL_HOURS} 小时内复核确认后才生效。`

/** What each deed is called, what it brings, and what it asks for. */
export const COUNTER_DEEDS: Readonly<Record<CounterDeed, CounterDeedRow>> = {
  recover: {
    title: '更换登录手机号',
    says: `请核对本人和证件原件。${WAITS}`,
    asksPhone: true,
    asksPapers: true,
    reasons: COUNTER_REASONS.recover,
  },
  revive: {
    title: '恢复账号',
    says: `请核对本人和证件原件。${WAITS}`,
    asksPapers: true,
    reasons: COUNTER_REASONS.revive,
  },
  suspend: {
    title: '停用账号',
    says: '任何人都不能再登录这个账号，5 秒内退出全部登录。之后可以凭证件恢复。',
    reasons: COUNTER_REASONS.suspend,
    isDanger: true,
  },
  confirm: { title: '复核确认', says: '请您再次核对本人和证件原件。确认后立即生效。', reasons: [] },
  decline: {
    title: '退回处理',
    says: '这次提出的处理不生效，账号保持原样。',
    reasons: COUNTER_REASONS.decline,
  },
}

/** The route of each deed. */
export const COUNTER_ROUTES = {
  recover: routes.proposeRecovery,
  revive: routes.proposeRevival,
  suspend: routes.suspendAccount,
  confirm: routes.confirmProposal,
  decline: routes.declineProposal,
} as const
