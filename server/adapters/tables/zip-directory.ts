import type { TableLimits } from '@server/platform/ports/table-reader'
import { AppError } from '@shared/kernel/app-error'

/** One file of an archive, as its directory tells it. */
export interface ZipEntry {
  name: string
  method: number
  compressed: number
  inflated: number
  /** Where its own header begins. */
  offset: number
}

const END = 0x06054b50
const IN_DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const LONGEST_COMMENT = 65_535
const SENTINEL = 0xffffffff
const ENCRYPTED = 1

/** Files in one workbook: real ones hold some dozens. */
const MOST_ENTRIES = 500
/** Sheets of the same word over and over shrink to a hundredth; deflate itself ends at a thousandth. */
const MOST_RATIO = 400
/** Below this a ratio says nothing. */
const SMALL = 1024 * 1024

/**
 * The files of an archive, by its directory alone, before anything is unpacked. Throws `table.broken`; `table.bomb` for too
 * many files, for what would grow beyond the limits, and for files that lie on top of each other; `table.locked` when encrypted.
 */
export function readZipDirectory(bytes: Buffer, limits: Pick<TableLimits, 'maxUnpackedBytes'>): ZipEntry[] {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw new AppError('table.bomb')
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let n = 0; n < count; n += 1) {
    const { entry, next } = readEntry(bytes, at)
    entries.push(entry)
    at = next
  }
  refuseBombs(entries, limits.maxUnpackedBytes)
  return entries
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT)
  for (let at = bytes.length - END_BYTES; at >= lowest; at -= 1) if (bytes.readUInt32LE(at) === END) return at
  throw new AppError('table.broken')
}

function readEntry(bytes: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== IN_DIRECTORY) throw new AppError('table.broken')
  if (bytes.readUInt16LE(at + 8) & ENCRYPTED) throw new AppError('table.locked')
  const nameLength = bytes.readUInt16LE(at + 28)
  const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  if (next > bytes.length) throw new AppError('table.broken')
  const entry = {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    method: bytes.readUInt16LE(at + 10),
    compressed: bytes.readUInt32LE(at + 20),
    inflated: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  }
  return { entry, next }
}

function refuseBombs(entries: readonly ZipEntry[], maxUnpacked: number): void {
  let total = 0
  let end = 0
  for (const { compressed, inflated, offset } of entries.toSorted((a, b) => a.offset - b.offset)) {
    total += inflated
    const grows = inflated > SMALL && inflated > compressed * MOST_RATIO
    // One body told of twice would be unpacked twice; sizes of four gigabytes and more stand elsewhere and are too much.
    if (grows || offset < end || compressed === SENTINEL || inflated === SENTINEL || total > maxUnpacked)
      throw new AppError('table.bomb')
    end = offset + 30 + compressed
  }
}

/** The packed bytes of one file. Throws `table.broken` when its own header is not where the directory says. */
export function packedBytes(bytes: Buffer, { offset, compressed }: ZipEntry): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw new AppError('table.broken')
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + compressed > bytes.length) throw new AppError('table.broken')
  return bytes.subarray(start, start + compressed)
}
