/** A letter as the domain composes it: plain text only, laid out by the renderer. Dates are 'YYYY-MM-DD' (Asia/Shanghai). */
export interface LetterDocument {
  title: string
  number: string
  paragraphs: string[]
  table: { label: string; value: string }[]
  issuer: string
  issuedOn: string
  validUntil: string
  /** Text around the seal; `sealMark` is drawn across it (演示 wherever the seal has no legal effect). */
  sealText: string
  sealMark?: string
  verifyUrl: string
  verifyHint: string
  footnotes: string[]
}

export interface RenderedDocument {
  bytes: Uint8Array
  sha256: string
  pages: number
}

/** Turns a letter into an A4 PDF. The same letter gives the same bytes, so a repeated effect changes nothing. */
export interface DocumentRenderer {
  render(letter: LetterDocument): Promise<RenderedDocument>
  close(): Promise<void>
}
