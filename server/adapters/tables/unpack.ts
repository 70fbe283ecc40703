import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { AppError } from '@shared/kernel/app-error'
import { packedBytes, type ZipEntry } from './zip-directory'

const STORED = 0
const DEFLATED = 8
const PIECE = 64 * 1024

function* pieces(packed: Buffer): Generator<Buffer> {
  for (let at = 0; at < packed.length; at += PIECE) yield packed.subarray(at, at + PIECE)
}

/**
 * One file of an archive, unpacked piece by piece as it is asked for, and never beyond the size its directory tells: what
 * grows further was built to. Throws `table.bomb`, `table.broken`.
 */
export async function* unpack(bytes: Buffer, entry: ZipEntry): AsyncGenerator<Buffer, void, undefined> {
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new AppError('table.broken')
  const packed = Readable.from(pieces(packedBytes(bytes, entry)), { objectMode: false, highWaterMark: PIECE })
  const stream = entry.method === STORED ? packed : packed.pipe(createInflateRaw({ chunkSize: PIECE }))
  let size = 0
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      size += piece.length
      if (size > entry.inflated) throw new AppError('table.bomb')
      yield piece
    }
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('table.broken', { cause })
  } finally {
    stream.destroy()
    packed.destroy()
  }
  if (size !== entry.inflated) throw new AppError('table.broken')
}

/** The whole file as text. `most`: bytes; more of it is `table.bomb`. */
export async function unpackText(bytes: Buffer, entry: ZipEntry, most: number): Promise<string> {
  return (await unpackAll(bytes, entry, most)).toString('utf8')
}

export async function unpackAll(bytes: Buffer, entry: ZipEntry, most: number): Promise<Buffer> {
  if (entry.inflated > most) throw new AppError('table.bomb')
  const parts: Buffer[] = []
  for await (const piece of unpack(bytes, entry)) parts.push(piece)
  return Buffer.concat(parts)
}
