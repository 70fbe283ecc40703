import type { RouteOutput } from '@shared/contract/route'
import { readStaffMe, staffSignOut } from '@shared/contract/staff'
import { useQuery } from '@tanstack/react-query'
import { decisionKeys } from '../decision/decision-keys'
import { drafts } from '../decision/drafts'
import { sessionLost, staffApi } from './api'
import { queryClient } from './query-client'

export type StaffMember = RouteOutput<typeof readStaffMe>

const ME = ['me'] as const

/** The signed-in member of staff. */
export const useMe = () =>
  useQuery({ queryKey: ME, queryFn: () => staffApi.call(readStaffMe), staleTime: Number.POSITIVE_INFINITY })

/** Who was signed in last, for as long as the page lives. */
export const knownMember = (): StaffMember | undefined => queryClient.getQueryData(ME)

/** Starts the session. What another person left in memory goes first; one's own drafts stay. */
export function beginSession(member: StaffMember): void {
  const before = knownMember()
  if (before && before.id !== member.id) {
    queryClient.clear()
    drafts.clear()
    decisionKeys.clear()
  }
  queryClient.setQueryData(ME, member)
  sessionLost.set(null)
}

/** Ends the session on the server, then leaves the page, so that nothing stays in memory. Throws ApiProblem. */
export async function endSession(): Promise<void> {
  await staffApi.call(staffSignOut, { body: {} })
  window.location.assign('/login')
}
