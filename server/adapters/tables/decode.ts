import type { TableEncoding } from '@server/platform/ports/table-reader'
import { AppError } from '@shared/kernel/app-error'

const PIECE = 64 * 1024
const LABELS: Record<TableEncoding, string> = { 'UTF-8': 'utf-8', GB18030: 'gb18030' }

/**
 * Six letters of GB18030 that decoders still put where no standard has a letter; names have them (𠂇). Since GB18030-2022 they
 * are letters like others.
 */
const MOVED: Record<string, string> = {
  '\uE816': '\u{20087}',
  '\uE817': '\u{20089}',
  '\uE818': '\u{200CC}',
  '\uE831': '\u{215D7}',
  '\uE83B': '\u{2298F}',
  '\uE855': '\u{241FE}',
}
const settle = (text: string): string =>
  text.replace(/[\uE816-\uE818\uE831\uE83B\uE855]/g, (letter) => MOVED[letter] ?? letter)

/** The text of a file, piece by piece; a byte order mark is left out. Throws TypeError where the bytes are not of the encoding. */
export function* decode(bytes: Buffer, encoding: TableEncoding): Generator<string, void, undefined> {
  const decoder = new TextDecoder(LABELS[encoding], { fatal: true })
  const read = encoding === 'GB18030' ? settle : (text: string) => text
  for (let at = 0; at < bytes.length; at += PIECE)
    yield read(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }))
  yield read(decoder.decode())
}

const fits = (bytes: Buffer, encoding: TableEncoding): boolean => {
  try {
    for (const _text of decode(bytes, encoding));
    return true
  } catch {
    return false
  }
}

/** In what a text is written, told from all of its bytes. Throws `table.encoding` when it is in none that is read here. */
export function detectEncoding(bytes: Buffer): TableEncoding {
  // Text has no zero bytes; UTF-16 is full of them.
  if (bytes.includes(0)) throw new AppError('table.encoding')
  const found = (['UTF-8', 'GB18030'] as const).find((encoding) => fits(bytes, encoding))
  if (!found) throw new AppError('table.encoding')
  return found
}
