import { type Day, sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { isLetterExpired } from '../transfer/letter-validity'
import type { Answers } from './answers'
import type { TransferOutContext } from './transfer-out-context'
import type { Finding, GuardRefusal, QuestionGroup } from './types'

reg('N20-1', 'N20-2')

/** How a centre enters a letter that came by post for a file it keeps. */
export const BY_LETTER = 'open-by-letter'

/** What is known of a letter that lies on the table: when it came, and how it looks. */
export const letterCame: readonly QuestionGroup[] = [
  {
    key: 'came',
    title: '接收单位寄来的调档函',
    why: '收到函的那天起，15个工作日内寄出，或者说明不得转出的理由。扫描件留给审核的人核对。',
    questions: [
      {
        ...{ field: 'letterCameOn', kind: 'paper-date', label: '收到的日期', maxLength: 10 },
        hint: '写到日。补登记的，写真正收到的那天。',
      },
      { field: 'letterScan', kind: 'upload', label: '调档函扫描件' },
    ],
  },
]

/** The day from which the holder's 15 working days count (article 20, second item); nothing where no letter came by post. */
export const cameOn = ({ letterCameOn = '' }: Answers): Day | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(letterCameOn) ? letterCameOn : undefined

/** Taken in by the day it came on; one that was out of date by then opens nothing. */
export function guardLetterCame({ form, letterUntil }: TransferOutContext): GuardRefusal | null {
  const day = cameOn(form)
  if (!day) return { problem: 'intake.whole-day', article: 'N20-2' }
  return isLetterExpired(letterUntil, day) ? { problem: 'transfer.letter-expired', article: 'N20-1' } : null
}

/** Whose letter it was; nothing where the person brought one themselves. */
export function sayLetterCame(form: Answers): Finding[] {
  const day = cameOn(form)
  if (!day) return []
  const text = `${form.receiver ?? ''}的调档函（${form.letterNo ?? ''}）${sayDay(day)}寄到，从这天起15个工作日内寄出或者说明理由。`
  return [{ text, article: 'N20-2' }]
}
