import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The text of a PDF as pdftotext reads it, blanks and line ends taken out: what a search finds. */
export const readPdfText = (pdf: Uint8Array): Promise<string> =>
  withFile(pdf, async (file) => {
    const { stdout } = await run('pdftotext', ['-raw', file, '-'])
    return stdout.replace(/\s+/gu, '')
  })

/** What pdfinfo says, as label → value. */
export const readPdfInfo = (pdf: Uint8Array, ...options: string[]): Promise<Map<string, string>> =>
  withFile(pdf, async (file) => {
    const { stdout } = await run('pdfinfo', [...options, file])
    return new Map(
      stdout.split('\n').map((line) => [line.split(':')[0]!.trim(), line.replace(/^[^:]*:/, '').trim()]),
    )
  })

/** The heights of the words on the pages, points. */
export const readPdfSizes = (pdf: Uint8Array): Promise<number[]> =>
  withFile(pdf, async (file) => {
    const { stdout } = await run('pdftotext', ['-bbox', file, '-'])
    const boxes = [...stdout.matchAll(/yMin="([\d.]+)"[^>]*yMax="([\d.]+)"/g)]
    return boxes.map(([, top, bottom]) => Number(bottom) - Number(top))
  })

/** What pdfsig says of the signatures of a PDF; the empty text when it cannot read the file. */
export const readPdfSignature = (pdf: Uint8Array): Promise<string> =>
  withFile(pdf, async (file) => {
    try {
      const { stdout } = await run('pdfsig', [file], { env: { ...process.env, TZ: 'Asia/Shanghai' } })
      return stdout
    } catch (error) {
      // It ends with an error where there is no signature it could read.
      if (error instanceof Error && 'stdout' in error) return String(error.stdout)
      throw error
    }
  })

export type Rgb = [red: number, green: number, blue: number]

/** A part of a page, in fractions of its width and height. */
export interface Area {
  left: number
  right: number
  top: number
  bottom: number
}

interface Picture {
  width: number
  height: number
  rgb: Buffer
}

/** The pages as pixels. */
export const readPdfPixels = async (pdf: Uint8Array, dpi: number): Promise<Picture[]> =>
  (await renderPdf(pdf, dpi, 'ppm')).map((ppm) => {
    const [header, width, height] = /^P6\s(\d+)\s(\d+)\s255\s/.exec(ppm.toString('latin1', 0, 40)) ?? []
    if (!header) throw new Error('not a P6 picture')
    return { width: Number(width), height: Number(height), rgb: ppm.subarray(header.length) }
  })

/** How much of an area has a matching colour, 0 to 1. */
export function sharePixels(
  { width, height, rgb }: Picture,
  matches: (colour: Rgb) => boolean,
  area: Area,
): number {
  let seen = 0
  let matching = 0
  for (let y = Math.floor(area.top * height); y < area.bottom * height; y++) {
    for (let x = Math.floor(area.left * width); x < area.right * width; x++) {
      const at = (y * width + x) * 3
      seen++
      if (matches([rgb[at]!, rgb[at + 1]!, rgb[at + 2]!])) matching++
    }
  }
  return matching / seen
}

/** Codes are read from grey pages: to make a PNG of each takes most of a second. */
const FORMATS = { png: ['-png'], ppm: [], pgm: ['-gray'] }

/** The pages as pictures at `dpi`. */
export const renderPdf = (
  pdf: Uint8Array,
  dpi: number,
  format: keyof typeof FORMATS = 'png',
): Promise<Buffer[]> =>
  withFile(pdf, async (file, folder) => {
    await run('pdftoppm', ['-r', String(dpi), ...FORMATS[format], file, join(folder, 'page')])
    const names = (await readdir(folder)).filter((name) => name.endsWith(`.${format}`)).sort()
    return Promise.all(names.map((name) => readFile(join(folder, name))))
  })

/** The text of the one QR code on the pages, read as a phone would: from the picture. */
export const readPdfQr = async (pdf: Uint8Array, dpi = 200): Promise<string> => {
  for (const page of await renderPdf(pdf, dpi, 'pgm')) {
    const text = await withFile(page, readQr)
    if (text) return text
  }
  throw new Error('no QR code found on any page')
}

/** The texts of all Code128 on the pages, as a scanner reads them from paper. */
export const readPdfBars = async (pdf: Uint8Array, dpi = 200): Promise<string[]> => {
  const pages = await renderPdf(pdf, dpi, 'pgm')
  const read = await Promise.all(pages.map((page) => withFile(page, readBars)))
  return read.flatMap((text) => text.split('\n').filter(Boolean))
}

const readBars = (file: string): Promise<string> => readCodes(file, 'code128')

const readQr = (file: string): Promise<string> => readCodes(file, 'qrcode')

async function readCodes(file: string, kind: 'qrcode' | 'code128'): Promise<string> {
  try {
    const { stdout } = await run('zbarimg', ['-q', '--raw', '-Sdisable', `-S${kind}.enable`, file])
    return stdout.trim()
  } catch (error) {
    // zbarimg ends with 4 when the picture holds no code.
    if (error instanceof Error && 'code' in error && error.code === 4) return ''
    throw error
  }
}

async function withFile<T>(bytes: Uint8Array, use: (file: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'poppler-'))
  try {
    const file = join(folder, 'document')
    await writeFile(file, bytes)
    return await use(file, folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}
