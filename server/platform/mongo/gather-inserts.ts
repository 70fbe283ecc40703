import { type Model, mongo } from 'mongoose'
import { fieldsOfIndex, storedRecord } from './collections'
import { classifyDatabaseError } from './errors'
import { gather } from './gather'

/**
 * Records of one command: a record is bounded by its request (256 KB), so that all stay far below the 48 MB of a message.
 */
const MOST = 32

/**
 * Like insertUnlessTaken for callers side by side: their records go in one command and one wait for the disk. Each hears
 * of its own record, and not before that wait is over; a lost connection is everybody's error. Answers null when the record
 * was written; else the fields of the unique index that holds its values already.
 */
export function gatherInserts<T>(model: Model<T>) {
  const insert = gather<mongo.Document, Error | null>({ most: MOST, send: (all) => insertAll(model, all) })
  return async (record: T & { _id: string }): Promise<readonly string[] | null> => {
    const refused = await insert(storedRecord(model, record))
    if (!refused) return null
    const failure = classifyDatabaseError(refused)
    if (failure?.kind !== 'duplicate') throw refused
    return fieldsOfIndex(model, failure.index)
  }
}

/** An insert as the server answers it. */
interface Inserted {
  writeErrors?: { index: number; code: number; errmsg: string }[]
  writeConcernError?: { code: number; errmsg: string }
}

/**
 * The command itself, not the driver's insertMany: that measures every record before it writes it, to cut lists that are
 * longer than ours can be. When the primary of a replica set changes meanwhile the same records are sent once more, as the
 * driver would; those that stand there already are ours.
 */
async function insertAll<T>(
  model: Model<T>,
  documents: readonly mongo.Document[],
): Promise<(Error | null)[]> {
  try {
    return await send(model, documents)
  } catch (error) {
    if (!isRetryable(error)) throw error
    const refused = await send(model, documents)
    return refused.map((refusal) => (refusal && indexOf(refusal) === '_id_' ? null : refusal))
  }
}

async function send<T>(model: Model<T>, documents: readonly mongo.Document[]): Promise<(Error | null)[]> {
  const { db } = model.db
  if (!db) throw new mongo.MongoNotConnectedError('not connected')
  const concern = model.db.getClient().options.writeConcern
  const command = {
    insert: model.collection.collectionName,
    documents,
    ordered: false,
    writeConcern: { w: concern?.w, j: concern?.journal },
  }
  const { writeErrors, writeConcernError } = (await db.command(command, {
    ignoreUndefined: true,
  })) as Inserted
  if (writeConcernError) throw serverError(writeConcernError)
  const refused = new Map(writeErrors?.map((error) => [error.index, serverError(error)]))
  return documents.map((_, at) => refused.get(at) ?? null)
}

const serverError = ({ code, errmsg }: { code: number; errmsg: string }) =>
  new mongo.MongoServerError({ message: errmsg, code })

const isRetryable = (error: unknown): boolean =>
  error instanceof mongo.MongoError && error.hasErrorLabel('RetryableWriteError')

const indexOf = (refusal: Error): string | undefined => {
  const failure = classifyDatabaseError(refusal)
  return failure?.kind === 'duplicate' ? failure.index : undefined
}
