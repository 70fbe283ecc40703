/** `altered`: not every byte is covered, or something was changed afterwards. `unknown-signer`: whole, by nobody we trust. */
export type SignatureVerdict = 'none' | 'valid' | 'altered' | 'unknown-signer'

export interface VerifiedSignature {
  verdict: SignatureVerdict
  /** SHA-256 of the signer's certificate, hexadecimal; null where none could be read. */
  signer: string | null
}

/** Tells whether a PDF is signed (PAdES) and by whom, by a list of certificates that are trusted here. Never throws. */
export interface SignatureVerifier {
  verify(pdf: Uint8Array, at: Date): Promise<VerifiedSignature>
}
