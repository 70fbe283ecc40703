import type { RouteInput } from '@shared/contract/route'
import type { decideCase } from '@shared/contract/staff'

export type DecisionBody = RouteInput<typeof decideCase>['body']
export type Choice = DecisionBody['command']

/** What may be chosen while a decision is due; taking up one that was made stands apart. */
export const CHOICES: readonly Choice[] = [
  ...(['approve', 'refuse', 'confirm', 'send-back', 'ask-others', 'no-answer'] as const),
  ...(['confirm-correction', 'reject-correction'] as const),
]

/** Whether a choice must say one of the listed reasons. */
export const asksReason = (choice: Choice | null): boolean =>
  choice === 'refuse' || choice === 'propose-correction'

/** What has been put into the decision form so far. */
export interface Draft {
  choice: Choice | null
  identityChecked: boolean
  reason: string | null
  note: string
}

export const EMPTY_DRAFT: Draft = { choice: null, identityChecked: false, reason: null, note: '' }

/** The command to send: only what belongs to the choice, on the version that was seen. Null while nothing is chosen. */
export function decisionBody(draft: Draft, version: number): DecisionBody | null {
  if (draft.choice === null) return null
  if (draft.choice === 'approve')
    return { command: 'approve', version, ...(draft.identityChecked ? { identityChecked: true } : {}) }
  if (!asksReason(draft.choice)) return { command: draft.choice, version }
  const note = draft.note.trim()
  return {
    command: draft.choice,
    version,
    ...(draft.reason === null ? {} : { reason: draft.reason }),
    ...(note ? { note } : {}),
  }
}
