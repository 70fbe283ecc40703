import { createRequire } from 'node:module'
import path from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import type { PageLimits } from '@server/platform/ports/page-reader'
import { AppError } from '@shared/kernel/app-error'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import sharp from 'sharp'
import { drawPage } from './draw-page'
import type { Opened } from './messages'

/** Points of a PDF to an inch. */
const POINTS = 72

/** What pages need that bring no fonts, colours or decoders of their own. Folders of the package, each with its slash. */
function resources() {
  const top = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const folder = (name: string) => `${path.join(top, name)}${path.sep}`
  return {
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
  }
}

/**
 * Opens a PDF, to draw its pages. Nothing in it is run, and nothing it names is fetched. Throws `scan.locked` when it has a
 * password, `scan.broken`.
 */
export async function openPdf(bytes: Uint8Array, limits: PageLimits): Promise<Opened> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const options = {
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: true,
    useSystemFonts: false,
    verbosity: 0,
  }
  const task = getDocument({ data: bytes, ...options, ...resources() })
  const document = await task.promise.catch((cause: unknown) => {
    throw cause instanceof Error && cause.name === 'PasswordException'
      ? new AppError('scan.locked', { cause })
      : new AppError('scan.broken', { cause })
  })
  return {
    pages: document.numPages,
    page: (number) => draw(document, number, limits),
    close: () => task.destroy(),
  }
}

async function draw(document: PDFDocumentProxy, number: number, limits: PageLimits) {
  try {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const most = Math.sqrt(limits.maxDrawnPixels / (width * height))
    const viewport = page.getViewport({ scale: Math.min(limits.drawnDpi / POINTS, most) })
    const size = {
      width: Math.max(1, Math.floor(viewport.width)),
      height: Math.max(1, Math.floor(viewport.height)),
    }
    const canvas = createCanvas(size.width, size.height)
    await page.render({ canvas: canvas as never, viewport, background: '#fff' }).promise
    page.cleanup()
    return await drawPage(sharp(canvas.data(), { raw: { ...size, channels: 4 } }), limits)
  } catch (cause) {
    throw new AppError('scan.broken', { data: { page: number }, cause })
  }
}
