import mongoose from 'mongoose'
import { type ObjectStorage, requireStorageKey, StorageConflictError } from '../ports/object-storage'
import { defineCollection, mixed } from './collections'
import { classifyDatabaseError } from './errors'

const BUCKET = 'objects'
/** One part of an upload, or one page, is one chunk: a write and a read are two round trips. */
const CHUNK_BYTES = 2 * 1024 * 1024

interface GridFile {
  _id: mongoose.mongo.ObjectId
  filename: string
}

interface Chunk {
  _id: mongoose.mongo.ObjectId
  files_id: mongoose.mongo.ObjectId
  n: number
  data: mongoose.mongo.Binary
  schemaVersion: number
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
 * Objects in the database, in the layout of GridFS, so that its tools read them and a backup of the database has them. Written
 * here and not by the driver's bucket, which asks for its indexes before a write and once more for the file before a read. A
 * unique index on the key decides between writers; whoever loses takes their own chunks away again. Needs no session.
 */
export function createGridStorage(connection: mongoose.Connection): ObjectStorage {
  const files = define(connection).collection
  const chunks = connection.collection<Chunk>(`${BUCKET}.chunks`)
  const find = (key: string) => files.findOne({ filename: requireStorageKey(key) })
  const get = async (key: string): Promise<Buffer | null> => {
    const found = await find(key)
    if (!found) return null
    const read = await chunks.find({ files_id: found._id }).sort({ n: 1 }).toArray()
    return Buffer.concat(read.map(({ data }) => data.buffer))
  }
  return {
    get,
    async put(key, bytes) {
      const _id = new mongoose.mongo.ObjectId()
      const filename = requireStorageKey(key)
      await chunks.insertMany(chunksOf(_id, bytes))
      try {
        const file = { _id, filename, length: bytes.length, chunkSize: CHUNK_BYTES, uploadDate: new Date() }
        await files.insertOne({ ...file, schemaVersion: 1 } as never)
      } catch (error) {
        if (classifyDatabaseError(error)?.kind !== 'duplicate') throw error
        await chunks.deleteMany({ files_id: _id })
        const stored = await get(key)
        if (!stored?.equals(bytes)) throw new StorageConflictError(key)
      }
    },
    async remove(key) {
      const found = await find(key)
      if (!found) return
      // The file first: what is left of a removal that breaks off is chunks that nothing leads to.
      await files.deleteOne({ _id: found._id })
      await chunks.deleteMany({ files_id: found._id })
    },
  }
}

/** At least one, so that an empty object is written in as many steps as any other. */
function chunksOf(id: mongoose.mongo.ObjectId, bytes: Uint8Array): Chunk[] {
  const count = Math.max(1, Math.ceil(bytes.length / CHUNK_BYTES))
  return Array.from({ length: count }, (_, n) => ({
    _id: new mongoose.mongo.ObjectId(),
    ...{ files_id: id, n, schemaVersion: 1 },
    data: new mongoose.mongo.Binary(bytes.slice(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES)),
  }))
}
