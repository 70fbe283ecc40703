import { BSON_TYPE, type BsonElement, documentElement, elements, encodeDocument } from './bson'
import { commandBody, resealMessage, sectionsEnd, wantsNoAnswer } from './wire'

/**
 * The engine acknowledges writes from memory, even for {w:"majority", j:true}: its replication is a mock that does
 * not wait for the journal. Only {w:1, j:true} waits for the disk (measured under kill -9). So the application keeps
 * the write concern that is right on a real server, and the host replaces it in every write command.
 */
const DURABLE = documentElement('writeConcern', encodeDocument({ w: 1, j: true }))

const WRITE_COMMANDS = new Set([
  'insert',
  'update',
  'delete',
  'findAndModify',
  'findandmodify',
  'bulkWrite',
  'create',
  'createIndexes',
  'drop',
  'dropDatabase',
  'dropIndexes',
  'renameCollection',
  'aggregate',
])

/** The same message with write concern {w:1, j:true}; messages that write nothing, or want no answer, come back as they are. */
export function makeDurable(message: Buffer): Buffer {
  const body = commandBody(message)
  if (!body || !WRITE_COMMANDS.has(body.name) || wantsNoAnswer(message)) return message
  const fields = [...elements(message, body.documentAt)]
  if (body.name === 'aggregate' && !writesOut(message, fields)) return message
  const length = message.readInt32LE(body.documentAt)
  const documentEnd = body.documentAt + length - 1
  const old = fields.find((field) => field.name === 'writeConcern')
  const cutFrom = old?.start ?? documentEnd
  const cutTo = old?.end ?? documentEnd
  const rest = message.subarray(cutTo, sectionsEnd(message))
  const durable = Buffer.concat([message.subarray(0, cutFrom), DURABLE, rest])
  durable.writeInt32LE(length + DURABLE.length - (cutTo - cutFrom), body.documentAt)
  return resealMessage(durable)
}

function writesOut(message: Buffer, fields: readonly BsonElement[]): boolean {
  const pipeline = fields.find((field) => field.name === 'pipeline')
  if (!pipeline || pipeline.type !== BSON_TYPE.array) return false
  for (const stage of elements(message, pipeline.valueAt)) {
    if (stage.type !== BSON_TYPE.document) continue
    const operator = elements(message, stage.valueAt).next().value
    if (operator?.name === '$out' || operator?.name === '$merge') return true
  }
  return false
}
