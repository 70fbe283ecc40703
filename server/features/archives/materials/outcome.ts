import type { Contents } from '@shared/domain/materials/contents'
import type { MaterialFact } from '@shared/domain/materials/facts'
import type { Sealed } from '@shared/domain/materials/paper'
import type { HandlingDeps, Outcome } from '../commands/act'
import type { ArchiveRecord } from '../record'
import { changesKeyFacts, sealKeyFacts } from './key-facts'
import { commitToEntry, openContents, openEntries, sealEntries } from './sealed-contents'

/** A fact of a paper before it is linked: what may stand in the chain, and what stands sealed beside it. */
export type MaterialDeed = {
  [K in MaterialFact]: { kind: K; data: Outcome['facts'][number]['data']; plain: Sealed[K] }
}[MaterialFact]

/** What a deed writes: its fact, and the contents of the file sealed anew with what the fact is about. */
export function materialOutcome(
  deps: Pick<HandlingDeps, 'newSalt' | 'open' | 'seal' | 'sha256'>,
  record: ArchiveRecord,
  { kind, data, plain }: MaterialDeed,
): Outcome {
  const entry = { seq: record.facts.length + 1, salt: deps.newSalt(), plain }
  const entries = [...openEntries(deps, record), entry]
  return {
    facts: [{ kind, data, sealed: commitToEntry(entry, deps.sha256) }],
    set: (facts) => {
      const contents = sealEntries(deps, record._id, entries)
      const after = () => openContents(deps, { _id: record._id, contents, facts: [...facts] })
      const pages = pagesAfter(record, { kind, plain } as MaterialDeed, after)
      return {
        ...{ contents, ...(pages === null ? {} : { pages }) },
        ...(changesKeyFacts(kind) ? { keyFacts: sealKeyFacts(deps, record._id, after()) } : {}),
      }
    },
  }
}

/** How many pages the papers of the catalogue have then; null where it is as many as before. The papers are opened only where that is not known. */
function pagesAfter(
  { facts, pages }: ArchiveRecord,
  { kind, plain }: Pick<MaterialDeed, 'kind' | 'plain'>,
  after: () => Contents,
): number | null {
  if (kind !== 'file-paper' && kind !== 'confirm-change') return null
  const before = pages ?? (facts.some((fact) => fact.kind === 'file-paper') ? null : 0)
  if (kind === 'file-paper' && before !== null) return before + (plain as Sealed['file-paper']).pages
  return after().papers.reduce((sum, { paper }) => sum + paper.pages, 0)
}
