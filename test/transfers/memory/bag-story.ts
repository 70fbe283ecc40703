import { type Custody, decideCustody, foldCustody } from '@shared/domain/archives/custody'
import type { CustodyCommand } from '@shared/domain/archives/custody-table'
import type { FactBody } from '@shared/domain/facts/types'

/** The record of a bag at one centre after some of its movements, by the real table. */
export interface BagStory {
  facts: readonly FactBody[]
  custody: Custody
  next: Map<string, BagStory | null>
}

const root = new Map<string, BagStory | null>()
const by = { kind: 'system', id: 'system', role: 'system' } as const

/** The bag after one more movement for a case; null where the table does not allow it. */
export function moved(bag: BagStory | null, command: CustodyCommand, caseId: string): BagStory | null {
  const known = bag?.next ?? root
  const key = `${command} ${caseId}`
  const found = known.get(key)
  if (found !== undefined) return found
  const before = bag?.facts ?? []
  const fact: FactBody = { kind: command, at: '2026-11-20T01:00:00.000Z', by, data: { caseId, shelf: 'A-1' } }
  const facts = [...before, fact]
  const fits = decideCustody(before, command).ok
  const told = fits ? { facts, custody: foldCustody(facts), next: new Map<string, BagStory | null>() } : null
  known.set(key, told)
  return told
}
