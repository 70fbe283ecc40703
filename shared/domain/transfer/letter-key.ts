import { reg } from '@shared/kernel/reg'
import { readCaseNumber } from '../cases/follow'
import { readFollowCode } from '../cases/follow-code'

reg('N20-1', 'N20-5', 'N29-leak')

/** What is sent to units outside the system and answered by its number and code, by the letters of its number. */
export const LETTER_PAPERS = {
  DH: { paper: 'letter', title: '人事档案调档函' },
  ZD: { paper: 'notice', title: '档案转递通知单' },
} as const
type LetterMark = keyof typeof LETTER_PAPERS
export type LetterPaper = (typeof LETTER_PAPERS)[LetterMark]['paper']

/** What opens a letter: its number as it is printed, and its code without blanks and hyphens. */
export interface LetterKey {
  number: string
  code: string
}

/** A letter by its number: which paper of which case. */
export interface LetterPlace {
  number: string
  paper: LetterPaper
  title: string
  /** 办件编号. */
  no: string
}

/** The number of a paper of a case. */
export const letterNumber = (paper: LetterPaper, no: string): string =>
  `${Object.entries(LETTER_PAPERS).find(([, row]) => row.paper === paper)?.[0]}-${no}`

const isMark = (text: string): text is LetterMark => Object.hasOwn(LETTER_PAPERS, text)

/** A number as people type it: blanks, full width, small letters and missing hyphens are understood. Null for what is none. */
export function readLetterNumber(typed: string): LetterPlace | null {
  const tidy = typed
    .normalize('NFKC')
    .replace(/[\s\-—–]/gu, '')
    .toUpperCase()
  const [, mark = '', figures = ''] = /^([A-Z]{2})(\d{16})$/.exec(tidy) ?? []
  const no = readCaseNumber(figures)
  if (!no || !isMark(mark)) return null
  return { ...LETTER_PAPERS[mark], no, number: `${mark}-${no}` }
}

/** The page on which letters are answered, as it is typed. */
export const letterPage = (publicUrl: string): string => `${publicUrl}/a`

/** The address in the QR code of a letter; number and code stand behind its #, which no browser sends and no log keeps. */
export const letterAddress = (publicUrl: string, { number, code }: LetterKey): string =>
  `${letterPage(publicUrl)}#${number}.${code}`

/** Number and code in a scanned address, or in what stood behind its #. Null in any other text. */
export function readLetterAddress(text: string): LetterKey | null {
  const [, number = '', code = ''] = /#([^#.]{1,40})\.([^#.]{1,20})$/u.exec(text.trim()) ?? []
  const place = readLetterNumber(number)
  const read = readFollowCode(code)
  return place && read ? { number: place.number, code: read } : null
}

/** After how many wrong codes in a day a letter opens to nobody until the next. No text says: ours. */
export const LETTER_TRIES = { points: 5, seconds: 24 * 60 * 60 } as const
