import type { ChainDocument, ChainSource } from '@server/features/seals/verify/source'
import type { AccessRecord } from '@server/platform/audit/access-chain'
import type { Seal } from '@shared/domain/seals/seal'

/** Everything that verifying reads, in memory: altered by making another one. */
export interface Stored {
  documents: Readonly<Record<string, readonly ChainDocument[]>>
  entries: readonly AccessRecord[]
  seals: readonly Seal[]
  exported: readonly string[]
}

/** Reads all of a source into memory. */
export async function storedIn(source: ChainSource): Promise<Stored> {
  const documents: Record<string, ChainDocument[]> = {}
  for (const name of source.collections) documents[name] = (await gathered(source.documents(name))).flat()
  const entries: AccessRecord[] = []
  for (let chain = await source.nextChain(''); chain !== null; chain = await source.nextChain(chain))
    entries.push(...(await source.ofChain(chain, 0, 10_000)))
  const seals = (await gathered(source.seals())).flat()
  return { documents, entries, seals, exported: await gathered(source.exported()) }
}

async function gathered<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const part of parts) all.push(part)
  return all
}

async function* once<T>(value: T): AsyncIterable<T> {
  yield value
}

/** The same answers as the database gives of the same documents. */
export const memorySource = ({ documents, entries, seals, exported }: Stored): ChainSource => ({
  collections: Object.keys(documents),
  documents: (name) => once([...(documents[name] ?? [])]),
  hashes: async (name, ids) =>
    new Map(
      (documents[name] ?? [])
        .filter(({ _id }) => ids.includes(_id))
        .map(({ _id, facts }) => [_id, facts.map(({ hash }) => hash)]),
    ),
  nextChain: async (after) =>
    entries
      .map(({ chain }) => chain)
      .sort()
      .find((chain) => chain > after) ?? null,
  ofChain: async (of, after, limit) =>
    entries
      .filter(({ chain, seq }) => chain === of && seq > after)
      .sort((a, b) => a.seq - b.seq)
      .slice(0, limit),
  entryHashes: async (places) => {
    const asked = new Set(places.map(({ chain, seq }) => `${chain}/${seq}`))
    const all = entries.map(({ chain, seq, hash }): [string, string] => [`${chain}/${seq}`, hash])
    return new Map(all.filter(([place]) => asked.has(place)))
  },
  lastSeal: async () => Math.max(0, ...seals.map(({ n }) => n)),
  seals: () => once([...seals].sort((a, b) => a.n - b.n)),
  sealHashes: async (numbers) =>
    new Map(seals.filter(({ n }) => numbers.includes(n)).map(({ n, hash }) => [n, hash])),
  sealNames: async (of, chain) =>
    seals.some(({ n, heads }) => n === of && heads.some((head) => head.chain === chain)),
  async *exported() {
    yield* exported
  },
})
