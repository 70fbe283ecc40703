/**
 * Makes the electronic seal of a document: a signature that any PDF reader checks. The one we bring seals with a key of our
 * own and has no legal effect; a provider of lawful seals (电子签章) implements the same port.
 */
export interface ESealProvider {
  /** Whom the certificate names. */
  readonly name: string
  /** Every seal it makes has this many bytes: a document leaves exactly so much room. */
  readonly size: number
  /** CAdES, detached, as DER, over exactly these bytes. The same bytes get the same seal. */
  seal(bytes: Uint8Array): Promise<Uint8Array>
}
