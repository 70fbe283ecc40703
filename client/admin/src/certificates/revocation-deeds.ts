import * as routes from '@shared/contract/staff-certificates'
import { DECLINE_REASONS, STAFF_REASONS } from '@shared/domain/certificates/revocation'
import type { Certificate } from './use-certificates'

export type RevocationDeed = Certificate['can'][number]

interface DeedRow {
  title: string
  says: string
  okText: string
  reasons: readonly { code: string; says: string }[]
  isDanger?: true
}

/** What each deed is called, what it brings, and what it asks for. */
export const REVOCATION_DEEDS: Readonly<Record<RevocationDeed, DeedRow>> = {
  propose: {
    title: '撤销证明',
    says: '另一位工作人员复核确认后才撤销，在那之前证明仍然有效。',
    okText: '提出，交同事复核',
    reasons: STAFF_REASONS,
  },
  confirm: {
    title: '复核确认撤销',
    says: '确认后立即撤销，不能恢复。任何人核验都会看到撤销的理由和日期。',
    okText: '确认撤销',
    reasons: [],
    isDanger: true,
  },
  decline: {
    title: '退回撤销提议',
    says: '这次提议不生效，证明仍然有效。',
    okText: '退回',
    reasons: DECLINE_REASONS,
  },
}

/** The route of each deed. */
export const REVOCATION_ROUTES = {
  propose: routes.proposeRevocation,
  confirm: routes.confirmRevocation,
  decline: routes.declineRevocation,
} as const

/** Whether a new certificate may follow a revocation for this reason. */
export const mayReissue = (reason: string): boolean =>
  STAFF_REASONS.some(({ code, reissue }) => code === reason && reissue)
