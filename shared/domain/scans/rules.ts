import { reg } from '@shared/kernel/reg'

reg('N29-leak', 'N13')

/** What a scan may come as, and how its name may end. */
export const SCAN_TYPES = {
  'image/jpeg': { says: 'JPG', endings: ['jpg', 'jpeg'] },
  'image/png': { says: 'PNG', endings: ['png'] },
  'image/tiff': { says: 'TIFF', endings: ['tif', 'tiff'] },
  'application/pdf': { says: 'PDF', endings: ['pdf'] },
} as const

export type ScanType = keyof typeof SCAN_TYPES

export const isScanType = (text: string): text is ScanType => Object.hasOwn(SCAN_TYPES, text)

const MIB = 1024 * 1024

export const SCAN_RULES = {
  /** Of one file: some hundred pages in colour. */
  maxBytes: 200 * MIB,
  /** A file comes in parts of this size; only the last one is smaller. */
  partBytes: MIB,
  /** Of one file. A file of a person seldom has as many. */
  maxPages: 600,
  /** Of one page: an A3 sheet at 600 dpi has 70 million. */
  maxPixels: 80_000_000,
  /** Pixels an inch at which a page of a PDF is drawn: small print stays legible. */
  drawnDpi: 200,
  /** Of a drawn page, whatever size its PDF says it has. */
  maxDrawnPixels: 30_000_000,
  /** Of a thumbnail, in pixels: pages can be told apart, their text cannot be read. */
  thumbnailWidth: 132,
  /** Days an upload that was never finished is kept. */
  unfinishedDays: 7,
  /** Days a file that could not be used is kept, so that it can be looked into. */
  failedDays: 30,
  /** Pages shown at once. */
  shown: 24,
  maxNameLength: 80,
} as const

/** How many parts a file of so many bytes has. */
export const partsOf = (size: number): number => Math.ceil(size / SCAN_RULES.partBytes)

/** How long a part must be, in bytes; parts count from 0. 0 for a part the file does not have. */
export const partLength = (size: number, part: number): number =>
  Math.max(0, Math.min(SCAN_RULES.partBytes, size - part * SCAN_RULES.partBytes))

/** Whether the ending of a name is one of its type's. A name without an ending says nothing and agrees. */
export function scanEndingAgrees(name: string, type: ScanType): boolean {
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase()
  return ending === undefined || (SCAN_TYPES[type].endings as readonly string[]).includes(ending)
}
