import { UPLOAD_RULES, type UploadType } from '@shared/domain/uploads/upload-rules'
import type { ProblemKey } from '@shared/kernel/problems'

/** What a file would do to whoever opens it, told from its bytes without decoding them; null when nothing is against it. */
export function lookInside(type: UploadType, bytes: Buffer): ProblemKey | null {
  if (type === 'application/pdf') return lookIntoPdf(bytes)
  const pixels = type === 'image/png' ? pngPixels(bytes) : jpegPixels(bytes)
  if (!pixels) return 'upload.broken'
  return pixels > UPLOAD_RULES.maxPixels ? 'upload.too-big-inside' : null
}

/** Width and height stand in the first chunk. */
function pngPixels(bytes: Buffer): number {
  if (bytes.length < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR') return 0
  return bytes.readUInt32BE(16) * bytes.readUInt32BE(20)
}

const STARTS_FRAME = new Set([
  ...[0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7],
  ...[0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf],
])

/** Height and width stand in the frame header, after segments that each tell their length. */
function jpegPixels(bytes: Buffer): number {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return 0
    const marker = bytes[at + 1] ?? 0
    if (STARTS_FRAME.has(marker)) return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7)
    // A fill byte, or a marker that stands alone.
    const alone = marker === 0xff || (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01
    at += marker === 0xff ? 1 : alone ? 2 : 2 + bytes.readUInt16BE(at + 2)
  }
  return 0
}

const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)\b/
const PAGE = /\/Type\s*\/Page(?![A-Za-z])/g
const COUNT = /\/Count\s+(\d{1,9})/g

function lookIntoPdf(bytes: Buffer): ProblemKey | null {
  const text = bytes.toString('latin1')
  if (!text.includes('%%EOF')) return 'upload.broken'
  if (ACTIVE.test(text)) return 'upload.active'
  const told = [...text.matchAll(COUNT)].map(([, count]) => Number(count))
  const pages = Math.max(0, ...told, text.match(PAGE)?.length ?? 0)
  return pages > UPLOAD_RULES.maxPages ? 'upload.too-big-inside' : null
}
