import type { TableLimits, TableReader } from '@server/platform/ports/table-reader'
import { AppError } from '@shared/kernel/app-error'
import { openCsv } from './read-csv'
import { openXlsx } from './read-xlsx'

type Content = 'xlsx' | 'csv' | 'old-or-locked' | 'other'

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')
const OLE2 = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
/** What begins so is another kind of file, whatever it is called: PDF, pictures, archives, pages. */
const OTHERS = [
  '%PDF',
  '\x89PNG',
  '\xff\xd8\xff',
  'Rar!',
  '7z\xbc\xaf',
  'GIF8',
  '\x1f\x8b',
  '{\\rtf',
  '<!DOCTYPE',
  '<html',
  '<?xml',
]

const startsWith = (bytes: Buffer, start: Buffer): boolean => bytes.subarray(0, start.length).equals(start)

/** What a file is by its first bytes. */
function contentOf(bytes: Buffer): Content {
  if (startsWith(bytes, ZIP)) return 'xlsx'
  if (startsWith(bytes, OLE2)) return 'old-or-locked'
  return OTHERS.some((start) => startsWith(bytes, Buffer.from(start, 'latin1'))) ? 'other' : 'csv'
}

const ENDINGS: Record<string, Content> = { xlsx: 'xlsx', csv: 'csv', txt: 'csv', tsv: 'csv' }

async function open({ name, bytes }: { name: string; bytes: Buffer }, limits: TableLimits) {
  if (bytes.length === 0) throw new AppError('table.empty')
  if (bytes.length > limits.maxBytes)
    throw new AppError('table.too-large', {
      data: { limit: `${Math.floor(limits.maxBytes / 1024 / 1024)} MB` },
    })
  const content = contentOf(bytes)
  const told = ENDINGS[/\.([^.]*)$/.exec(name.trim())?.[1]?.toLowerCase() ?? '']
  if (content === 'old-or-locked') throw new AppError('table.locked')
  if (content === 'other') throw new AppError('table.type')
  if (told === undefined) throw new AppError('table.type')
  if (told !== content) throw new AppError('table.disguised', { data: { found: content.toUpperCase() } })
  return content === 'xlsx' ? openXlsx(bytes, limits) : openCsv(bytes, limits)
}

/** Reads XLSX by hucre, which gets no more of a file than its table, and CSV by csv-parse. Holds the file, not its rows. */
export const createTableReader = (): TableReader => ({ open })
