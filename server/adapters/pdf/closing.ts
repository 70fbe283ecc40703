import type { LetterDocument } from '@server/platform/ports/document-renderer'
import { breakLines } from './line-breaking'
import { drawQr } from './qr-drawing'
import { drawSeal } from './seal-drawing'
import { INK, LINE_WIDTH, PAGE, type Sheet, type TextStyle } from './sheet'
import { wordingOf } from './wording'

const MM = 72 / 25.4
const QR_SIZE = 30 * MM
const SEAL_RADIUS = 21 * MM
const ABOVE = 34
const SIGNATURE_HEIGHT = ABOVE + 116
const SIGNATURE: TextStyle = { size: 14 }
const SMALL_SIGNATURE: TextStyle = { size: 11 }
const HINT: TextStyle = { size: 9, color: INK.soft }
const NOTE: TextStyle = { size: 9, color: INK.soft }
const NOTE_LEADING = 14.5
const NOTE_INDENT = 14

/** Height of everything that stands below the table, points. */
export const closingHeight = (sheet: Sheet, letter: LetterDocument): number =>
  SIGNATURE_HEIGHT + notesHeight(sheet, letter.footnotes)

/** QR code on the left, issuer and date under the seal on the right, notes at the foot of the page. */
export function drawClosing(sheet: Sheet, letter: LetterDocument): void {
  sheet.ensure(closingHeight(sheet, letter))
  const top = sheet.y + ABOVE
  drawVerification(sheet, letter, top)
  drawSignature(sheet, letter, top)
  drawNotes(sheet, letter.footnotes)
}

function drawVerification(sheet: Sheet, letter: LetterDocument, top: number): void {
  const figure = sheet.element('Figure', { alt: wordingOf(letter).code(letter.verifyHint) })
  sheet.mark(figure, 'Figure', () => drawQr(sheet.doc, letter.verifyUrl, PAGE.left, top, QR_SIZE))
  const hint = sheet.element('P')
  sheet.mark(hint, 'P', () => sheet.text(letter.verifyHint, PAGE.left, top + QR_SIZE + 20, HINT))
}

/** The seal goes on last and across the end of both lines, as a stamp would; both stay readable under it. */
function drawSignature(sheet: Sheet, letter: LetterDocument, top: number): void {
  const sealX = PAGE.width - PAGE.right - SEAL_RADIUS
  const sealY = top + SEAL_RADIUS - 8
  const right = sealX - SEAL_RADIUS * 0.88
  const { style, lines, leading } = signatureLines(sheet, letter, right - PAGE.left - QR_SIZE - 24)
  const widest = Math.max(...lines.map((line) => sheet.widthOf(line, style)))
  const element = sheet.element('P')
  lines.forEach((line, index) => {
    const x = right - (widest + sheet.widthOf(line, style)) / 2
    const baseline = sealY + (index - (lines.length - 1) / 2) * leading
    sheet.mark(element, 'P', () => sheet.text(line, x, baseline, style))
  })
  const { sealText: text, sealMark: mark } = letter
  const seal = sheet.element('Figure', { alt: wordingOf(letter).seal(`${text}${mark ? `（${mark}）` : ''}`) })
  sheet.mark(seal, 'Figure', () => drawSeal(sheet, { text, mark }, sealX, sealY, SEAL_RADIUS))
}

/** Issuer and date. A name too long for one line goes on the next, one too long for two in smaller letters. */
function signatureLines(sheet: Sheet, letter: LetterDocument, width: number) {
  const wrapped = (style: TextStyle) =>
    breakLines(letter.issuer, { widthOf: (text) => sheet.widthOf(text, style), width }).map(
      ({ text }) => text,
    )
  const style = wrapped(SIGNATURE).length > 2 ? SMALL_SIGNATURE : SIGNATURE
  const lines = [...wrapped(style), wordingOf(letter).day(letter.issuedOn)]
  return { style, lines, leading: lines.length > 2 ? 20 : 28 }
}

function drawNotes(sheet: Sheet, notes: string[]): void {
  if (notes.length === 0) return
  let baseline = PAGE.height - PAGE.bottom - notesHeight(sheet, notes) + 24
  sheet.artifact(() => sheet.rule(baseline - 16))
  wrapNotes(sheet, notes).forEach((lines, index) => {
    const element = sheet.element('Note')
    lines.forEach((line, at) => {
      sheet.mark(element, 'Note', () => {
        if (at === 0) sheet.text(`${index + 1}.`, PAGE.left, baseline, NOTE)
        sheet.text(line, PAGE.left + NOTE_INDENT, baseline, NOTE)
      })
      baseline += NOTE_LEADING
    })
  })
}

const notesHeight = (sheet: Sheet, notes: string[]): number =>
  notes.length === 0 ? 0 : 20 + NOTE_LEADING * wrapNotes(sheet, notes).flat().length

/** The notes of the letters at work, in lines: their height is asked for before they are drawn. */
const WRAPPED = new WeakMap<string[], string[][]>()

function wrapNotes(sheet: Sheet, notes: string[]): string[][] {
  const known = WRAPPED.get(notes)
  if (known) return known
  const measure = { widthOf: (text: string) => sheet.widthOf(text, NOTE), width: LINE_WIDTH - NOTE_INDENT }
  const wrapped = notes.map((note) => breakLines(note, measure).map(({ text }) => text))
  WRAPPED.set(notes, wrapped)
  return wrapped
}
