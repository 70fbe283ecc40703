import type { AccountStatus } from '../accounts/account-rules'
import type { CustodyState } from '../archives/custody-table'
import {
  COUNTER_OF,
  COUNTER_PAPERS,
  COUNTER_REASONS,
  type CounterPaper,
  PROPOSAL_HOURS,
  PROPOSALS,
  type Proposal,
} from './tables'

const HOUR_MS = 60 * 60 * 1000

/** Until when a proposal made now may be confirmed, the end excluded. */
export const proposalEnds = (now: Date): Date => new Date(now.getTime() + PROPOSAL_HOURS * HOUR_MS)

/** Whether the proposal still waits for the second person. */
export const isWaiting = <P extends { until: Date }>(
  proposal: P | null | undefined,
  now: Date,
): proposal is P => proposal != null && now.getTime() < proposal.until.getTime()

/** The centre whose counter acts for the person: of the file's keeper, or null when any may. */
export const counterFor = (file: { centreId: string; state: CustodyState } | null): string | null =>
  file && COUNTER_OF[file.state] === 'keeper' ? file.centreId : null

/** Whether the papers prove who somebody is: an identity card or a social-security card is among them (N12-2). */
export const doIdentify = (papers: readonly CounterPaper[]): boolean =>
  COUNTER_PAPERS.some(({ code, identifies }) => identifies && papers.includes(code))

/** Whether an account in this state may be proposed for. */
export const fitsProposal = (kind: Proposal, status: AccountStatus): boolean =>
  (PROPOSALS[kind].from as readonly AccountStatus[]).includes(status)

/** A reason of the tables in words. */
export const sayReason = (kind: keyof typeof COUNTER_REASONS, code: string): string =>
  COUNTER_REASONS[kind].find((row) => row.code === code)?.says ?? code

/** A paper in words. */
export const sayPaper = (code: string): string =>
  COUNTER_PAPERS.find((row) => row.code === code)?.says ?? code
