import { FONT, LETTER_FONT, letterPalette, type Palette, SIZE } from './tokens'

/** Hands the tokens to our style sheets as custom properties of the document. */
export function putCssVariables(palette: Palette, isDark: boolean): void {
  const variables: Record<string, string> = {
    '--paper': palette.paper,
    '--card': palette.card,
    '--ink': palette.ink,
    '--ink-2': palette.ink2,
    '--ink-3': palette.ink3,
    '--blue': palette.blue,
    '--on-blue': palette.onBlue,
    '--seal': palette.seal,
    '--amber': palette.amber,
    '--green': palette.green,
    '--line': palette.line,
    '--field-line': palette.fieldLine,
    '--hover': palette.hover,
    '--letter-ground': letterPalette.card,
    '--letter-ink': letterPalette.ink,
    '--letter-ink-3': letterPalette.ink3,
    '--letter-line': letterPalette.line,
    '--bar': `${SIZE.bar}px`,
    '--radius': `${SIZE.radiusCard}px`,
    '--radius-field': `${SIZE.radiusField}px`,
    '--font': FONT,
    '--letter-font': LETTER_FONT,
  }
  const { style } = document.documentElement
  for (const [name, value] of Object.entries(variables)) style.setProperty(name, value)
  style.setProperty('color-scheme', isDark ? 'dark' : 'light')
}
