import { create } from 'qrcode'

/** Draws a QR code (error level M) as vector squares, `size` points wide, its quiet zone outside of that. */
export function drawQr(doc: PDFKit.PDFDocument, text: string, x: number, y: number, size: number): void {
  // One segment of bytes: to look for a better division takes long, and saves nothing for an address with a signature.
  const { modules } = create([{ data: Buffer.from(text), mode: 'byte' }], { errorCorrectionLevel: 'M' })
  const unit = size / modules.size
  for (let row = 0; row < modules.size; row++) {
    for (const [from, to] of darkRuns(modules.size, (column) => Boolean(modules.get(row, column)))) {
      doc.rect(x + from * unit, y + row * unit, (to - from) * unit, unit)
    }
  }
  doc.fill('#000000')
}

/** Neighbouring dark squares as one run, so that no hairline of paper shows between them. */
function darkRuns(size: number, isDark: (column: number) => boolean): [number, number][] {
  const runs: [number, number][] = []
  for (let column = 0; column < size; column++) {
    if (!isDark(column)) continue
    const last = runs.at(-1)
    if (last?.[1] === column) last[1] = column + 1
    else runs.push([column, column + 1])
  }
  return runs
}
