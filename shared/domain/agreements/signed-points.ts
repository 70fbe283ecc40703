/** A version of a short text that people may have signed. A published text is never changed: another wording is another version. */
export interface SignedPoints {
  /** Year and month of the text. */
  version: string
  /** SHA-256 of the points, one a line, in UTF-8, lower-case hex: what a signature binds. */
  sha256: string
  points: readonly string[]
}
