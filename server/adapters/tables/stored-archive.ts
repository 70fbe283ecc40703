/** A part of an archive. Its bytes in all are known before the pieces come. */
export interface StoredPart {
  name: string
  size: number
  /** One piece with all of it, or many: then it is read piece by piece. */
  pieces: readonly [Uint8Array] | AsyncIterable<Uint8Array>
}

const LOCAL = 0x04034b50
const UTF8_NAME = 0x0800
const STORED = 0
const DEFLATED = 8
/** Most bytes of a block that deflate holds as they are, and what stands before them. */
const BLOCK = 65_535
const BLOCK_HEAD = 5
/** What the reader takes at a time: pieces of another size it would put together anew, again and again. */
const PIECE = 1024 * 1024

const isWhole = (pieces: StoredPart['pieces']): pieces is readonly [Uint8Array] => Array.isArray(pieces)

const blocksOf = (size: number): number => Math.max(1, Math.ceil(size / BLOCK))

/** The header of a part. Nobody checks its checksum: the sizes were, when the part was unpacked. */
function headerOf({ name, size, pieces }: StoredPart): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(LOCAL, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(UTF8_NAME, 6)
  header.writeUInt16LE(isWhole(pieces) ? STORED : DEFLATED, 8)
  header.writeUInt32LE(isWhole(pieces) ? size : size + blocksOf(size) * BLOCK_HEAD, 18)
  header.writeUInt32LE(size, 22)
  header.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([header, Buffer.from(name)])
}

/**
 * An archive of parts, nothing packed, as a reader that goes from front to back needs it; it has no directory. A part that
 * comes in pieces is told as deflate whose blocks hold their bytes as they are: the reader then works in small steps, where a
 * stored part would be read a megabyte at once.
 */
export async function* storedArchive(
  parts: readonly StoredPart[],
): AsyncGenerator<Uint8Array, void, undefined> {
  for (const part of parts) {
    yield headerOf(part)
    if (isWhole(part.pieces)) yield* part.pieces
    else yield* together(inBlocks(part.pieces, part.size), part.size + blocksOf(part.size) * BLOCK_HEAD)
  }
}

/** The bytes in blocks of deflate (RFC 1951, 3.2.4), each after its head. */
async function* inBlocks(pieces: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let left = size
  for await (const block of together(pieces, size, BLOCK)) {
    left -= block.length
    yield blockHead(block.length, left === 0)
    yield block
  }
  if (size === 0) yield blockHead(0, true)
}

function blockHead(length: number, isLast: boolean): Buffer {
  const head = Buffer.alloc(BLOCK_HEAD)
  head.writeUInt8(isLast ? 1 : 0, 0)
  head.writeUInt16LE(length, 1)
  head.writeUInt16LE(~length & 0xffff, 3)
  return head
}

/** The same bytes in pieces of one size; the last one may be smaller. */
async function* together(
  pieces: AsyncIterable<Uint8Array>,
  size: number,
  most = PIECE,
): AsyncGenerator<Uint8Array> {
  let left = size
  let piece = Buffer.allocUnsafe(Math.min(most, left))
  let filled = 0
  for await (const bytes of pieces)
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + piece.length - filled)
      piece.set(part, filled)
      at += part.length
      filled += part.length
      if (filled < piece.length) continue
      yield piece
      left -= filled
      piece = Buffer.allocUnsafe(Math.min(most, left))
      filled = 0
    }
}
