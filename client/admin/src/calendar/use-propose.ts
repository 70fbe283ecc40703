import { proposeNotice } from '@shared/contract/calendar'
import { checkNotice, type NoticeProblem } from '@shared/domain/calendar/notice-rules'
import { readDays, readNotice } from '@shared/domain/calendar/read-notice'
import { sayDay } from '@shared/kernel/dates'
import type { HolidayNotice } from '@shared/kernel/holiday-notices'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '../lib/announce'
import { kept, useKept } from '../lib/kept'
import { useCommand } from '../lib/use-command'
import { CALENDAR, type CalendarAnswer } from './use-calendar'

const KEPT = 'calendar-notice'

export interface NoticeText {
  text: string
  year: string
  notice: string
  off: string
  work: string
  why: string
}

const EMPTY: NoticeText = { text: '', year: '', notice: '', off: '', work: '', why: '' }

/** A day as the reader recognises it, before what is wrong with it. */
const sayProblem = ({ day, message }: NoticeProblem): string =>
  day
    ? `${/^\d{4}-\d{2}-\d{2}$/.test(day) && !message.endsWith('.day') ? sayDay(day) : day}：${fieldSentence(message)}`
    : fieldSentence(message)

/** What is wrong, by the field it is typed in. */
function errorsOf(problems: readonly NoticeProblem[]): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const problem of problems) {
    const field = problem.path.split('.')[0] ?? ''
    errors[field] = [errors[field], sayProblem(problem)].filter(Boolean).join(' ')
  }
  return errors
}

/** What the typed words come to: the notice, whether it corrects one, and everything that is wrong with it. */
function draftOf(values: NoticeText, { nextYear, years, today }: CalendarAnswer) {
  const year = Number(values.year || nextYear)
  const given: HolidayNotice = {
    ...{ year, notice: values.notice },
    ...{ off: readDays(values.off, year), work: readDays(values.work, year) },
  }
  const problems = checkNotice(given, today)
  const isCorrection = years.some((row) => row.year === year)
  const errors = errorsOf(problems)
  if (isCorrection && !values.why.trim()) errors.why = fieldSentence('field.required')
  return { given, isCorrection, errors, isSound: problems.length === 0 }
}

/** What is read from the pasted text; what it does not tell stays as it was typed. */
function fromText(text: string): Partial<NoticeText> {
  const { year, notice, off, work } = readNotice(text)
  announce(`读出放假 ${off.length} 天，上班 ${work.length} 天，请核对。`)
  return {
    ...(year ? { year: String(year) } : {}),
    ...(notice ? { notice } : {}),
    ...{ off: off.join('\n'), work: work.join('\n') },
  }
}

/** The form of a year's notice: what is typed or read from the pasted text, and sending it. */
export function usePropose(calendar: CalendarAnswer) {
  const [values, change] = useKept(KEPT, EMPTY)
  const [isChecked, setChecked] = useState(false)
  const client = useQueryClient()
  const command = useCommand(proposeNotice)
  const { given, isCorrection, errors, isSound } = draftOf(values, calendar)
  const submit = async (): Promise<void> => {
    setChecked(true)
    command.forget()
    if (Object.keys(errors).length > 0) return
    const body = { ...given, off: [...given.off], work: [...given.work] }
    const after = await command.send(isCorrection ? { ...body, why: values.why } : body)
    if (!after) return
    kept.remove(KEPT)
    setChecked(false)
    client.setQueryData(CALENDAR, after)
    announce('已录入，请同事复核。')
    window.scrollTo(0, 0)
  }
  return {
    values: { ...values, year: values.year || String(calendar.nextYear) },
    change,
    ...{ given, isSound, isCorrection, submit },
    errors: isChecked ? errors : {},
    problem: command.problem,
    isSending: command.isSending,
    read: () => change(fromText(values.text)),
  }
}
