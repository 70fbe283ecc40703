/** The font has no shape for a character, so the document would show an empty box in its place. */
export class MissingGlyphError extends Error {
  constructor(
    readonly character: string,
    readonly field: string,
  ) {
    super(
      `字体中没有“${printable(character)}”（${codePointName(character)}），不能生成文件。出现在：${field}`,
    )
    this.name = 'MissingGlyphError'
  }
}

/** The thread ended, answered too late, or failed; nothing was rendered and rendering again may succeed. */
export class RenderingFailedError extends Error {
  constructor(message: string) {
    super(`pdf renderer: ${message}`)
    this.name = 'RenderingFailedError'
  }
}

const codePointName = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

const printable = (character: string): string => (/\p{C}/u.test(character) ? '�' : character)
