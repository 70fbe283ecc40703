import type { Fact } from '@shared/domain/facts/types'
import type { Connection } from 'mongoose'
import type { AccessRecord } from '../../platform/audit/access-chain'
import { ACCESS_LOG, createAccessRecords } from '../../platform/mongo/access-records'
import type { SealExport } from '../../platform/ports/seal-export'
import { placeOf } from './heads'
import { chainedCollections, createSealRepository, SEALS, type StoredSeal } from './repository'
import type { ChainDocument, ChainSource } from './verify/source'

/** Documents in memory at a time; of seals fewer, each may name a thousand chains. */
const PART = 500
const SEALS_TOGETHER = 8

/** The chains as the database and the export hold them. */
export function createChainSource(connection: Connection, exported: Pick<SealExport, 'read'>): ChainSource {
  const seals = createSealRepository(connection)
  const records = createAccessRecords(connection)
  const stored = connection.collection<StoredSeal>(SEALS)
  return {
    collections: chainedCollections(connection),
    documents: (name) => documentsOf(connection, name),
    hashes: async (name, ids) => {
      const found = await connection
        .collection<Pick<ChainDocument, '_id' | 'facts'>>(name)
        .find({ _id: { $in: [...ids] } }, { projection: { 'facts.hash': 1 } })
        .toArray()
      return new Map(
        found.map(({ _id, facts }) => [_id, Array.isArray(facts) ? facts.map((fact) => fact?.hash) : []]),
      )
    },
    nextChain: records.nextChain,
    ofChain: records.ofChain,
    entryHashes: (places) => entryHashes(connection, places),
    lastSeal: async () => (await seals.last())?.n ?? 0,
    async *seals() {
      for (let n = 0; ; ) {
        const part = await seals.after(n, SEALS_TOGETHER)
        const last = part.at(-1)
        if (!last) return
        yield part.map((seal) => (Array.isArray(seal.heads) ? seal : { ...seal, heads: [] }))
        n = last.n
      }
    },
    sealHashes: async (numbers) => {
      const found = await stored
        .find({ n: { $in: [...numbers] } }, { projection: { n: 1, hash: 1 } })
        .toArray()
      return new Map(found.map(({ n, hash }) => [n, hash]))
    },
    sealNames: async (n, chain) =>
      (await stored.findOne({ n, 'heads.chain': chain }, { projection: { _id: 1 } })) !== null,
    exported: () => exported.read(),
  }
}

/** The facts of one chain ("archives/…"); null where there is none, or where the collection holds no chains. */
export async function factsOfChain(connection: Connection, chain: string): Promise<readonly Fact[] | null> {
  const { collection, id } = placeOf(chain)
  if (!chainedCollections(connection).includes(collection)) return null
  const found = await connection
    .collection<ChainDocument>(collection)
    .findOne({ _id: id }, { projection: { facts: 1 } })
  return found?.facts ?? null
}

async function* documentsOf(connection: Connection, name: string): AsyncIterable<ChainDocument[]> {
  const projection = { facts: 1, unsealed: 1, chainSeal: 1 }
  const cursor = connection.collection<ChainDocument>(name).find({}, { projection, batchSize: PART })
  let part: ChainDocument[] = []
  for await (const document of cursor) {
    part.push(document)
    if (part.length < PART) continue
    yield part
    part = []
  }
  if (part.length) yield part
}

async function entryHashes(
  connection: Connection,
  places: readonly { chain: string; seq: number }[],
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>()
  const collection = connection.collection<AccessRecord>(ACCESS_LOG)
  for (const chain of new Set(places.map((place) => place.chain))) {
    const seq = { $in: places.filter((place) => place.chain === chain).map((place) => place.seq) }
    const found = await collection.find({ chain, seq }, { projection: { seq: 1, hash: 1 } }).toArray()
    for (const entry of found) hashes.set(`${chain}/${entry.seq}`, entry.hash)
  }
  return hashes
}
