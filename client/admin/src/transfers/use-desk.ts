import type { RouteOutput } from '@shared/contract/route'
import { findTransfer, listTransferDesk } from '@shared/contract/transfers'
import type { DeskStepName } from '@shared/domain/transfer/desk'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { staffApi } from '../lib/api'

export type Found = RouteOutput<typeof findTransfer>

/** Below the queue's key: a decision makes both of them old. */
const DESK = ['queue', 'transfers'] as const
const MINUTE = 60_000

/** What lies on a desk, due first, page after page; read again every minute. */
export function useDesk(step: DeskStepName) {
  const query = useInfiniteQuery({
    queryKey: [...DESK, step],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      staffApi.call(listTransferDesk, { query: { step, after: pageParam ?? undefined } }),
    getNextPageParam: (page) => page.next,
    refetchInterval: MINUTE,
  })
  const rows = query.data?.pages.flatMap((page) => page.cases) ?? []
  return { ...query, rows: [...new Map(rows.map((row) => [row.id, row])).values()] }
}

/** Whose a package is, by the number on it. */
export const useFind = () =>
  useMutation({ mutationFn: (no: string) => staffApi.call(findTransfer, { body: { no } }) })
