import { reg } from '@shared/kernel/reg'
import { readCaseNumber } from '../cases/follow'
import { readFollowCode } from '../cases/follow-code'
import { HOLDER_ORDER, type Holder } from '../items/file-search-context'

reg('N20-1', 'N20-5', 'N29-leak')

/** What is sent to units outside the system and answered by its number and code, by the letters of its number. */
export const LETTER_PAPERS = {
  DH: { paper: 'letter', title: '人事档案调档函' },
  ZD: { paper: 'notice', title: '档案转递通知单' },
  ZS: { paper: 'papers', title: '人事档案转档手续材料' },
  XD: { paper: 'search', title: '寻档函' },
} as const
type LetterMark = keyof typeof LETTER_PAPERS
export type LetterPaper = (typeof LETTER_PAPERS)[LetterMark]['paper']

/** A paper of a case, under which its code is kept: of a search there is one for each unit that is asked, by its place in the table. */
export type LetterSlot = 'letter' | 'notice' | 'papers' | `search${number}`
/** The letter of a search to one of those who might have the file. */
export const searchSlot = (holder: Holder): LetterSlot => `search${HOLDER_ORDER.indexOf(holder) + 1}`

/** What opens a letter: its number as it is printed, and its code without blanks and hyphens. */
export interface LetterKey {
  number: string
  code: string
}

/** A letter by its number: which paper of which case. */
export interface LetterPlace {
  number: string
  paper: LetterPaper
  slot: LetterSlot
  /** As what the unit is asked in a search; null for other letters. */
  holder: Holder | null
  title: string
  /** 办件编号. */
  no: string
}

/** The number of a paper of a case. `before`: how many of its kind the case has had; each has a number of its own. */
export function letterNumber(slot: LetterSlot, no: string, before = 0): string {
  const [, paper = '', at = ''] = /^([a-z]+)(\d*)$/.exec(slot) ?? []
  const mark = Object.entries(LETTER_PAPERS).find(([, row]) => row.paper === paper)?.[0]
  const which = before > 0 ? String(before + 1) : at
  return `${mark}-${no}${which && `-${which}`}`
}

const isMark = (text: string): text is LetterMark => Object.hasOwn(LETTER_PAPERS, text)

/** A number as people type it: blanks, full width, small letters and missing hyphens are understood. Null for what is none. */
export function readLetterNumber(typed: string): LetterPlace | null {
  const tidy = typed
    .normalize('NFKC')
    .replace(/[\s\-—–]/gu, '')
    .toUpperCase()
  const [, mark = '', figures = '', at = ''] = /^([A-Z]{2})(\d{16})(\d{0,2})$/.exec(tidy) ?? []
  const no = readCaseNumber(figures)
  if (!no || !isMark(mark)) return null
  const row = LETTER_PAPERS[mark]
  // The first has no figure behind it; what is issued anew counts on from 2.
  if (row.paper !== 'search' && at !== '' && !(Number(at) >= 2 && String(Number(at)) === at)) return null
  if (row.paper !== 'search')
    return { ...row, no, slot: row.paper, holder: null, number: `${mark}-${no}${at && `-${at}`}` }
  const holder = HOLDER_ORDER[Number(at) - 1]
  return holder ? { ...row, no, holder, slot: searchSlot(holder), number: `${mark}-${no}-${at}` } : null
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
