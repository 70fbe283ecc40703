/** One line of a paragraph; `last` lines are set flush left, the others are spread to the full width. */
export interface TextLine {
  text: string
  last: boolean
}

export interface LineMeasure {
  /** Width of a text in points. */
  widthOf(text: string): number
  /** Width of a full line in points. */
  width: number
  /** Indent of the first line in points. */
  firstIndent?: number
}

// GB/T 15834: these do not stand at the start of a line …
const CLOSING = '，。、；：？！）】》〉」』〕〗”’…—％‰℃·,.;:?!)]}% '
// … and these not at its end.
const OPENING = '（【《〈「『〔〖“‘([{'
// A number keeps its unit, a date its parts: 2026年, 第000123号.
const UNITS = '年月日号页份项条'
const WORD = /[A-Za-z0-9*_\-/@#+]/

/**
 * Breaks a paragraph into lines the Chinese way: between any two characters, except that punctuation stays with the
 * character it belongs to and Latin words and numbers stay whole. A piece wider than a line is cut where it must be.
 * The lines put together are the text, unchanged.
 */
export function breakLines(text: string, measure: LineMeasure): TextLine[] {
  const lines: string[] = []
  let line = ''
  const room = () => measure.width - (lines.length === 0 ? (measure.firstIndent ?? 0) : 0)
  const fits = (candidate: string) => measure.widthOf(candidate.trimEnd()) <= room() + 0.01
  const place = (piece: string) => {
    if (line === '' || fits(line + piece)) {
      line += piece
      return
    }
    lines.push(line)
    line = piece
  }
  for (const piece of piecesOf(text)) {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line)
      line = ''
    }
    if (fits(piece)) line += piece
    else for (const character of piece) place(character)
  }
  lines.push(line)
  return lines.map((content, index) => ({ text: content, last: index === lines.length - 1 }))
}

/** The parts a line may be broken between. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let before = ''
  for (const character of text) {
    const glued = before !== '' && isGlued(before, character)
    if (glued) pieces[pieces.length - 1] += character
    else pieces.push(character)
    before = character
  }
  return pieces
}

function isGlued(before: string, character: string): boolean {
  if (CLOSING.includes(character) || OPENING.includes(before)) return true
  if (WORD.test(before) && WORD.test(character)) return true
  return /[0-9]/.test(before) && UNITS.includes(character)
}
