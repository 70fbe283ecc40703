import * as contract from '@shared/contract/calendar'
import {
  type CalendarDeps,
  presentCalendar,
  proposeNotice,
  readCalendar,
  settleNotice,
} from '../../features/calendar'
import { handle, type MountedRoute } from '../call'

/** The working-day calendar. Every command answers with the calendar as it is then. */
export const calendarRoutes = (deps: CalendarDeps): MountedRoute[] => [
  handle(contract.readCalendar, (_input, call) => readCalendar(deps, call.actor, call.now)),
  handle(contract.proposeNotice, async ({ body }, call) => {
    await proposeNotice(deps, call.actor, call.command(), body)
    return presentCalendar(deps.calendar, call.actor, call.now)
  }),
  handle(contract.confirmNotice, async ({ params }, call) => {
    await settleNotice(deps, call.actor, call.command(), params)
    return presentCalendar(deps.calendar, call.actor, call.now)
  }),
  handle(contract.declineNotice, async ({ params, body }, call) => {
    await settleNotice(deps, call.actor, call.command(), { ...params, ...body })
    return presentCalendar(deps.calendar, call.actor, call.now)
  }),
]
