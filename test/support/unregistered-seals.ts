import { type CollectionSpec, definedCollections } from '@server/platform/mongo/collections'
import { placesOf } from '@server/platform/mongo/sealed-places'
import type { Connection } from 'mongoose'

/** What FieldCipher and BlindIndex make, by their looks. */
const SEALED = /^[vb][as]\d+\.[\w-]{20,}$/

/**
 * Where sealed values and keyed indexes stand that no `sealed` or `passingIndexes` of their collection names, each path
 * once: the job that changes keys would pass them by.
 */
export async function unregisteredSeals(connection: Connection): Promise<string[]> {
  const found = new Set<string>()
  for (const spec of definedCollections(connection)) {
    const documents = await connection.collection(spec.name).find().toArray()
    for (const document of documents as Record<string, unknown>[]) {
      const known = registered(spec, document)
      for (const path of sealedPathsIn(document)) {
        if (!known.has(path)) found.add(`${spec.name}.${path.replaceAll(/\.\d+(?=\.|$)/g, '[]')}`)
      }
    }
  }
  return [...found].sort()
}

function registered({ sealed = [], passingIndexes = [] }: CollectionSpec, document: object): Set<string> {
  const paths = [
    ...sealed.flatMap(({ path, index }) => (index ? [path, index.path] : [path])),
    ...passingIndexes,
  ]
  return new Set(paths.flatMap((path) => placesOf(path, document as never)).map(({ path }) => path))
}

function sealedPathsIn(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return SEALED.test(value) ? [path] : []
  if (typeof value !== 'object' || value === null || value instanceof Date) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    sealedPathsIn(inner, path ? `${path}.${name}` : name),
  )
}
