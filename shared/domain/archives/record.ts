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

/** A decision of a pair that one wants taken up again, until a second person has said so. */
export interface PendingReopening extends Pick<PendingNumber, 'seq' | 'by' | 'at'> {
  with: string
  reason: string
}

/** What was decided of a record, folded from its facts. */
export interface Standing {
  pending: PendingNumber | null
  reopening: PendingReopening | null
  /** The record that answers for this one. */
  partOf: string | null
  /** Records this one answers for. */
  parts: readonly string[]
  /** Records found to be of other people. */
  apart: readonly string[]
}

const NOTHING: Standing = { pending: null, reopening: null, partOf: null, parts: [], apart: [] }

/** Without what was decided beside a record, or with it where it is decided anew. */
const without = (before: Standing, other: string): Standing => ({
  ...before,
  partOf: before.partOf === other ? null : before.partOf,
  parts: before.parts.filter((part) => part !== other),
  apart: before.apart.filter((one) => one !== other),
})

type Step = (before: Standing, fact: FactBody, seq: number) => Standing

const STEPS: Readonly<Record<string, Step>> = {
  'propose-number': (before, { by, at, data }, seq) => ({
    ...before,
    pending: { seq, by, at, paper: String(data.paper ?? '') },
  }),
  'become-part': (before, { data }) => ({ ...before, partOf: String(data.with) }),
  'lead-parts': (before, { data }) => ({ ...before, parts: [...before.parts, String(data.with)] }),
  'clear-duplicate': (before, { data }) =>
    data.decision === 'different-people'
      ? { ...before, apart: [...before.apart, String(data.with)] }
      : before,
  'propose-reopening': (before, { by, at, data }, seq) => ({
    ...before,
    reopening: { seq, by, at, with: String(data.with), reason: String(data.reason) },
  }),
  'decline-reopening': (before) => ({ ...before, reopening: null }),
  'confirm-reopening': (before, { data }) => ({ ...without(before, String(data.with)), reopening: null }),
  'reopen-pair': (before, { data }) => without(before, String(data.with)),
}

function step(before: Standing, fact: FactBody, seq: number): Standing {
  const known = STEPS[fact.kind]
  if (known) return known(before, fact, seq)
  return isRecordFact(fact.kind) ? { ...before, pending: null } : before
}

/** The records beside which something was decided. */
export const decidedBeside = ({ partOf, parts, apart }: Standing): string[] => [
  ...(partOf === null ? [] : [partOf]),
  ...parts,
  ...apart,
]

/** Folds what was decided of a record; other facts are passed over. A fact that is in its chain already keeps its place there. */
export const foldRecord = (facts: readonly (FactBody & { seq?: number })[]): Standing =>
  facts.reduce((standing, fact, at) => step(standing, fact, fact.seq ?? at + 1), NOTHING)
