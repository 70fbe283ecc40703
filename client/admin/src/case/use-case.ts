import type { RouteOutput } from '@shared/contract/route'
import { readStaffCase } from '@shared/contract/staff'
import { useQuery } from '@tanstack/react-query'
import { staffApi } from '../lib/api'

export type StaffCase = RouteOutput<typeof readStaffCase>

export const caseKey = (id: string) => ['case', id] as const

/** Milliseconds to the next look at a case that moves by itself: soon at first, then seldom; never while it waits for us. */
export function pollDelay(detail: StaffCase | undefined, looks: number): number | false {
  const movesAlone = detail?.tone === 'now' && detail.can.length === 0
  if (!movesAlone) return false
  return looks <= 30 ? 2_000 : 15_000
}

/**
 * One case. It is not read again behind the back of a person who is deciding: what they see is what they decide on,
 * and the version tells when it is no longer so.
 */
export const useCase = (id: string) =>
  useQuery({
    queryKey: caseKey(id),
    queryFn: () => staffApi.call(readStaffCase, { params: { id } }),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchInterval: ({ state }) => pollDelay(state.data, state.dataUpdateCount),
  })
