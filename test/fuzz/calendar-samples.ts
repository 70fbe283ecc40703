import { NOTICE_2027 } from '@test/support/holiday-notices'

/** Right bodies of the routes of the calendar. */
export const CALENDAR_SAMPLES: Record<string, { body: Record<string, unknown> }> = {
  proposeNotice: { body: { ...NOTICE_2027, why: '演示' } },
  confirmNotice: { body: {} },
  declineNotice: { body: { reason: '与通知不符' } },
}
