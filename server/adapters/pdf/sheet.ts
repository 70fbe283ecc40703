import { advanceOf, type LetterFonts, outlineOf } from './fonts'

/** A4 in points, with margins so that a line holds exactly 30 characters of the body size. */
export const PAGE = { width: 595.28, height: 841.89, left: 80.14, right: 80.14, top: 78, bottom: 76 } as const
export const LINE_WIDTH = PAGE.width - PAGE.left - PAGE.right
export const INK = {
  text: '#1B1F23',
  soft: '#4A525A',
  faint: '#646D76',
  line: '#B8B2A4',
  ground: '#F6F4EE',
} as const

export interface TextStyle {
  font?: keyof LetterFonts
  /** Points. */
  size: number
  color?: string
  /** Extra space after each character, points. */
  spacing?: number
}

/** A pen on a pile of A4 pages: where the next thing goes, and what it means to a screen reader. */
export class Sheet {
  y: number = PAGE.top
  /** The language of what is drawn from here on, where it is not the document's. */
  lang: string | undefined
  private readonly root: PDFKit.PDFStructureElement

  constructor(
    readonly doc: PDFKit.PDFDocument,
    private readonly fonts: LetterFonts,
  ) {
    this.root = doc.struct('Document')
    doc.addStructure(this.root)
  }

  /** Height left on this page, points. */
  get room(): number {
    return PAGE.height - PAGE.bottom - this.y
  }

  /** Starts a new page when less than `height` is left. A taller thing than a page starts one, too. */
  ensure(height: number): void {
    if (this.room < height && this.y > PAGE.top) this.newPage()
  }

  newPage(): void {
    this.doc.addPage()
    this.y = PAGE.top
  }

  /** A structure element of the document: what it holds is drawn by `mark` on whatever pages it spans. */
  element(
    type: string,
    options: { alt?: string; scope?: string } = {},
    parent = this.root,
  ): PDFKit.PDFStructureElement {
    const element = this.doc.struct(type, this.lang ? { ...options, lang: this.lang } : options)
    parent.add(element)
    return element
  }

  /** Draws a part of an element on the current page. */
  mark(element: PDFKit.PDFStructureElement, type: string, draw: () => void): void {
    const content = this.doc.markStructureContent(type)
    draw()
    this.doc.endMarkedContent()
    element.add(content)
  }

  /** Draws what a screen reader passes over: rules, page numbers, ornaments. */
  artifact(draw: () => void): void {
    this.doc.markContent('Artifact', {})
    draw()
    this.doc.endMarkedContent()
  }

  /** One line of text, its baseline at `baseline`. */
  text(text: string, x: number, baseline: number, style: TextStyle): void {
    this.use(style).fillColor(style.color ?? INK.text)
    this.doc.text(text, x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: style.spacing ?? 0,
    })
  }

  /** As `text`, but drawn as shapes: it is seen, not read, so it does not mix into the text of the page. */
  shape(text: string, x: number, baseline: number, style: TextStyle): void {
    const font = this.fonts[style.font ?? 'regular']
    const scale = style.size / font.unitsPerEm
    let left = x
    for (const character of text) {
      this.doc.save().translate(left, baseline).scale(scale, -scale)
      this.doc.path(outlineOf(font, character)).fill(style.color ?? INK.text)
      this.doc.restore()
      left += advanceOf(font, character) * style.size + (style.spacing ?? 0)
    }
  }

  /** Points. Kerning between Latin letters is left out: it only ever makes a line a little narrower. */
  widthOf(text: string, { font = 'regular', size, spacing = 0 }: TextStyle): number {
    let width = 0
    for (const character of text) width += advanceOf(this.fonts[font], character) * size + spacing
    return width
  }

  /** A hairline across the text column. */
  rule(y: number, weight = 0.5, color: string = INK.line): void {
    this.doc.lineWidth(weight).strokeColor(color)
    this.doc
      .moveTo(PAGE.left, y)
      .lineTo(PAGE.width - PAGE.right, y)
      .stroke()
  }

  private use(style: TextStyle): PDFKit.PDFDocument {
    return this.doc.font(style.font ?? 'regular').fontSize(style.size)
  }
}
