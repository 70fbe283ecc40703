import { createRequire } from 'node:module'
import type { PageMarker } from '@server/platform/ports/page-marker'
import type { Sharp } from 'sharp'

const FONT = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'
const COLOUR = '#b3261e'
/** Dots an inch of the text on a page 1000 pixels wide, and the room around it. */
const DPI = 72
const ROOM = 60

/** Draws with our own font, so that it does not matter which ones the machine has. */
export function createPageMarker(): PageMarker {
  const fontfile = createRequire(import.meta.url).resolve(FONT)
  return {
    async mark(image, text) {
      // Loaded with the first page that is looked at: a start would wait for it.
      const { default: sharp } = await import('sharp')
      const page = sharp(image)
      const { width, height } = await page.metadata()
      const dpi = Math.max(DPI, Math.round((DPI * Math.min(width, height)) / 500))
      const drawn = { text: markup(text), fontfile, font: 'Noto Serif SC', rgba: true, dpi }
      const words = await sharp({ text: drawn })
        .extend({ top: ROOM, bottom: ROOM, left: ROOM / 2, right: ROOM / 2, background: '#0000' })
        .png()
        .toBuffer()
      const turned = await sharp(words).rotate(-30, { background: '#0000' }).toBuffer()
      const tile = await fitting(sharp(turned), width, height)
      return page
        .composite([{ input: tile, tile: true }])
        .jpeg({ quality: 80 })
        .toBuffer()
    },
  }
}

/** Turned, and no larger than the page it is laid on. */
const fitting = (turned: Sharp, width: number, height: number): Promise<Buffer> =>
  turned.resize({ width, height, fit: 'inside', withoutEnlargement: true }).png().toBuffer()

const ESCAPED: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const markup = (text: string): string =>
  `<span foreground="${COLOUR}" alpha="55%">${text.replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? '')}</span>`
