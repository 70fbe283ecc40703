/** What of a PDF its last signature covers, and the signature itself. */
export interface SignedRange {
  /** The bytes that were signed. */
  content: Buffer
  /** CMS, as DER, perhaps with zeros behind it. */
  signature: Buffer
  /** Whether everything but the signature itself is covered, up to the last byte of the file. */
  whole: boolean
}

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g

/** The last signature of a PDF; null where there is none. A range that points outside the file is not whole. */
export function signedRange(pdf: Buffer): SignedRange | null {
  const ranges = [...pdf.toString('latin1').matchAll(BYTE_RANGE)].map((found) => found.slice(1).map(Number))
  const last = ranges.at(-1)
  if (!last) return null
  const [begin = 0, before = 0, after = 0, rest = 0] = last
  const gap = pdf.subarray(begin + before, after).toString('latin1')
  const hex = /^<([0-9a-fA-F\s]*)>$/.exec(gap)?.[1]
  return {
    content: Buffer.concat([pdf.subarray(begin, begin + before), pdf.subarray(after, after + rest)]),
    signature: Buffer.from((hex ?? '').replace(/\s/g, ''), 'hex'),
    whole: begin === 0 && hex !== undefined && after >= before && after + rest === pdf.length,
  }
}
