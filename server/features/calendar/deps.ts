import type { Claims } from '../../platform/mongo/claims'
import type { CalendarDirectory } from './directory'
import type { NoticeRepository } from './repository'

/** What the calendar room needs from outside. */
export interface CalendarDeps {
  notices: NoticeRepository
  calendar: CalendarDirectory
  claims: Claims
}

/** The effect of a confirmed notice: open cases that waited for it get their last day. */
export const REDATE_CASES = 'redate-cases'
