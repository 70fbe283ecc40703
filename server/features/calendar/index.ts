export { type CalendarDirectory, createCalendarDirectory } from './directory'
export { createNoticeRepository, NOTICES, type NoticeRepository } from './repository'
