import { reg } from '@shared/kernel/reg'
import type { Fact } from '../facts/types'
import {
  type Contents,
  doneBy,
  EMPTY_CONTENTS,
  type FiledPaper,
  type PendingChange,
  paperId,
  type TrayPaper,
} from './contents'
import { isMaterialFact, type MaterialFact } from './facts'
import type { RecordedFact, Sealed, SettledFinding } from './paper'

reg('N13', 'N29-alter', 'G39-origin')

type Step<K extends MaterialFact> = (before: Contents, fact: Fact, plain: Sealed[K]) => Contents

const without = (pending: readonly PendingChange[], of: number): PendingChange[] =>
  pending.filter(({ seq }) => seq !== of)

/** What became of a paper on the tray. */
function trayAfter(
  tray: readonly TrayPaper[],
  id: unknown,
  outcome: NonNullable<TrayPaper['outcome']>,
): TrayPaper[] {
  return tray.map((one) => (one.id === id && one.outcome === null ? { ...one, outcome } : one))
}

const waits = (before: Contents, change: PendingChange): Contents => ({
  ...before,
  pending: [...before.pending, change],
})

/** A change that the second person agreed to: the old value stays told beside the new one. */
function changed(before: Contents, fact: Fact): Contents {
  const change = before.pending.find(({ seq }) => seq === fact.data.of)
  if (!change) return before
  const pending = without(before.pending, change.seq)
  const { reason } = change
  if (change.what === 'paper') {
    const papers = before.papers.map((one) => {
      if (one.id !== change.of) return one
      const earlier = [...one.earlier, { paper: one.paper, reason, corrected: doneBy(fact) }]
      return { ...one, paper: change.paper, earlier }
    })
    return { ...before, pending, papers }
  }
  const stood = before.keyFacts[change.what]
  const earlier = [...(stood?.earlier ?? []), { value: change.before, reason, changed: doneBy(fact) }]
  const kept = { ...doneBy(fact), value: change.after, papers: change.papers, earlier }
  return { ...before, pending, keyFacts: { ...before.keyFacts, [change.what]: kept } }
}

function settled(before: Contents, fact: Fact, plain: SettledFinding, holds: boolean): Contents {
  const others = before.findings.filter(({ rule, says }) => rule !== plain.rule || says !== plain.says)
  return { ...before, findings: [...others, { ...doneBy(fact), ...plain, holds }] }
}

function grown(papers: readonly FiledPaper[], filed: FiledPaper): readonly FiledPaper[] {
  ;(papers as FiledPaper[]).push(filed)
  return papers
}

const idsOf = (list: unknown): string[] => (Array.isArray(list) ? list.map(String) : [])

const STEPS: { readonly [K in MaterialFact]: Step<K> } = {
  'file-paper': (before, fact, paper) => {
    const caseId = typeof fact.data.caseId === 'string' ? fact.data.caseId : null
    const filed = { ...doneBy(fact), id: paperId(fact.seq), paper, caseId, earlier: [] }
    const outcome = { ...doneBy(fact), how: 'filed', reason: '' } as const
    return {
      ...before,
      papers: grown(before.papers, filed),
      tray: trayAfter(before.tray, fact.data.from, outcome),
    }
  },
  'tray-paper': (before, fact, paper) => ({
    ...before,
    tray: [...before.tray, { ...doneBy(fact), id: paperId(fact.seq), paper, outcome: null }],
  }),
  'hand-back-paper': (before, fact, { reason }) => ({
    ...before,
    tray: trayAfter(before.tray, fact.data.paper, { ...doneBy(fact), how: 'handed-back', reason }),
  }),
  'leave-paper': (before, fact, { reason }) => ({
    ...before,
    tray: trayAfter(before.tray, fact.data.paper, { ...doneBy(fact), how: 'left', reason }),
  }),
  'stub-paper': (before, fact, stub) => ({
    ...before,
    stubs: [...before.stubs, { ...doneBy(fact), id: paperId(fact.seq), stub }],
  }),
  'propose-correction': (before, fact, { paper, reason }) =>
    waits(before, { ...doneBy(fact), what: 'paper', of: String(fact.data.paper), paper, reason }),
  'record-key-fact': (before, fact, { value }) => {
    const kept = { ...doneBy(fact), value, papers: idsOf(fact.data.papers), earlier: [] }
    return { ...before, keyFacts: { ...before.keyFacts, [String(fact.data.what)]: kept } }
  },
  'propose-key-fact': (before, fact, plain) =>
    waits(before, {
      ...doneBy(fact),
      ...plain,
      what: fact.data.what as RecordedFact,
      papers: idsOf(fact.data.papers),
    }),
  'confirm-change': (before, fact) => changed(before, fact),
  'decline-change': (before, fact) => ({
    ...before,
    pending: without(before.pending, Number(fact.data.of)),
  }),
  'note-claims': (before, fact, told) => ({ ...before, told: { ...doneBy(fact), ...told, confirmed: true } }),
  'say-claims': (before, fact, told) => ({ ...before, told: { ...doneBy(fact), ...told, confirmed: false } }),
  'confirm-finding': (before, fact, plain) => settled(before, fact, plain, true),
  'dismiss-finding': (before, fact, plain) => settled(before, fact, plain, false),
  // The pages themselves are the scans room's; what is in the file is the same with them and without.
  'accept-scan': (before) => before,
}

/**
 * What is in a file, folded from the facts of its chain (oldest first) and what stands sealed beside them, by the place of the
 * fact. Facts of other things are passed over. Throws where a fact of a paper has nothing beside it: the record is torn.
 */
export function foldContents(
  facts: readonly Fact[],
  plainOf: (seq: number) => Sealed[MaterialFact] | undefined,
): Contents {
  // Papers are many: their list is this fold's own and grows; everything else is made anew.
  let contents: Contents = { ...EMPTY_CONTENTS, papers: [] }
  for (const fact of facts) {
    if (!isMaterialFact(fact.kind)) continue
    const plain = plainOf(fact.seq)
    if (plain === undefined) throw new Error(`nothing is kept beside fact ${fact.seq} (${fact.kind})`)
    const step = STEPS[fact.kind] as Step<MaterialFact>
    contents = step(contents, fact, plain as never)
  }
  return contents
}
