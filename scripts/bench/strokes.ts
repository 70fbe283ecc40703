import type { LetterFonts } from '@server/adapters/pdf/fonts'
import { type About, collect, openDocument } from '@server/adapters/pdf/open-document'
import { Sheet } from '@server/adapters/pdf/sheet'
import PDFDocument from 'pdfkit'

/** One call of pdfkit that leaves something on the page, or sets how the next one does. */
interface Stroke {
  name: string
  args: unknown[]
}

const DRAWING = new Set([
  ...['text', 'font', 'fontSize', 'fillColor', 'strokeColor', 'lineWidth', 'opacity'],
  ...['moveTo', 'lineTo', 'rect', 'circle', 'polygon', 'path', 'stroke', 'fill', 'fillAndStroke'],
  ...['save', 'restore', 'translate', 'scale', 'rotate', 'addPage', 'switchToPage'],
])

/** A pdfkit document that notes what is drawn on it; what is only measured or tagged is left out. */
function notingStrokes(doc: PDFKit.PDFDocument): { doc: PDFKit.PDFDocument; strokes: () => Stroke[] } {
  const strokes: Stroke[] = []
  const proxy: PDFKit.PDFDocument = new Proxy(doc, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => {
        if (DRAWING.has(String(name))) strokes.push({ name: String(name), args })
        const result: unknown = (value as (...given: unknown[]) => unknown).apply(target, args)
        return result === target ? proxy : result
      }
    },
  })
  return { doc: proxy, strokes: () => withoutMeasuring(strokes) }
}

/** A font that was set only to measure with it is set once more before anything is written. */
function withoutMeasuring(strokes: readonly Stroke[]): Stroke[] {
  const kept: Stroke[] = []
  const later = new Set<string>()
  for (const stroke of strokes.toReversed()) {
    if (stroke.name === 'text') later.clear()
    else if (stroke.name === 'font' || stroke.name === 'fontSize') {
      if (later.has(stroke.name)) continue
      later.add(stroke.name)
    }
    kept.unshift(stroke)
  }
  return kept
}

/** Draws the same once more, and nothing else. */
function repeatStrokes(doc: PDFKit.PDFDocument, strokes: readonly Stroke[]): void {
  const pen = doc as unknown as Record<string, (...args: unknown[]) => unknown>
  for (const { name, args } of strokes) pen[name]?.(...args)
}

/** What the product's own drawing leaves on the pages of a document. */
export async function strokesOf(
  about: About,
  draw: (sheet: Sheet) => void,
  fonts: LetterFonts,
): Promise<Stroke[]> {
  const { doc, strokes } = notingStrokes(openDocument(about, fonts))
  const finished = collect(doc)
  draw(new Sheet(doc, fonts))
  doc.end()
  await finished
  return strokes()
}

/** The same strokes by pdfkit alone: the limit that drawing is measured against. */
export function drawBare(strokes: readonly Stroke[], fonts: LetterFonts): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', margin: 0, bufferPages: true })
  for (const [name, font] of Object.entries(fonts)) doc.registerFont(name, font as unknown as Uint8Array)
  const finished = collect(doc)
  repeatStrokes(doc, strokes)
  doc.end()
  return finished
}
