import { randomInt } from 'node:crypto'
import { dayOf } from '@shared/kernel/dates'

/** The number people quote: the day and eight random figures, so that it tells nothing of how many cases there are. */
export const newCaseNumber = (now: Date): string =>
  `${dayOf(now).replaceAll('-', '')}-${String(randomInt(100_000_000)).padStart(8, '0')}`
