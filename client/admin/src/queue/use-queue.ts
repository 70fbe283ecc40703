import type { RouteOutput } from '@shared/contract/route'
import { readQueue } from '@shared/contract/staff'
import { useInfiniteQuery } from '@tanstack/react-query'
import { staffApi } from '../lib/api'

export type QueueRow = RouteOutput<typeof readQueue>['cases'][number]
export type Show = 'open' | 'closed'

export const QUEUE = ['queue'] as const
const MINUTE = 60_000

const withoutTwins = (rows: readonly QueueRow[]): QueueRow[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
]

/** The cases of the centre, due first, page after page; read again every minute. */
export function useQueue(show: Show) {
  const query = useInfiniteQuery({
    queryKey: [...QUEUE, show],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => staffApi.call(readQueue, { query: { show, after: pageParam ?? undefined } }),
    getNextPageParam: (page) => page.next,
    refetchInterval: MINUTE,
  })
  // A case may move between pages while they are read one after another.
  return { ...query, rows: withoutTwins(query.data?.pages.flatMap((page) => page.cases) ?? []) }
}
