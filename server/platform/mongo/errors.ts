import { mongo } from 'mongoose'

/** What went wrong in the database, in the few kinds the server answers differently. */
export type DatabaseFailure =
  /** A unique index refused the write: `index` is its name, `keys` the fields and values that were taken. */
  | { kind: 'duplicate'; index: string; keys: Readonly<Record<string, unknown>> }
  /** The server went away or could not be reached: the write may or may not have happened. */
  | { kind: 'connection-lost' }
  /** The server gave up after maxTimeMS. */
  | { kind: 'max-time' }
  /** Someone else changed the document first. */
  | { kind: 'version-conflict' }
  /** The document does not fit its schema: a mistake of ours, not of the caller. */
  | { kind: 'invalid'; message: string }

/** Classifies an error thrown by mongoose or the driver; null when it is none of theirs or of no known kind. */
export function classifyDatabaseError(error: unknown): DatabaseFailure | null {
  if (!(error instanceof Error)) return null
  const failure = error as DriverError
  if (LOST_NAMES.has(failure.name) || LOST_CODES.has(String(failure.code))) return { kind: 'connection-lost' }
  if (failure.name === 'VersionError') return { kind: 'version-conflict' }
  if (INVALID_NAMES.has(failure.name)) return { kind: 'invalid', message: failure.message }
  if (failure.errorResponse instanceof Error) return classifyDatabaseError(failure.errorResponse)
  if (DRIVER_NAMES.has(failure.name)) return byCode(failure)
  return failure.cause instanceof Error ? classifyDatabaseError(failure.cause) : null
}

/** Whether a unique index refused the write because of this field (or the index of this name). */
export function isDuplicateOf(error: unknown, field: string): boolean {
  const failure = classifyDatabaseError(error)
  if (failure?.kind !== 'duplicate') return false
  return failure.index === field || field in failure.keys
}

/**
 * The records of one unordered insert that were refused, by their place in the list (from 0), each with the error it would
 * have met alone. Null when the insert as a whole failed: then nothing is known of any record.
 */
export function refusedRecords(error: unknown): Map<number, Error> | null {
  if (!(error instanceof mongo.MongoBulkWriteError) || error.result.getWriteConcernError()) return null
  const refused = [error.writeErrors].flat()
  if (refused.length === 0) return null
  return new Map(
    refused.map(({ index, code, errmsg }) => [index, new mongo.MongoServerError({ message: errmsg, code })]),
  )
}

interface DriverError extends Error {
  code?: number | string
  errmsg?: string
  /** A bulk write holds here what the driver itself threw. */
  errorResponse?: unknown
  keyValue?: Record<string, unknown>
  writeErrors?: { err?: { keyValue?: Record<string, unknown>; errmsg?: string }; errmsg?: string }[]
}

const DUPLICATE = new Set<unknown>([11000, 11001])
const MAX_TIME = 50
const WRITE_CONFLICT = 112
const DOCUMENT_VALIDATION = 121
/** A server that steps down or shuts down answers with one of these. */
const GOING_AWAY = new Set<unknown>([89, 91, 189, 10107, 11600, 11602, 13435, 13436])

const LOST_NAMES = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoPoolClearedError',
  'PoolClearedOnNetworkError',
  'MongoConnectionPoolClearedError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoClientClosedError',
  'MongoExpiredSessionError',
  'WaitQueueTimeoutError',
])
/** The driver lets raw socket errors through when a host dies at the wrong moment. */
const LOST_CODES = new Set(['EPIPE', 'ECONNRESET', 'ECONNREFUSED', 'ERR_STREAM_DESTROYED'])
const INVALID_NAMES = new Set(['ValidationError', 'CastError', 'StrictModeError', 'ObjectParameterError'])
const DRIVER_NAMES = new Set(['MongoServerError', 'MongoBulkWriteError', 'MongoWriteConcernError'])

function byCode(error: DriverError): DatabaseFailure | null {
  if (DUPLICATE.has(error.code)) return duplicate(error)
  if (error.code === MAX_TIME) return { kind: 'max-time' }
  if (error.code === WRITE_CONFLICT) return { kind: 'version-conflict' }
  if (error.code === DOCUMENT_VALIDATION) return { kind: 'invalid', message: error.message }
  if (GOING_AWAY.has(error.code)) return { kind: 'connection-lost' }
  return null
}

function duplicate(error: DriverError): DatabaseFailure {
  const [first] = error.writeErrors ?? []
  const text = error.errmsg ?? first?.errmsg ?? first?.err?.errmsg ?? error.message
  const index = /index: (\S+)/.exec(text)?.[1] ?? ''
  return { kind: 'duplicate', index, keys: error.keyValue ?? first?.err?.keyValue ?? {} }
}
