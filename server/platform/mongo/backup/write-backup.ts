import { createHash } from 'node:crypto'
import { createWriteStream, renameSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import mongoose from 'mongoose'
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupHeader, documentLine, hashLine } from './format'

const { EJSON } = mongoose.mongo.BSON
/** Keeps Int32, Double and Long apart, and binary as it is. */
const EXACT = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true }

/**
 * Writes all collections and their indexes to `file`, readable by this user only; the file appears whole or not at all.
 * Returns the number of documents by collection. Each document is consistent in itself; while others write, two
 * documents may be of different moments, as everywhere in this system (architecture, data discipline).
 */
export async function writeBackup(
  connection: mongoose.Connection,
  file: string,
  created: Date,
): Promise<Record<string, number>> {
  const draft = `${file}.part`
  const counts: Record<string, number> = {}
  const output = createWriteStream(draft, { mode: 0o600, flush: true })
  try {
    await pipeline(Readable.from(lines(connection, created, counts)), createGzip(), output)
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
  return counts
}

async function* lines(
  connection: mongoose.Connection,
  created: Date,
  counts: Record<string, number>,
): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const hashed = (line: string): string => {
    hashLine(hash, line)
    return `${line}\n`
  }
  const header = await headerOf(connection, created)
  yield hashed(JSON.stringify(header))
  for (const { name } of header.collections) {
    counts[name] = 0
    for await (const document of connection.collection(name).find({}, EXACT)) {
      counts[name] += 1
      yield hashed(documentLine(name, EJSON.stringify(document, { relaxed: false })))
    }
  }
  yield `${JSON.stringify({ end: { counts, sha256: hash.digest('hex') } })}\n`
}

async function headerOf(connection: mongoose.Connection, created: Date): Promise<BackupHeader> {
  const found = (await connection.listCollections()).filter(
    ({ name, type }) => type === 'collection' && !name.startsWith('system.'),
  )
  const names = found.map(({ name }) => name).sort()
  const collections = await Promise.all(
    names.map(async (name) => ({ name, indexes: await indexesOf(connection, name) })),
  )
  return { format: BACKUP_FORMAT, version: BACKUP_VERSION, created: created.toISOString(), collections }
}

async function indexesOf(
  connection: mongoose.Connection,
  name: string,
): Promise<BackupHeader['collections'][number]['indexes']> {
  const found = await connection.collection(name).indexes()
  return found
    .filter((index) => index.name !== '_id_')
    .map(({ v: _version, ns: _namespace, ...index }) => ({
      ...index,
      name: String(index.name),
      key: index.key,
    }))
}
