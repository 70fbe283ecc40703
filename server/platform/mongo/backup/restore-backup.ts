import mongoose from 'mongoose'
import { type BackupHeader, type BackupTrailer, readBackup } from './format'

const { EJSON } = mongoose.mongo.BSON
const BATCH_DOCUMENTS = 500
const BATCH_CHARACTERS = 8_000_000

/** The database holds data, and nobody said it may be replaced. */
export class DatabaseNotEmpty extends Error {
  constructor(collections: readonly string[]) {
    super(
      `the database is not empty (${collections.join(', ')}); restore with --replace to replace all of it`,
    )
    this.name = 'DatabaseNotEmpty'
  }
}

/**
 * Restores a backup into an empty database, or, with `replace`, in place of all its collections. The whole file is
 * checked before anything is changed. Returns the number of documents by collection.
 * Throws BackupDamaged or DatabaseNotEmpty; after any other error the database is incomplete: restore again with
 * `replace`.
 */
export async function restoreBackup(
  connection: mongoose.Connection,
  file: string,
  { replace = false }: { replace?: boolean } = {},
): Promise<Record<string, number>> {
  await readBackup(file, { header: () => {}, document: () => {} })
  await makeEmpty(connection, replace)
  let header: BackupHeader | undefined
  const writer = new BatchWriter(connection)
  const end: BackupTrailer['end'] = await readBackup(file, {
    header: (found) => {
      header = found
    },
    document: (collection, line) => writer.add(collection, line),
  })
  await writer.flush()
  for (const { name, indexes } of header?.collections ?? []) await restoreIndexes(connection, name, indexes)
  return end.counts
}

async function makeEmpty(connection: mongoose.Connection, replace: boolean): Promise<void> {
  const found = await connection.listCollections()
  const names = found.map(({ name }) => name).filter((name) => !name.startsWith('system.'))
  const filled: string[] = []
  for (const name of names) {
    if ((await connection.collection(name).findOne({}, { projection: { _id: 1 } })) !== null)
      filled.push(name)
  }
  if (filled.length > 0 && !replace) throw new DatabaseNotEmpty(filled)
  for (const name of names) await connection.collection(name).drop()
}

class BatchWriter {
  readonly #connection: mongoose.Connection
  #collection = ''
  #documents: mongoose.mongo.Document[] = []
  #characters = 0

  constructor(connection: mongoose.Connection) {
    this.#connection = connection
  }

  async add(collection: string, line: string): Promise<void> {
    const full = this.#documents.length >= BATCH_DOCUMENTS || this.#characters >= BATCH_CHARACTERS
    if (full || collection !== this.#collection) await this.flush()
    this.#collection = collection
    const { doc } = EJSON.parse(line, { relaxed: false }) as { doc: mongoose.mongo.Document }
    this.#documents.push(doc)
    this.#characters += line.length
  }

  async flush(): Promise<void> {
    if (this.#documents.length === 0) return
    await this.#connection.collection(this.#collection).insertMany(this.#documents)
    this.#documents = []
    this.#characters = 0
  }
}

/** Also brings back a collection that holds nothing but indexes. */
async function restoreIndexes(
  connection: mongoose.Connection,
  name: string,
  indexes: BackupHeader['collections'][number]['indexes'],
): Promise<void> {
  if (indexes.length === 0) return
  await connection.collection(name).createIndexes(indexes as mongoose.mongo.IndexDescription[])
}
