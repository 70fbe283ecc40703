import { reg } from '@shared/kernel/reg'

reg('N29-leak')

interface PurposeRow {
  code: string
  /** As staff choose it and as the person reads it in their privacy log. */
  says: string
  /** Whether staff may name it to see whole numbers; the others are written by the system for a masked view. */
  unmasks: boolean
}

/**
 * For what personal data may be looked at. A list instead of free text: what somebody typed would itself be personal data,
 * and a purpose nobody foresaw is none (PIPL article 6: a definite and reasonable purpose).
 */
export const PURPOSES = [
  { code: 'case-handling', says: '办理这件办件', unmasks: false },
  { code: 'own-download', says: '本人下载自己的资料', unmasks: false },
  { code: 'identity-check', says: '核对申请人证件原件', unmasks: true },
  { code: 'contact-applicant', says: '电话联系申请人补正或取件', unmasks: true },
  { code: 'archive-comparison', says: '与档案材料或登记逐字核对', unmasks: true },
  { code: 'correct-record', says: '更正登记错误', unmasks: true },
  { code: 'lawful-enquiry', says: '依法配合调查或复核', unmasks: true },
] as const satisfies readonly PurposeRow[]

export type Purpose = (typeof PURPOSES)[number]['code']

/** Purposes for which staff may ask for whole numbers. */
export const UNMASK_PURPOSES = PURPOSES.filter((row) => row.unmasks)

/** The purpose in words; a code that is no longer in the table is told as it stands. */
export const sayPurpose = (code: string): string => PURPOSES.find((row) => row.code === code)?.says ?? code
