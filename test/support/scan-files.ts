import { randomBytes } from 'node:crypto'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'

/** A page of this number: a drawn mark that no other number has. */
function marked(number: number, width: number, height: number) {
  const bars = [...number.toString(2).padStart(10, '0')].map((bit, at) => ({
    input: { create: { width: 4, height: bit === '1' ? 30 : 8, channels: 3, background: '#123' } } as const,
    left: 6 + at * 6,
    top: 10,
  }))
  const base = sharp({ create: { width, height, channels: 3, background: '#fff' } })
  return base.composite(bars.map(({ input, ...place }) => ({ input, ...place })))
}

const SIZE = { width: 90, height: 120 }

/** One small picture of a page; the same number gives the same pixels, and `comment` other bytes around them. */
export const pictureOf = (
  format: 'png' | 'jpeg' | 'tiff',
  number: number,
  { width = SIZE.width, height = SIZE.height, comment = '' } = {},
): Promise<Buffer> => {
  const picture = marked(number, width, height)
  if (comment) picture.withExif({ IFD0: { ImageDescription: comment, Artist: 'nobody' } })
  if (format === 'tiff') return picture.tiff({ compression: 'lzw' }).toBuffer()
  return picture.toFormat(format, { quality: 100 }).toBuffer()
}

/** A PDF of so many small pages, each with its number. `heavy`: the first one has a picture of noise, three megabytes of it. */
export async function pdfOfPages(
  pages: number,
  { heavy = false, ...options }: PDFKit.PDFDocumentOptions & { heavy?: boolean } = {},
): Promise<Buffer> {
  const document = new PDFDocument({ size: [60, 80], margin: 4, autoFirstPage: false, ...options })
  const noise = heavy ? await noisePicture() : null
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    for (let page = 1; page <= pages; page += 1) {
      document.addPage().fontSize(20).text(String(page))
      if (noise && page === 1) document.image(noise, 4, 30, { width: 40 })
    }
    document.end()
  })
}

const NOISE = 1_024

const noisePicture = (): Promise<Buffer> =>
  sharp(randomBytes(3 * NOISE * NOISE), { raw: { width: NOISE, height: NOISE, channels: 3 } })
    .png()
    .toBuffer()
