import { listCustodyAccounts } from '@shared/contract/custody'
import type { RouteInput, RouteOutput } from '@shared/contract/route'
import { useInfiniteQuery } from '@tanstack/react-query'
import { staffApi } from '../lib/api'

export type AccountRow = RouteOutput<typeof listCustodyAccounts>['accounts'][number]
export type Search = Omit<RouteInput<typeof listCustodyAccounts>['body'], 'after'>

/** The open personal accounts of the centre, newest first, page after page. */
export function useAccounts(search: Search) {
  const query = useInfiniteQuery({
    queryKey: ['personal-accounts', search],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      staffApi.call(listCustodyAccounts, {
        body: { ...search, ...(pageParam ? { after: pageParam } : {}) },
      }),
    getNextPageParam: (page) => page.next,
    retry: false,
  })
  return { ...query, rows: query.data?.pages.flatMap((page) => page.accounts) ?? [] }
}
