import type { Day } from '@shared/kernel/dates'
import type { ProblemKey } from '@shared/kernel/problems'
import { reg } from '@shared/kernel/reg'

reg('N23', 'N29-false', 'N29-rules')

interface ReasonRow {
  code: string
  /** As staff choose it, and as the person and whoever verifies the certificate read it. */
  says: string
  article: string
  /** A new certificate may take its place: the file still bears out what it says. */
  reissue: boolean
  /** Only the system gives it, when the decision itself is corrected. */
  bySystem?: true
}

/** Why a certificate is revoked. A list, no free text: it is shown to everybody who verifies. */
const TABLE = [
  { code: 'issued-in-error', says: '出具有误', article: 'N29-false', reissue: true },
  { code: 'record-corrected', says: '档案记载已更正', article: 'N23', reissue: true },
  { code: 'asked-by-person', says: '本人申请撤销', article: 'N23', reissue: true },
  { code: 'archive-moved', says: '档案已不在本机构保管', article: 'N23', reissue: false },
  { code: 'obtained-falsely', says: '以不实材料取得', article: 'N29-false', reissue: false },
  {
    code: 'decision-corrected',
    says: '原办理决定已更正',
    article: 'N29-false',
    reissue: false,
    bySystem: true,
  },
] as const satisfies readonly ReasonRow[]

export type RevocationReason = (typeof TABLE)[number]['code']
export const REVOCATION_REASONS: readonly (ReasonRow & { code: RevocationReason })[] = TABLE

/** The reasons staff may give. */
export const STAFF_REASONS = REVOCATION_REASONS.filter(({ bySystem }) => !bySystem)

/** Why the second person does not agree. */
export const DECLINE_REASONS = [
  { code: 'taken-back', says: '提出人撤回' },
  { code: 'still-right', says: '核对无误，证明仍然有效' },
  { code: 'reason-unfit', says: '撤销理由不符，须重新提出' },
] as const

export type DeclineReason = (typeof DECLINE_REASONS)[number]['code']

/** A reason in words; a code that is no longer in the table is told as it stands. */
export const sayRevocation = (code: string): string =>
  REVOCATION_REASONS.find((row) => row.code === code)?.says ?? code

export const sayDecline = (code: string): string =>
  DECLINE_REASONS.find((row) => row.code === code)?.says ?? code

/** What the rules look at: whether it is revoked already, and what waits for a second person. */
export interface Revocable {
  revokedOn: Day | null
  proposal: { id: string; by: { id: string } } | null
}

/** Why a revocation may not be proposed now; null when it may. An expired certificate may be revoked as well. */
export function whyNotPropose(
  certificate: Revocable,
  { reason, reissue }: { reason: string; reissue: boolean },
): ProblemKey | null {
  if (certificate.revokedOn) return 'certificate.revoked-already'
  if (certificate.proposal) return 'certificate.proposal-waiting'
  const row = STAFF_REASONS.find(({ code }) => code === reason)
  return row && (row.reissue || !reissue) ? null : 'certificate.reissue-unfit'
}

/** Why this one may not confirm what was proposed: two different people revoke a certificate. */
export function whyNotConfirm({ proposal }: Revocable, id: string, actorId: string): ProblemKey | null {
  if (proposal?.id !== id) return 'certificate.proposal-not-found'
  return proposal.by.id === actorId ? 'certificate.proposal-own' : null
}

/** Why a proposal may not be ended without effect; who made it may take it back. */
export const whyNotDecline = ({ proposal }: Revocable, id: string): ProblemKey | null =>
  proposal?.id === id ? null : 'certificate.proposal-not-found'

/** How the history of a certificate tells its facts. */
export const CERTIFICATE_FACTS: Readonly<Record<string, string>> = {
  issued: '出具证明',
  'revocation-proposed': '提出撤销',
  'revocation-declined': '撤销未获同意',
  revoked: '撤销证明',
  replaced: '已重新出具，由新的证明代替',
  'reissue-unfit': '档案情况有变化，没有重新出具，请本人重新申请',
}
