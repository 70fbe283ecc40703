import type { Fact } from '@shared/domain/facts/types'
import { AppError } from '@shared/kernel/app-error'
import type { ProblemKey } from '@shared/kernel/problems'
import type { CommandCall } from '../../platform/commands/run'

interface Chain {
  _id: string
  version: number
  facts: readonly Fact[]
}

/** The fact that a command with this key left on a record: null when there is none, 'other-body' when it was another command. */
export function factOfKey(record: Chain | null, call: CommandCall): Fact | 'other-body' | null {
  const fact = record?.facts.find(({ key, by }) => key === call.key && by.id === call.actorId)
  if (!fact) return null
  return fact.bodyHash === call.bodyHash ? fact : 'other-body'
}

/** Refuses a command on an older version than the record's. */
export function assertVersion(record: Chain, version: number, changed: ProblemKey): void {
  if (record.version !== version) throw new AppError(changed)
}

/** What commands answer: the version a fact left behind is its place, so that every replay answers the same. */
export const answerOf = (id: string, { seq }: Fact): { id: string; version: number } => ({ id, version: seq })

export const createKeyOf = ({ actorId, key }: CommandCall): string => `${actorId}:${key}`
