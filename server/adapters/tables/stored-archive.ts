export interface StoredPart {
  name: string
  /** Bytes in all, known before the pieces come. */
  size: number
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

const LOCAL = 0x04034b50
const UTF8_NAME = 0x0800

/** The header of a part that is stored as it is. Nobody checks its checksum: the sizes were, when the part was unpacked. */
function headerOf({ name, size }: StoredPart): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(LOCAL, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(UTF8_NAME, 6)
  header.writeUInt32LE(size, 18)
  header.writeUInt32LE(size, 22)
  header.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([header, Buffer.from(name)])
}

/** An archive of parts, none of them packed, as a reader that goes from front to back needs it; it has no directory. */
export async function* storedArchive(
  parts: readonly StoredPart[],
): AsyncGenerator<Uint8Array, void, undefined> {
  for (const part of parts) {
    yield headerOf(part)
    yield* part.pieces
  }
}
