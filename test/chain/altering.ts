import type { Finding } from '@server/features/seals'
import type { ChainDocument } from '@server/features/seals/verify/source'
import { linkFact } from '@shared/domain/facts/chain'
import type { Fact } from '@shared/domain/facts/types'
import { sha256 } from '@test/support/sealing'
import type { Stored } from './memory-source'

/** What somebody does to the stored data, and where it has to be found. `facts`: the places that are right, from 1; null: any. */
export interface Alteration {
  stored: Stored
  at: { collection: string; id: string; facts: readonly (number | null)[] | null }
  what: readonly Finding['what'][]
}

/** A whole number below `below`. */
export type Pick = (below: number) => number

export const one = <T>(list: readonly T[], pick: Pick): T => list[pick(list.length)] as T
export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)

export interface Spot {
  collection: string
  document: ChainDocument
}

/** A document whose facts are all sealed, with at least `least` of them. */
export function spotOf({ documents }: Stored, pick: Pick, least = 1): Spot {
  const all = Object.entries(documents).flatMap(([collection, list]) =>
    list
      .filter(({ facts, unsealed }) => facts.length >= least && !unsealed)
      .map((document) => ({ collection, document })),
  )
  return one(all, pick)
}

export const withDocument = (
  stored: Stored,
  { collection, document }: Spot,
  by: ChainDocument | null,
): Stored => ({
  ...stored,
  documents: {
    ...stored.documents,
    [collection]: (stored.documents[collection] ?? []).flatMap((own) =>
      own._id === document._id ? (by ? [by] : []) : [own],
    ),
  },
})

export const at = ({ collection, document }: Spot, facts: readonly number[] | null) => ({
  collection,
  id: document._id,
  facts,
})

type Path = (string | number)[]
const placesIn = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))
    : [path]

function changed(value: unknown, [key, ...rest]: Path, pick: Pick): unknown {
  if (key === undefined) {
    if (typeof value === 'number') return value + 1 + pick(9)
    if (typeof value === 'boolean') return !value
    return `${String(value)}${pick(10)}`
  }
  if (Array.isArray(value)) return value.with(Number(key), changed(value[Number(key)], rest, pick))
  const object = value as Record<string, unknown>
  return { ...object, [key]: changed(object[key], rest, pick) }
}

/** A value of an object, or of what is in it, turned into another. */
export const edited = <T>(value: T, pick: Pick): T => changed(value, one(placesIn(value), pick), pick) as T

export const bodyOf = ({ seq: _, prev: __, hash: ___, ...body }: Fact) => body
export function linkAll(bodies: readonly ReturnType<typeof bodyOf>[]): Fact[] {
  const facts: Fact[] = []
  for (const body of bodies) facts.push(linkFact(facts, body, sha256))
  return facts
}

export const FACT_ONLY = ['fact-broken'] as const
