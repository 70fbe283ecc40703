import { once } from 'node:events'
import mongoose from 'mongoose'
import { type ObjectStorage, requireStorageKey, StorageConflictError } from '../ports/object-storage'
import { defineCollection, mixed } from './collections'
import { classifyDatabaseError } from './errors'

const BUCKET = 'objects'
/** One part of an upload, or one page, is one chunk: a write and a read are two round trips. */
const CHUNK_BYTES = 2 * 1024 * 1024

interface GridFile {
  _id: string
  filename: string
}

const binaryId = mongoose.Schema.Types.ObjectId

/** Its two collections, so that their indexes are made with all the others. */
function define(connection: mongoose.Connection) {
  const files = defineCollection<GridFile>(connection, {
    name: `${BUCKET}.files`,
    schemaVersion: 1,
    definition: { _id: binaryId, filename: String, length: Number, chunkSize: Number, uploadDate: Date },
    indexes: [{ keys: { filename: 1 }, options: { unique: true } }],
  })
  defineCollection(connection, {
    name: `${BUCKET}.chunks`,
    schemaVersion: 1,
    definition: { _id: binaryId, files_id: binaryId, n: Number, data: mixed },
    indexes: [{ keys: { files_id: 1, n: 1 }, options: { unique: true } }],
  })
  return files
}

/**
 * Objects in the database, as GridFS has them: a backup of the database has them too. A unique index on the key decides
 * between writers; whoever loses takes their own chunks away again. Needs no session.
 */
export function createGridStorage(connection: mongoose.Connection): ObjectStorage {
  const files = define(connection)
  let opened: mongoose.mongo.GridFSBucket | undefined
  // One for all: each new one looks for the indexes of its collections before its first write.
  const bucketOf = () => {
    const { db } = connection
    if (!db) throw new Error('object storage: the database is not connected')
    opened ??= new mongoose.mongo.GridFSBucket(db, { bucketName: BUCKET, chunkSizeBytes: CHUNK_BYTES })
    return opened
  }
  const find = (key: string) => files.collection.findOne({ filename: requireStorageKey(key) })
  const get = async (key: string): Promise<Buffer | null> => {
    const found = await find(key)
    return found && Buffer.concat(await chunksOf(connection, found._id))
  }
  return {
    get,
    async put(key, bytes) {
      const stream = bucketOf().openUploadStream(requireStorageKey(key))
      try {
        const ended = once(stream, 'finish')
        stream.end(Buffer.from(bytes))
        await ended
      } catch (error) {
        await forget(connection, stream.id)
        if (classifyDatabaseError(error)?.kind !== 'duplicate') throw error
        const stored = await get(key)
        if (!stored?.equals(bytes)) throw new StorageConflictError(key)
      }
    },
    async remove(key) {
      const found = await find(key)
      if (found) await bucketOf().delete(found._id as never)
    },
  }
}

const chunks = (connection: mongoose.Connection) =>
  connection.collection<{ files_id: unknown; n: number; data: mongoose.mongo.Binary }>(`${BUCKET}.chunks`)

/** In their order. Read here and not by the bucket, which would first ask for the file once more. */
async function chunksOf(connection: mongoose.Connection, id: unknown): Promise<Uint8Array[]> {
  const found = await chunks(connection).find({ files_id: id }).sort({ n: 1 }).toArray()
  return found.map(({ data }) => data.buffer)
}

/** Takes away the chunks of a write that came to nothing. */
async function forget(connection: mongoose.Connection, id: unknown): Promise<void> {
  await chunks(connection).deleteMany({ files_id: id })
}
