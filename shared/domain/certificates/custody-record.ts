import type { Day } from '@shared/kernel/dates'
import { maskIdNumber } from '@shared/kernel/identity'
import type { CertificateNumber } from './number'

/** What the custody facts of one archive record, and what the person asked for. */
export interface CustodyRecord {
  number: CertificateNumber
  person: { name: string; idNumber: string }
  archiveNo: string
  /** The day this centre received the file, from the custody facts. */
  heldSince: Day
  centre: { name: string; sealText: string; telephone?: string }
  purpose: string
  /** The body the person will hand the certificate to, if named. */
  recipient?: string
  issuedOn: Day
  /** ISO instant on that day. */
  issuedAt: string
  validUntil: Day
  verifyUrl: string
  /** The ID number in full, by the person's choice; without it, masked. */
  idShown?: 'masked' | 'whole'
  /** A page in English as well; the name in Latin letters is the person's own spelling, or there is none. */
  english?: { romanName: string | null; purpose: string } | null
  /** The number of the revoked certificate that it takes the place of. */
  replaces?: string | undefined
  /** True wherever the seal has no legal effect. */
  demonstration: boolean
}

/** The number as the person wants it written. */
export const shownIdNumber = ({ person, idShown }: CustodyRecord): string =>
  idShown === 'whole' ? person.idNumber : maskIdNumber(person.idNumber)
