import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import { MissingGlyphError } from './errors'

/** Noto Serif SC in two weights, parsed once per thread: parsing costs about seven times what a letter costs. */
export interface LetterFonts {
  regular: Font
  bold: Font
}

const PACKAGE = '@expo-google-fonts/noto-serif-sc'

/** Reads and parses both weights (about 30 MB). Throws when the package is not installed. */
export function loadFonts(): LetterFonts {
  const { resolve } = createRequire(import.meta.url)
  const open = (path: string): Font => {
    const font = create(readFileSync(resolve(`${PACKAGE}/${path}`)))
    if ('fonts' in font) throw new Error(`${path} is a collection, not one font`)
    return font
  }
  return {
    regular: open('400Regular/NotoSerifSC_400Regular.ttf'),
    bold: open('700Bold/NotoSerifSC_700Bold.ttf'),
  }
}

/**
 * Forgets what fontkit remembers of the rarer characters of these texts; to be called before they are drawn and after. It
 * keeps each glyph with the character that first asked for it, and two characters can share one glyph (⼈ U+2F08 and
 * 人 U+4EBA): without this, what an earlier document held would change the text layer, and so the bytes, of a later one. No two
 * plain characters share one, so theirs are kept: reading them anew costs as much as drawing. Measuring asks for glyphs as
 * well, so what was measured is forgotten with them.
 */
export function forgetRareGlyphs(texts: readonly PlacedText[], fonts: LetterFonts): void {
  const rare = new Set(texts.flatMap(([, text]) => [...text].filter((character) => !isPlain(character))))
  if (rare.size === 0) return
  for (const font of [fonts.regular, fonts.bold]) {
    const { _glyphs: glyphs } = font as unknown as { _glyphs: Record<number, unknown> }
    const ids = new Set([...rare].map((character) => font.glyphForCodePoint(character.codePointAt(0)!).id))
    for (const id of ids) delete glyphs[id]
    const known = KNOWN.get(font)
    for (const [character, { id }] of known ?? []) if (ids.has(id)) known?.delete(character)
  }
}

/** ASCII, the punctuation of Chinese, and the first block of Han characters; radicals, compatibility and rarer characters are not. */
export const isPlain = (character: string): boolean => PLAIN.test(character)

const PLAIN =
  /^[ -~\u00b7\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u3011\u3014\u3015\u4e00-\u9fff\uff01-\uff5d]$/u

interface KnownGlyph {
  id: number
  /** Width in ems. */
  advance: number
  /** Its shape as SVG path in units of the font, once it has been drawn as one. */
  path?: string
}

/** What was measured, by font and character: to lay text out only to measure it costs more than to draw it. */
const KNOWN = new WeakMap<Font, Map<string, KnownGlyph>>()

function glyphOf(font: Font, character: string): KnownGlyph {
  const known = KNOWN.get(font) ?? new Map<string, KnownGlyph>()
  KNOWN.set(font, known)
  const found = known.get(character)
  if (found) return found
  const { id, advanceWidth } = font.glyphForCodePoint(character.codePointAt(0)!)
  const glyph = { id, advance: advanceWidth / font.unitsPerEm }
  known.set(character, glyph)
  return glyph
}

/** Width of a character in ems. */
export const advanceOf = (font: Font, character: string): number => glyphOf(font, character).advance

/** The shape of a character as SVG path in units of the font: seals have the same few every time. */
export function outlineOf(font: Font, character: string): string {
  const glyph = glyphOf(font, character)
  glyph.path ??= font.glyphForCodePoint(character.codePointAt(0)!).path.toSVG()
  return glyph.path
}

/** A text of a document, and what to call its place when it cannot be drawn. */
export type PlacedText = readonly [place: string, text: string]

/** Throws MissingGlyphError for the first character (control characters included) that either weight cannot draw. */
export function assertDrawable(texts: readonly PlacedText[], fonts: LetterFonts): void {
  const known = new Set<string>()
  for (const [place, text] of texts) {
    for (const character of text) {
      if (known.has(character)) continue
      known.add(character)
      const codePoint = character.codePointAt(0)!
      const drawable = [fonts.regular, fonts.bold].every((font) => font.hasGlyphForCodePoint(codePoint))
      if (!drawable || /\p{Cc}/u.test(character)) throw new MissingGlyphError(character, place)
    }
  }
}
