import { createHash } from 'node:crypto'
import type { Connection } from 'mongoose'

const database = (connection: Connection) => connection.getClient().db(connection.name)

async function collectionNames(connection: Connection): Promise<string[]> {
  const found = await database(connection).listCollections({}, { nameOnly: true }).toArray()
  return found.map(({ name }) => name).sort()
}

/** The stored bytes of every document, by collection and in the order of ids. */
export async function storedBytes(connection: Connection): Promise<Map<string, Buffer[]>> {
  const read = async (name: string): Promise<[string, Buffer[]]> => {
    const rows = database(connection).collection(name).find({}, { raw: true }).sort({ _id: 1 })
    return [name, (await rows.toArray()) as unknown as Buffer[]]
  }
  return new Map(await Promise.all((await collectionNames(connection)).map(read)))
}

/** A hash by collection of everything that is stored, some collections left out. Two are equal when nothing has changed. */
export async function fingerprint(
  connection: Connection,
  without: readonly string[] = [],
): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const [name, documents] of await storedBytes(connection)) {
    // Written behind the answers, so that it may come at any moment.
    if (name === 'securityLog' || without.includes(name)) continue
    const hash = createHash('sha256')
    for (const document of documents) hash.update(document)
    hashes[name] = `${documents.length}:${hash.digest('hex')}`
  }
  return hashes
}
