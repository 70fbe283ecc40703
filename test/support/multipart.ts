import { deflateSync } from 'node:zlib'

/** A file as a client sends it. */
export interface SentFile {
  name: string
  bytes: Buffer
}

export const BOUNDARY = '----of-the-tests'

/** A multipart body with this one file. */
export const multipartOf = (field: string, { name, bytes }: SentFile): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n` +
        'content-type: application/octet-stream\r\n\r\n',
    ),
    bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ])

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
}

/** A PNG that says it is this large, whatever it holds. */
export function pngOf(width: number, height: number, padding = 0): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(16))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.alloc(padding),
  ])
}

/** A JPEG's frame header of this size. */
export const jpegOf = (width: number, height: number): Buffer =>
  Buffer.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
    ...[0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255],
    ...[3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xd9],
  ])

export const pdfOf = (inside = ''): Buffer =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type /Catalog /Pages 2 0 R>>endobj\n${inside}\ntrailer<<>>\n%%EOF\n`)

export const SMALL_FILE: SentFile = { name: '户口簿变更页.png', bytes: pngOf(4, 4) }

/** A ledger of one invented person, who has no ID number. */
export const SMALL_TABLE: SentFile = { name: '台账.csv', bytes: Buffer.from('姓名,存档编号\n云一晴,TZ-0\n') }
