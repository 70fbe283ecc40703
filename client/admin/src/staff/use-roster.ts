import type { RouteOutput } from '@shared/contract/route'
import { listStaff } from '@shared/contract/staff-accounts'
import { useQuery } from '@tanstack/react-query'
import { staffApi } from '../lib/api'

export type Roster = RouteOutput<typeof listStaff>
export type StaffRow = Roster['members'][number]

export const ROSTER = ['roster'] as const

/** The staff of one centre; without a name, of the one the reader works at. */
export const useRoster = (centre: string | undefined) =>
  useQuery({
    queryKey: [...ROSTER, centre ?? ''],
    queryFn: () => staffApi.call(listStaff, { query: { centre } }),
  })
