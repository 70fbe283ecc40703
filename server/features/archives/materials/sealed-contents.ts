import type { Sha256 } from '@shared/domain/facts/chain'
import { commitTo, firstBrokenCommitment, type PlainValues } from '@shared/domain/facts/commitments'
import type { Fact } from '@shared/domain/facts/types'
import type { Contents } from '@shared/domain/materials/contents'
import { isMaterialFact, type MaterialFact } from '@shared/domain/materials/facts'
import { foldContents } from '@shared/domain/materials/fold'
import type { Sealed } from '@shared/domain/materials/paper'
import { canonicalJson, type Json } from '@shared/kernel/canonical'
import type { ArchiveRecord } from '../record'

type Convert = (field: string, id: string, text: string) => string

/** What one fact of a paper commits to, and the salt under which that can be proved. */
export interface Entry {
  seq: number
  salt: string
  plain: Sealed[MaterialFact]
}

const FIELD = 'archives.contents'

type Kept = Pick<ArchiveRecord, '_id' | 'contents'>

/** What stands beside the facts of papers, in plain for one request: one sealed value of the record, by place in the chain. */
export const openEntries = (deps: { open: Convert }, { _id, contents }: Kept): Entry[] =>
  contents ? (JSON.parse(deps.open(FIELD, _id, contents)) as Entry[]) : []

export const sealEntries = (deps: { seal: Convert }, id: string, entries: readonly Entry[]): string =>
  deps.seal(FIELD, id, JSON.stringify(entries))

const plainText = (plain: Entry['plain']): string => canonicalJson(plain as unknown as Json)

/** What a fact holds instead of what it is about. */
export const commitToEntry = ({ salt, plain }: Omit<Entry, 'seq'>, sha256: Sha256): Record<string, string> =>
  commitTo({ contents: plainText(plain) }, salt, sha256)

/** What is in a file. `record` has to be whole: its facts with those of papers, and its contents. */
export function openContents(
  deps: { open: Convert },
  record: Pick<ArchiveRecord, '_id' | 'contents' | 'facts'>,
): Contents {
  return contentsOf(record.facts, openEntries(deps, record))
}

/** The same of entries that are open already. */
export function contentsOf(facts: readonly Fact[], entries: readonly Entry[]): Contents {
  const plain = new Map(entries.map((entry) => [entry.seq, entry.plain]))
  return foldContents(facts, (seq) => plain.get(seq))
}

/** Whether every fact of a paper is about what stands beside it, and nothing stands there without a fact. */
export function areEntriesWhole(facts: readonly Fact[], entries: readonly Entry[], sha256: Sha256): boolean {
  const own = facts.filter(({ kind }) => isMaterialFact(kind))
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]))
  if (own.length !== bySeq.size) return false
  return own.every((fact) => {
    const entry = bySeq.get(fact.seq)
    const kept: PlainValues = entry ? { contents: plainText(entry.plain) } : {}
    return firstBrokenCommitment([fact], () => kept, entry?.salt ?? '', sha256) === null
  })
}
