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
 * Forgets the glyphs of earlier letters. fontkit keeps each glyph with the character that first asked for it, and two
 * characters can share one glyph (⼈ U+2F08 and 人 U+4EBA): without this, what an earlier letter held would change the
 * text layer, and so the bytes, of this one.
 */
export function forgetGlyphs(fonts: LetterFonts): void {
  for (const font of [fonts.regular, fonts.bold]) (font as unknown as { _glyphs: object })._glyphs = {}
}

/** A text of a document, and what to call its place when it cannot be drawn. */
export type PlacedText = readonly [place: string, text: string]

/** Throws MissingGlyphError for the first character (control characters included) that either weight cannot draw. */
export function assertDrawable(texts: readonly PlacedText[], fonts: LetterFonts): void {
  for (const [place, text] of texts) {
    for (const character of text) {
      const codePoint = character.codePointAt(0)!
      const drawable = [fonts.regular, fonts.bold].every((font) => font.hasGlyphForCodePoint(codePoint))
      if (!drawable || /\p{Cc}/u.test(character)) throw new MissingGlyphError(character, place)
    }
  }
}
