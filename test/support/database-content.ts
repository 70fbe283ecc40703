import { createHash } from 'node:crypto'
import type { Connection } from 'mongoose'

const database = (connection: Connection) => connection.getClient().db(connection.name)

async function collectionNames(connection: Connection): Promise<string[]> {
  const found = await database(connection).listCollections({}, { nameOnly: true }).toArray()
  return found.map(({ name }) => name).sort()
}

/** The stored bytes of every document of a collection, in the order of ids. */
async function bytesOf(connection: Connection, name: string): Promise<Buffer[]> {
  const rows = database(connection).collection(name).find({}, { raw: true }).sort({ _id: 1 })
  return (await rows.toArray()) as unknown as Buffer[]
}

/** The stored bytes of every document, by collection and in the order of ids. */
export async function storedBytes(connection: Connection): Promise<Map<string, Buffer[]>> {
  const read = async (name: string): Promise<[string, Buffer[]]> => [name, await bytesOf(connection, name)]
  return new Map(await Promise.all((await collectionNames(connection)).map(read)))
}

function hashOf(documents: readonly Buffer[]): string {
  const hash = createHash('sha256')
  for (const document of documents) hash.update(document)
  return `${documents.length}:${hash.digest('hex')}`
}

// Written behind the answers, so that it may come at any moment.
const BEHIND = 'securityLog'

/** A hash by collection of everything that is stored, some collections left out. Two are equal when nothing has changed. */
export async function fingerprint(
  connection: Connection,
  without: readonly string[] = [],
): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const [name, documents] of await storedBytes(connection)) {
    if (name !== BEHIND && !without.includes(name)) hashes[name] = hashOf(documents)
  }
  return hashes
}

/** Commands that leave everything stored as it is; any other counts as a change of its collection. */
const READS = new Set([
  'find',
  'getMore',
  'aggregate',
  'count',
  'distinct',
  'listCollections',
  'killCursors',
  'ping',
])

/**
 * The fingerprint of a database that only this connection writes to, taken again and again: a collection is read anew only
 * when a command that may have changed it was sent since. The connection must have been opened with `monitorCommands`.
 */
export function watchedFingerprint(
  connection: Connection,
): (without?: readonly string[]) => Promise<Record<string, string>> {
  const known = new Map<string, string>()
  let names: readonly string[] | null = null
  const forget = (commandName: string, target: unknown) => {
    if (READS.has(commandName)) return
    // A write may have made its collection.
    names = null
    if (typeof target === 'string') known.delete(target)
  }
  const running = new Map<number, [string, unknown]>()
  const done = ({ requestId }: { requestId: number }) => {
    forget(...(running.get(requestId) ?? ['', '']))
    running.delete(requestId)
  }
  connection
    .getClient()
    .on('commandStarted', ({ requestId, commandName, command }) => {
      running.set(requestId, [commandName, command[commandName]])
      forget(commandName, command[commandName])
    })
    .on('commandSucceeded', done)
    .on('commandFailed', done)
  return async (without = []) => {
    const hashes: Record<string, string> = {}
    names ??= await collectionNames(connection)
    for (const name of names) {
      if (name === BEHIND || without.includes(name)) continue
      let hash = known.get(name)
      if (hash === undefined) {
        hash = hashOf(await bytesOf(connection, name))
        known.set(name, hash)
      }
      hashes[name] = hash
    }
    return hashes
  }
}
