import { reg } from '@shared/kernel/reg'
import type { Material } from '../archive/material'
import type { PaperDate } from '../archive/paper-date'
import type { Fact, FactActor } from '../facts/types'
import type { LoosePaper, Paper, RecordedFact, SecretStub, SettledFinding, Told } from './paper'

reg('N13', 'N29-alter', 'G39-origin', 'N15-secret')

/** Who did it and when (ISO instant), and its place in the chain. */
export interface Done {
  seq: number
  at: string
  by: FactActor
}

/** A paper of the file. What was entered wrongly before stays in `earlier`, the oldest first. */
export interface FiledPaper extends Done {
  id: string
  paper: Paper
  /** The case that brought it; null where staff filed it by themselves. */
  caseId: string | null
  earlier: readonly { paper: Paper; reason: string; corrected: Done }[]
}

export interface TrayPaper extends Done {
  id: string
  paper: LoosePaper
  /** What became of it; null while it waits. `filed`: its origin was found. */
  outcome: (Done & { how: 'handed-back' | 'left' | 'filed'; reason: string }) | null
}

export interface FiledStub extends Done {
  id: string
  stub: SecretStub
}

/** A key fact on record; `earlier`: values that stood before, with the papers that changed them. */
export interface KeptFact extends Done {
  value: PaperDate
  papers: readonly string[]
  earlier: readonly { value: PaperDate; reason: string; changed: Done }[]
}

/** A change that waits for a second person. */
export type PendingChange = Done & { reason: string } & (
    | { what: 'paper'; of: string; paper: Paper }
    | { what: RecordedFact; before: PaperDate; after: PaperDate; papers: readonly string[] }
  )

export interface FindingDecision extends Done, SettledFinding {
  holds: boolean
}

/** `confirmed`: staff noted it, or what the person wrote; until then it is the person's word alone. */
export interface ToldBy extends Done, Told {
  confirmed: boolean
}

/** What is in a file, folded from the facts of its chain. */
export interface Contents {
  papers: readonly FiledPaper[]
  tray: readonly TrayPaper[]
  stubs: readonly FiledStub[]
  keyFacts: Readonly<Partial<Record<RecordedFact, KeptFact>>>
  pending: readonly PendingChange[]
  /** What the person says of themselves, as it was said or noted last; null while nobody told any. */
  told: ToldBy | null
  /** The last word on each finding. */
  findings: readonly FindingDecision[]
}

export const EMPTY_CONTENTS: Contents = {
  papers: [],
  tray: [],
  stubs: [],
  keyFacts: {},
  pending: [],
  told: null,
  findings: [],
}

/** The id of the paper that the fact at this place brought: the same for ever, and nobody else's in this file. */
export const paperId = (seq: number): string => `m${seq}`

export const doneBy = ({ seq, at, by }: Fact): Done => ({ seq, at, by })

/** A filed paper as arranging and the health check read it. */
export const materialOf = ({ id, paper }: Pick<FiledPaper, 'id' | 'paper'>): Material => ({ ...paper, id })

/** The papers of a file as arranging and the health check read them. */
export const materialsOf = ({ papers }: Contents): Material[] => papers.map(materialOf)
