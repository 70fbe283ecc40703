/** A letter as the domain composes it: plain text only, laid out by the renderer. Dates are 'YYYY-MM-DD' (Asia/Shanghai). */
export interface LetterDocument {
  title: string
  number: string
  paragraphs: string[]
  table: { label: string; value: string }[]
  issuer: string
  issuedOn: string
  /** ISO instant on that day. */
  issuedAt: string
  validUntil: string
  /** Text around the seal; `sealMark` is drawn across it (演示 wherever the seal has no legal effect). */
  sealText: string
  sealMark?: string
  verifyUrl: string
  verifyHint: string
  footnotes: string[]
  /** In English; without it, in Chinese. */
  lang?: 'en'
  /** The same letter in English, on a page of its own. */
  translation?: LetterDocument
}

/** One part of a printed sheet; what it looks like is the renderer's. */
export type SheetPart =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** Each on a line of its own, with a bullet, or numbered. */
  | { kind: 'points'; items: string[]; numbered?: boolean }
  | { kind: 'table'; rows: { label: string; value: string }[] }
  /** Columns by their share of the width; a row of one cell is a title across all of them. Heads stand on every page. */
  | { kind: 'grid'; columns: { title: string; share: number }[]; rows: string[][] }
  /** A label to cut out, its number as Code128 under the lines. */
  | { kind: 'label'; code: string; lines: { text: string; strong?: boolean }[] }
  /** A QR code with what it is for under it, and lines beside it; `strong` lines are larger. */
  | { kind: 'code'; url: string; hint: string; beside: { text: string; strong?: boolean }[] }
  /** Who signs, at the right; with a seal as on a letter where the text for one is given. */
  | { kind: 'signature'; lines: string[]; sealText?: string; sealMark?: string }
  /** A line to tear along, with what stands across it; what comes after it is another part. */
  | { kind: 'tear'; text: string }
  /** Small lines at the end. */
  | { kind: 'notes'; items: string[] }

/** Any printed paper that is not a letter: a receipt, an agreement, a leaflet. Parts stand in their order. */
export interface SheetDocument {
  kind: 'sheet'
  title: string
  /** Under the title: at the left and at the right. */
  meta?: { left: string; right: string }
  author: string
  /** The day in the file's own data ('YYYY-MM-DD', Asia/Shanghai), so that the bytes do not tell when it was rendered. */
  on: string
  /** Sealed as letters are (PAdES): under which number, and the ISO instant of it. */
  sealed?: { number: string; at: string }
  parts: SheetPart[]
}

export type PrintDocument = LetterDocument | SheetDocument

export interface RenderedDocument {
  bytes: Uint8Array
  sha256: string
  pages: number
}

/** Turns a letter or a sheet into an A4 PDF. The same one gives the same bytes, so a repeated effect changes nothing. */
export interface DocumentRenderer {
  render(document: PrintDocument): Promise<RenderedDocument>
  close(): Promise<void>
}
