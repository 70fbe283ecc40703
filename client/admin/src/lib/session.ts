import type { RouteOutput } from '@shared/contract/route'
import { readStaffMe, staffSignOut } from '@shared/contract/staff'
import { useQuery } from '@tanstack/react-query'
import { drafts } from '../decision/drafts'
import { sessionLost, staffApi } from './api'
import { commandKeys } from './command-keys'
import { kept } from './kept'
import { queryClient } from './query-client'

export type StaffMember = RouteOutput<typeof readStaffMe>

const ME = ['me'] as const

const MINUTE = 60_000

/** The signed-in member of staff; looked at again when they come back to the page, since posts are given and taken. */
export const useMe = () =>
  useQuery({ queryKey: ME, queryFn: () => staffApi.call(readStaffMe), staleTime: MINUTE })

/** The same where it is known already; asks nobody. */
export const useKnownMember = (): StaffMember | undefined =>
  useQuery({ queryKey: ME, queryFn: () => staffApi.call(readStaffMe), enabled: false }).data

/** Who was signed in last, for as long as the page lives. */
export const knownMember = (): StaffMember | undefined => queryClient.getQueryData(ME)

/** Starts the session. What another person left in memory goes first; one's own drafts stay. */
export function beginSession(member: StaffMember): void {
  const before = knownMember()
  if (before && before.id !== member.id) {
    queryClient.clear()
    drafts.clear()
    commandKeys.clear()
    kept.clear()
  }
  queryClient.setQueryData(ME, member)
  sessionLost.set(null)
}

/** Goes on at another centre: what was shown of the one before goes. */
export function moveTo(member: StaffMember): void {
  queryClient.clear()
  queryClient.setQueryData(ME, member)
}

/** Ends the session on the server, then leaves the page, so that nothing stays in memory. Throws ApiProblem. */
export async function endSession(): Promise<void> {
  await staffApi.call(staffSignOut, { body: {} })
  window.location.assign('/login')
}
