import bwip from 'bwip-js/node'

/** Blank modules that a scanner needs at either side of a Code128. */
const QUIET = 10
/** A module no wider than this, points (0.4 mm): short numbers do not become a fence. */
const WIDEST = 1.134

/** Whether Code128 can hold a text: printable ASCII. */
export const isCode128 = (text: string): boolean => /^[\x20-\x7e]{1,60}$/.test(text)

/**
 * Draws a Code128 as vector bars within `width` points, on a white ground with its quiet zones, so that it reads on any paper.
 * `text`: printable ASCII. Answers the width it took.
 */
export function drawCode128(
  doc: PDFKit.PDFDocument,
  text: string,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): number {
  const [symbol] = bwip.raw({ bcid: 'code128', text })
  if (!symbol || !('sbs' in symbol)) throw new Error('code128: no bars')
  const modules = symbol.sbs.reduce((sum, one) => sum + one, 0) + 2 * QUIET
  const unit = Math.min(WIDEST, width / modules)
  doc.rect(x, y, modules * unit, height).fill('#FFFFFF')
  let at = x + QUIET * unit
  for (const [place, modulesWide] of symbol.sbs.entries()) {
    // Bars and spaces take turns, a bar first.
    if (place % 2 === 0) doc.rect(at, y, modulesWide * unit, height)
    at += modulesWide * unit
  }
  doc.fill('#000000')
  return modules * unit
}
