import { readCalendar } from '@shared/contract/calendar'
import type { RouteOutput } from '@shared/contract/route'
import { useQuery } from '@tanstack/react-query'
import { staffApi } from '../lib/api'

export type CalendarAnswer = RouteOutput<typeof readCalendar>
export type NoticeEntry = CalendarAnswer['entries'][number]

export const CALENDAR = ['calendar'] as const

/** The notices in force and everything that was entered. */
export const useCalendar = () =>
  useQuery({ queryKey: CALENDAR, queryFn: () => staffApi.call(readCalendar), staleTime: 60_000 })
