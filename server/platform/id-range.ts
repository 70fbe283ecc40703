import { AppError } from '@shared/kernel/app-error'
import { addDays, isDay } from '@shared/kernel/dates'
import { firstIdAt } from './ids'

interface DaysAsked {
  /** First and last day, both counted, in Asia/Shanghai. */
  from?: string | undefined
  to?: string | undefined
  /** Id of the last row of the page before, in a list that has the newest first. */
  after?: string | undefined
}

/**
 * The ids made within these days and behind the page before: ids sort by when they were made. Throws `request.invalid` with
 * the field of a day that is none, or an end before its beginning.
 */
export function idsBetween({ from, to, after }: DaysAsked): { from?: string; below?: string } {
  checkDays(from, to)
  const end = to && firstIdAt(midnight(addDays(to, 1)))
  const below = [after, end].filter((bound) => bound !== undefined).toSorted()[0]
  return { ...(from ? { from: firstIdAt(midnight(from)) } : {}), ...(below ? { below } : {}) }
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00+08:00`)

function checkDays(from: string | undefined, to: string | undefined): void {
  const bad = [
    ...(from && !isDay(from) ? [{ path: 'from', message: 'field.format' }] : []),
    ...(to && !isDay(to) ? [{ path: 'to', message: 'field.format' }] : []),
  ]
  const fields = bad.length || !from || !to || from <= to ? bad : [{ path: 'to', message: 'day.order' }]
  if (fields.length) throw new AppError('request.invalid', { fields })
}
