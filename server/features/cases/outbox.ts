import type { OutboxEntry } from '../../platform/jobs/types'

/** The effects of a fact as outbox entries, each with its natural key. */
export const outboxOf = (caseId: string, seq: number, effects: readonly string[]): OutboxEntry[] =>
  effects.map((type) => ({ id: `${caseId}:${seq}:${type}`, type, ref: caseId, seq }))
