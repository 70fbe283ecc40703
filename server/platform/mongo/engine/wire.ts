/** MongoDB wire protocol: framing of messages and the body section of OP_MSG. */
export const OP_REPLY = 1
export const OP_MSG = 2013
export const HEADER_BYTES = 16

const FLAG_CHECKSUM = 1
const FLAG_MORE_TO_COME = 2
const CHECKSUM_BYTES = 4
const MAX_MESSAGE_BYTES = 48_000_000 + 16_384

/** Cuts a byte stream into whole messages, in time linear in the bytes received. */
export class FrameSplitter {
  #parts: Buffer[] = []
  #have = 0
  #need = 0

  /** Adds bytes and returns the messages now complete. Throws on a length no message can have. */
  push(chunk: Buffer): Buffer[] {
    this.#parts.push(chunk)
    this.#have += chunk.length
    const messages: Buffer[] = []
    while (this.#readLength() && this.#have >= this.#need) messages.push(this.#take())
    return messages
  }

  #readLength(): boolean {
    if (this.#need > 0) return true
    if (this.#have < 4) return false
    const length = this.#joined(4).readInt32LE(0)
    if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES) throw new Error(`bad message length ${length}`)
    this.#need = length
    return true
  }

  #take(): Buffer {
    const all = this.#joined(this.#need)
    const message = all.subarray(0, this.#need)
    const rest = all.subarray(this.#need)
    this.#parts[0] = rest
    if (rest.length === 0) this.#parts.shift()
    this.#have -= this.#need
    this.#need = 0
    return message
  }

  /** The first part, after joining all parts if it alone holds fewer than `bytes`. */
  #joined(bytes: number): Buffer {
    const first = this.#parts[0]
    if (first && first.length >= bytes) return first
    const all = Buffer.concat(this.#parts)
    this.#parts = [all]
    return all
  }
}

export interface CommandBody {
  /** Offset of the command document inside the message. */
  documentAt: number
  /** First field name, which is the command. */
  name: string
}

/** The body section (kind 0) of an OP_MSG; null for anything else. */
export function commandBody(message: Buffer): CommandBody | null {
  if (message.length < HEADER_BYTES + 10 || opCode(message) !== OP_MSG) return null
  const end = sectionsEnd(message)
  let at = HEADER_BYTES + 4
  while (at < end) {
    const kind = message.readUInt8(at)
    if (kind === 0) return { documentAt: at + 1, name: firstName(message, at + 1) }
    if (kind !== 1) return null
    at += 1 + message.readInt32LE(at + 1)
  }
  return null
}

/** Offset behind the last section: the optional checksum is not a section. */
export function sectionsEnd(message: Buffer): number {
  return message.length - (flags(message) & FLAG_CHECKSUM ? CHECKSUM_BYTES : 0)
}

/** True when the sender wants no answer (write concern 0). */
export function wantsNoAnswer(message: Buffer): boolean {
  return (flags(message) & FLAG_MORE_TO_COME) !== 0
}

/** Sets length and flags of a message whose sections were changed: a checksum no longer holds. */
export function resealMessage(message: Buffer): Buffer {
  message.writeInt32LE(message.length, 0)
  message.writeUInt32LE((flags(message) & ~FLAG_CHECKSUM) >>> 0, HEADER_BYTES)
  return message
}

/** An OP_MSG that carries one command document. */
export function commandMessage(document: Buffer, requestId = 1): Buffer {
  return Buffer.concat([messageHead(OP_MSG, document.length, requestId, 0), document])
}

/** Header (and fixed fields) of a message around a document of `bodyBytes`. */
export function messageHead(op: number, bodyBytes: number, requestId: number, responseTo: number): Buffer {
  const head = Buffer.alloc(op === OP_REPLY ? HEADER_BYTES + 20 : HEADER_BYTES + 5)
  head.writeInt32LE(head.length + bodyBytes, 0)
  head.writeInt32LE(requestId, 4)
  head.writeInt32LE(responseTo, 8)
  head.writeInt32LE(op, 12)
  if (op === OP_REPLY) head.writeInt32LE(1, 32) // number of documents returned
  return head
}

/** The request id a reply has to name. */
export function requestIdOf(message: Buffer): number {
  return message.readInt32LE(4)
}

function opCode(message: Buffer): number {
  return message.readInt32LE(12)
}

function flags(message: Buffer): number {
  return message.readUInt32LE(HEADER_BYTES)
}

function firstName(message: Buffer, documentAt: number): string {
  const nameAt = documentAt + 5 // int32 length, type byte
  return message.toString('latin1', nameAt, message.indexOf(0, nameAt))
}
