import { readCaseNumber } from '../cases/follow'

/** A number as it is compared: whoever types it may leave blanks and write either width. */
export const tidyPackageNo = (text: string): string =>
  text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** The number of a case as a label or a letter shows it, scanned or typed; null for what is none. */
export const caseNoOnLabel = (text: string): string | null =>
  readCaseNumber(text.normalize('NFKC').replace(/^\s*DH-?/i, ''))
