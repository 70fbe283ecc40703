import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'

/**
 * A backup is gzip over lines of JSON: a header, one line a document (canonical EJSON, so that every BSON type comes
 * back as it was), a trailer with the number of documents of each collection and the SHA-256 of all lines before it.
 * The hash finds damage; it is no signature.
 */
export const BACKUP_FORMAT = 'danganyiban-backup'
export const BACKUP_VERSION = 1

export interface BackupIndex {
  name: string
  key: Record<string, unknown>
  [option: string]: unknown
}

export interface BackupHeader {
  format: string
  version: number
  /** Instant, ISO, UTC. */
  created: string
  collections: { name: string; indexes: BackupIndex[] }[]
}

export interface BackupTrailer {
  end: { counts: Record<string, number>; sha256: string }
}

/** The file is not a whole and undamaged backup. */
export class BackupDamaged extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`not a usable backup: ${reason}`, options)
    this.name = 'BackupDamaged'
  }
}

/** Start of the line of a document; the document follows as EJSON, then one closing brace. */
export function documentLine(collection: string, ejson: string): string {
  return `{"in":${JSON.stringify(collection)},"doc":${ejson}}`
}

/** Adds a line to the running hash. */
export function hashLine(hash: Hash, line: string): void {
  hash.update(line).update('\n')
}

export interface LineVisitor {
  header: (header: BackupHeader) => void | Promise<void>
  /** `line` is the whole line, for the reader that needs the document. */
  document: (collection: string, line: string) => void | Promise<void>
}

/**
 * Reads a backup from beginning to end without holding it in memory. Throws BackupDamaged as soon as it is not one,
 * or at the end if the hash or the counts do not fit: trust nothing of it before this function has returned.
 */
export async function readBackup(file: string, visit: LineVisitor): Promise<BackupTrailer['end']> {
  const hash = createHash('sha256')
  const counts: Record<string, number> = {}
  let header: BackupHeader | undefined
  let trailer: BackupTrailer['end'] | undefined
  for await (const line of linesOf(file)) {
    if (trailer) throw new BackupDamaged('something follows its end')
    if (!header) {
      header = parseHeader(line)
      for (const { name } of header.collections) counts[name] = 0
      await visit.header(header)
    } else if (line.startsWith('{"end":')) {
      trailer = checkedTrailer(line, hash.copy().digest('hex'), counts)
    } else {
      const name = collectionOf(line)
      if (counts[name] === undefined) throw new BackupDamaged(`unknown collection ${name}`)
      counts[name] += 1
      await visit.document(name, line)
    }
    hashLine(hash, line)
  }
  if (!trailer) throw new BackupDamaged('it has no end')
  return trailer
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const unzipped = createGunzip()
  source.on('error', (error) => unzipped.destroy(error))
  source.pipe(unzipped).setEncoding('utf8')
  try {
    let rest = ''
    for await (const chunk of unzipped) {
      rest += String(chunk)
      if (!String(chunk).includes('\n')) continue
      const lines = rest.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
    if (rest) yield rest
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new BackupDamaged(error.message, { cause: error })
    throw error
  } finally {
    source.destroy()
  }
}

function parseHeader(line: string): BackupHeader {
  const header = parsed<Partial<BackupHeader>>(line)
  if (header.format !== BACKUP_FORMAT) throw new BackupDamaged('it is some other file')
  if (header.version !== BACKUP_VERSION) throw new BackupDamaged(`its version is ${header.version}`)
  if (!Array.isArray(header.collections)) throw new BackupDamaged('its header names no collections')
  return header as BackupHeader
}

function checkedTrailer(line: string, sha256: string, counts: Record<string, number>): BackupTrailer['end'] {
  const { end } = parsed<BackupTrailer>(line)
  if (end.sha256 !== sha256) throw new BackupDamaged('its hash does not fit')
  if (JSON.stringify(end.counts) !== JSON.stringify(counts)) throw new BackupDamaged('its counts do not fit')
  return end
}

function collectionOf(line: string): string {
  const name = /^\{"in":("(?:[^"\\]|\\.)*"),"doc":/.exec(line)?.[1]
  if (!name) throw new BackupDamaged('a line is neither document nor end')
  return parsed<string>(name)
}

function parsed<T>(text: string): T {
  try {
    return JSON.parse(text) as T
  } catch (error) {
    throw new BackupDamaged('a line is not JSON', { cause: error })
  }
}
