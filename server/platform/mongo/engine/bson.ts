/**
 * The few lines of BSON the engine host needs: it walks the top level of a command and builds small documents.
 * The host must start fast and link nothing but the engine, so it does not load a BSON library.
 * Layout after the BSON specification 1.1 (type numbers below are its element types).
 */
export const BSON_TYPE = { string: 0x02, document: 0x03, array: 0x04, boolean: 0x08, int32: 0x10 } as const

export interface BsonElement {
  type: number
  name: string
  /** Offset of the type byte. */
  start: number
  /** Offset of the value. */
  valueAt: number
  /** Offset behind the value. */
  end: number
}

const FIXED_SIZES: Readonly<Record<number, number>> = {
  1: 8,
  6: 0,
  7: 12,
  8: 1,
  9: 8,
  10: 0,
  16: 4,
  17: 8,
  18: 8,
  19: 16,
  127: 0,
  255: 0,
}

/** Size in bytes of a BSON value. Throws on a type number BSON does not know. */
export function valueSize(buffer: Buffer, type: number, at: number): number {
  const fixed = FIXED_SIZES[type]
  if (fixed !== undefined) return fixed
  switch (type) {
    case 0x03:
    case 0x04:
    case 0x0f:
      return buffer.readInt32LE(at)
    case 0x02:
    case 0x0d:
    case 0x0e:
      return 4 + buffer.readInt32LE(at)
    case 0x05:
      return 5 + buffer.readInt32LE(at)
    case 0x0b: {
      const patternEnd = buffer.indexOf(0, at)
      return buffer.indexOf(0, patternEnd + 1) + 1 - at
    }
    case 0x0c:
      return 4 + buffer.readInt32LE(at) + 12
    default:
      throw new Error(`unknown BSON type ${type}`)
  }
}

/** The elements of the document that begins at `documentAt`, in order; nested documents are not entered. */
export function* elements(buffer: Buffer, documentAt: number): Generator<BsonElement> {
  const last = documentAt + buffer.readInt32LE(documentAt) - 1
  let start = documentAt + 4
  while (start < last) {
    const type = buffer.readUInt8(start)
    const nameEnd = buffer.indexOf(0, start + 1)
    const valueAt = nameEnd + 1
    const end = valueAt + valueSize(buffer, type, valueAt)
    yield { type, name: buffer.toString('latin1', start + 1, nameEnd), start, valueAt, end }
    start = end
  }
}

/** A flat document: numbers become int32. */
export function encodeDocument(fields: Readonly<Record<string, number | string | boolean>>): Buffer {
  const parts = Object.entries(fields).map(([name, value]) => encodeElement(name, value))
  return wrapDocument(Buffer.concat(parts))
}

/** An element that holds a ready-made document. */
export function documentElement(name: string, document: Buffer): Buffer {
  return Buffer.concat([elementHead(BSON_TYPE.document, name), document])
}

function encodeElement(name: string, value: number | string | boolean): Buffer {
  if (typeof value === 'boolean') {
    return Buffer.concat([elementHead(BSON_TYPE.boolean, name), Buffer.from([value ? 1 : 0])])
  }
  if (typeof value === 'number') return Buffer.concat([elementHead(BSON_TYPE.int32, name), int32(value)])
  const text = Buffer.from(`${value}\0`)
  return Buffer.concat([elementHead(BSON_TYPE.string, name), int32(text.length), text])
}

function elementHead(type: number, name: string): Buffer {
  return Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`)])
}

function wrapDocument(body: Buffer): Buffer {
  return Buffer.concat([int32(body.length + 5), body, Buffer.from([0])])
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32LE(value)
  return bytes
}
