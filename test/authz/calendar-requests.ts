import { proposeNotice } from '@server/features/calendar'
import { NOTICE_2027 } from '@test/support/holiday-notices'
import type { TestHouse } from '@test/support/house'
import { ADMINISTRATOR, freshCall } from '@test/support/members'

type Request = { params?: object; body?: object }

/** A request about the calendar that is right in everything but, perhaps, who sends it; what was entered before is gone. */
export async function calendarRequestOf(house: TestHouse, name: string): Promise<Request | null> {
  if (!/Notice$|^readCalendar$/.test(name)) return null
  const { notices, calendar } = house.house
  await notices.model.deleteMany({})
  await calendar.reload()
  if (name === 'readCalendar') return {}
  if (name === 'proposeNotice') return { body: NOTICE_2027 }
  const { _id: entry } = await proposeNotice(
    { notices, calendar },
    ADMINISTRATOR,
    freshCall(house),
    NOTICE_2027,
  )
  const body = name === 'declineNotice' ? { reason: '与通知不符' } : {}
  return { params: { entry }, body }
}
