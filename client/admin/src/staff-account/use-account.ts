import type { RouteOutput } from '@shared/contract/route'
import { readStaffAccount } from '@shared/contract/staff-accounts'
import { useQuery } from '@tanstack/react-query'
import { staffApi } from '../lib/api'

export type Account = RouteOutput<typeof readStaffAccount>

export const accountKey = (id: string) => ['staff-account', id] as const

/** One account as those see it who manage it. */
export const useAccount = (id: string) =>
  useQuery({
    queryKey: accountKey(id),
    queryFn: () => staffApi.call(readStaffAccount, { params: { id } }),
  })
