/** What a person claims of themself, normalised, and the face result where the phone gave one. */
export interface IdentityClaim {
  document: 'id-card' | 'social-security-card'
  name: string
  idNumber: string
  /** Card number of a social-security card, where that is shown. */
  cardNumber?: string
  /** One-time result token of the face check, made by the phone's own component. */
  faceToken?: string
}

/** `level`: `matched` when name and number belong together, `face` when the live face belongs to them as well. */
export type IdentityVerdict =
  | { kind: 'verified'; level: 'matched' | 'face'; serialNo: string }
  | { kind: 'mismatch' }
  | { kind: 'face-failed' }
  | { kind: 'unavailable'; detail: string }

/** The authority that knows whether a name and a number belong together. No call waits longer than 2.5 seconds; never throws. */
export interface IdentityVerifier {
  verify(claim: IdentityClaim): Promise<IdentityVerdict>
}
