import type { RouteInput } from '@shared/contract/route'
import type { decideCase } from '@shared/contract/staff'
import { CORRECTION } from '@shared/domain/cases/corrections'
import { STAFF_COMMANDS } from '@shared/domain/cases/staff-commands'
import type { Answers } from '@shared/domain/items/answers'
import { tidyForm } from '@shared/domain/items/check-form'
import type { QuestionGroup } from '@shared/domain/items/types'

export type DecisionBody = RouteInput<typeof decideCase>['body']
export type Choice = DecisionBody['command']

/** What may be chosen while a decision is due; taking up one that was made stands apart. */
export const CHOICES: readonly Choice[] = STAFF_COMMANDS.filter((name) => name !== CORRECTION.propose)

/** Whether a choice must say one of the listed reasons. */
export const asksReason = (choice: Choice | null): boolean =>
  choice === 'refuse' || choice === 'propose-correction'

/** What has been put into the decision form so far. */
export interface Draft {
  choice: Choice | null
  identityChecked: boolean
  reason: string | null
  note: string
  /** To what the choice asks. */
  answers: Answers
}

export const EMPTY_DRAFT: Draft = {
  choice: null,
  identityChecked: false,
  reason: null,
  note: '',
  answers: {},
}

/**
 * The command to send: only what belongs to the choice, on the version that was seen. Null while nothing is chosen. `asks`: what
 * the choice asks.
 */
export function decisionBody(
  draft: Draft,
  version: number,
  asks: readonly QuestionGroup[] = [],
): DecisionBody | null {
  if (draft.choice === null) return null
  const looked = draft.choice === 'approve' && draft.identityChecked ? { identityChecked: true } : {}
  if (asks.length)
    return { command: draft.choice, version, answers: tidyForm(asks, { ...draft.answers }), ...looked }
  if (draft.choice === 'approve') return { command: 'approve', version, ...looked }
  if (!asksReason(draft.choice)) return { command: draft.choice, version }
  const note = draft.note.trim()
  return {
    command: draft.choice,
    version,
    ...(draft.reason === null ? {} : { reason: draft.reason }),
    ...(note ? { note } : {}),
  }
}
