import * as calendar from '@shared/contract/calendar'
import type { RouteContract, RouteOutput } from '@shared/contract/route'
import type { ApiClient } from '@test/support/api-client'
import { NOTICE_2027 } from '@test/support/holiday-notices'
import type { TestHouse } from '@test/support/house'
import type { Send } from './step'

/** The notice of next year: entered, sent back, entered anew, confirmed by somebody else. */
export async function calendarWalk(house: TestHouse, send: Send): Promise<void> {
  const walker =
    (client: ApiClient) =>
    async (route: RouteContract, given: object = {}, status: number = route.status) =>
      (await send({ route, client, given, status })).body as RouteOutput<typeof calendar.readCalendar>
  const admin = walker(await house.staffSignedIn('admin'))
  const supervisor = walker(await house.staffSignedIn('supervisor'))
  await admin(calendar.readCalendar)
  await admin(calendar.proposeNotice, { body: { ...NOTICE_2027, work: ['2027-01-04'] } }, 400)
  const first = await admin(calendar.proposeNotice, { body: NOTICE_2027 })
  const reason = '第三段与通知不符'
  await supervisor(calendar.declineNotice, { params: { entry: first.entries.at(-1)?.id }, body: { reason } })
  const second = await admin(calendar.proposeNotice, { body: NOTICE_2027, key: 'a-key-for-the-calendar' })
  const params = { entry: second.entries.at(-1)?.id }
  await admin(calendar.confirmNotice, { params, body: {} }, 403)
  await supervisor(calendar.confirmNotice, { params, body: {}, key: 'a-key-for-the-second-one' })
  await supervisor(calendar.confirmNotice, { params, body: {}, key: 'a-key-for-the-second-one' })
  await supervisor(calendar.confirmNotice, { params, body: {} }, 409)
}
