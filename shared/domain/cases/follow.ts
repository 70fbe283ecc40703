import { addDays, type Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { readFollowCode } from './follow-code'

reg('N26', 'N29-leak')

/** What a receipt gives to follow a case by. */
export interface FollowKey {
  /** 办件编号, as it is printed. */
  no: string
  /** 查询码, without blanks and hyphens. */
  code: string
}

/** For how many days after a case has ended its code still opens it. No text says: ours. */
export const FOLLOW_DAYS = { afterEnd: 90, basis: '本系统规定，没有法定天数' } as const

/** The last day on which the code opens a case that ended on a day. */
export const followUntil = (endedOn: Day): Day => addDays(endedOn, FOLLOW_DAYS.afterEnd)

/** A case number as people type it: blanks, full width and a missing hyphen are understood. Null for what is none. */
export function readCaseNumber(typed: string): string | null {
  const figures = typed.normalize('NFKC').replace(/[\s\-—–]/gu, '')
  return /^\d{16}$/.test(figures) ? `${figures.slice(0, 8)}-${figures.slice(8)}` : null
}

/** Number and code in a scanned address; they stand behind its #, which no browser sends and no log keeps. Null in any other text. */
export function readFollowAddress(text: string): FollowKey | null {
  const [, given = ''] = /\/f#([^#]{1,60})$/u.exec(text.trim()) ?? []
  return readFollowPair(given)
}

/** 20261128-12345678.BCDF2345 */
export function readFollowPair(given: string): FollowKey | null {
  const [number = '', code = ''] = given.split('.')
  const key = { no: readCaseNumber(number), code: readFollowCode(code) }
  return key.no && key.code ? { no: key.no, code: key.code } : null
}

/** The address a receipt's QR code holds; `publicUrl` without a slash at the end. */
export const followAddress = (publicUrl: string, { no, code }: FollowKey): string =>
  `${publicUrl}/f#${no}.${code}`
