import { listCollectives, readCollective } from '@shared/contract/collective'
import type { RouteOutput } from '@shared/contract/route'
import { useInfiniteQuery } from '@tanstack/react-query'
import { staffApi } from '../lib/api'

export type CollectiveRow = RouteOutput<typeof listCollectives>['accounts'][number]
export type Collective = RouteOutput<typeof readCollective>

/** The collective accounts of the centre, the oldest first, page after page. */
export function useCollectives() {
  const query = useInfiniteQuery({
    queryKey: ['collective-accounts'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: after }) => staffApi.call(listCollectives, { query: after ? { after } : {} }),
    getNextPageParam: (page) => page.next,
    retry: false,
  })
  return { ...query, rows: query.data?.pages.flatMap((page) => page.accounts) ?? [] }
}

/** One account, with the people under it page after page. */
export function useCollective(id: string) {
  const query = useInfiniteQuery({
    queryKey: ['collective-accounts', id],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: after }) =>
      staffApi.call(readCollective, { params: { id }, query: after ? { after } : {} }),
    getNextPageParam: (page) => page.next,
    retry: false,
  })
  return {
    ...query,
    account: query.data?.pages[0],
    people: query.data?.pages.flatMap((page) => page.people) ?? [],
  }
}
