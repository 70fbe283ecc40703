/** Where seals are kept outside the database, so that whoever rules the database alone cannot change what was sealed. */
export interface SealExport {
  /** The number of the last seal that is there whole; 0 when none is. Throws when the place cannot be read. */
  last(): Promise<number>
  /** Adds lines at the end, on disk when it resolves; nothing that is there is ever touched. Throws when it cannot. */
  append(seals: readonly ExportedSeal[]): Promise<void>
  /** Every line that is there, in order. */
  read(): AsyncIterable<string>
}

export interface ExportedSeal {
  n: number
  /** One line of JSON, without its end. */
  line: string
}
