import type { Fact } from '@shared/domain/facts/types'
import type { Seal } from '@shared/domain/seals/seal'
import type { AccessRecord } from '../../../platform/audit/access-chain'

/** A document that is a chain of facts, with what the sealer noted on it. */
export interface ChainDocument {
  _id: string
  facts: Fact[]
  unsealed?: true
  /** The last seal that names it, and how many facts it had then. */
  chainSeal?: { n: number; count: number }
}

/** An entry of the access log by its chain and place. */
export interface EntryPlace {
  chain: string
  seq: number
}

/** Where verifying reads from: part by part, so that memory stays small whatever there is. */
export interface ChainSource {
  collections: readonly string[]
  /** All documents of a collection, in parts. */
  documents(collection: string): AsyncIterable<ChainDocument[]>
  /** The hashes of the facts of documents, in their order; a document that is not there is left out. */
  hashes(collection: string, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>
  /** The chain of the access log after this one; null after the last. */
  nextChain(chain: string): Promise<string | null>
  /** A part of a chain of the access log, from after `seq`. */
  ofChain(chain: string, seq: number, limit: number): Promise<AccessRecord[]>
  /** The hash of entries of the access log, by `<chain>/<seq>`. */
  entryHashes(places: readonly EntryPlace[]): Promise<ReadonlyMap<string, string>>
  lastSeal(): Promise<number>
  /** Seals in the order of their numbers, in parts. */
  seals(): AsyncIterable<Seal[]>
  /** The hashes of the seals with these numbers. */
  sealHashes(numbers: readonly number[]): Promise<ReadonlyMap<number, string>>
  /** Whether a seal names a chain. */
  sealNames(n: number, chain: string): Promise<boolean>
  /** The lines of the export; none where nothing is exported. */
  exported(): AsyncIterable<string>
}
