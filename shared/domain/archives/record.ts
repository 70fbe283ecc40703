import type { FactBody } from '../facts/types'
import { isRecordFact } from './record-facts'

/** A number that waits for a second person. */
export interface PendingNumber {
  /** Place of the fact that proposed it. */
  seq: number
  by: FactBody['by']
  at: string
  paper: string
}

/** What was decided of a record, folded from its facts. */
export interface Standing {
  pending: PendingNumber | null
  /** The record that answers for this one. */
  partOf: string | null
  /** Records this one answers for. */
  parts: readonly string[]
}

const NOTHING: Standing = { pending: null, partOf: null, parts: [] }

function step(before: Standing, { kind, by, at, data }: FactBody, seq: number): Standing {
  if (!isRecordFact(kind)) return before
  if (kind === 'propose-number')
    return { ...before, pending: { seq, by, at, paper: String(data.paper ?? '') } }
  if (kind === 'become-part') return { ...before, partOf: String(data.with) }
  if (kind === 'lead-parts') return { ...before, parts: [...before.parts, String(data.with)] }
  return { ...before, pending: null }
}

/** Folds what was decided of a record; other facts are passed over. A fact that is in its chain already keeps its place there. */
export const foldRecord = (facts: readonly (FactBody & { seq?: number })[]): Standing =>
  facts.reduce((standing, fact, at) => step(standing, fact, fact.seq ?? at + 1), NOTHING)
