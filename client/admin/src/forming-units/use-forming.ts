import { listExpectedPapers, listFormingUnits } from '@shared/contract/forming-units'
import type { RouteInput } from '@shared/contract/route'
import { type QueryClient, useInfiniteQuery } from '@tanstack/react-query'
import { staffApi } from '../lib/api'

export type PaperSearch = Omit<Partial<RouteInput<typeof listExpectedPapers>['query']>, 'after'>

const UNITS = ['forming-units'] as const
const PAPERS = ['expected-papers'] as const

/** The units of the centre, page after page. */
export function useUnits() {
  const query = useInfiniteQuery({
    queryKey: UNITS,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      staffApi.call(listFormingUnits, { query: pageParam ? { after: pageParam } : {} }),
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const pages = query.data?.pages ?? []
  return { ...query, units: pages.flatMap(({ units }) => units), mayKeep: pages[0]?.mayKeep ?? false }
}

/** The papers that are waited for, or were, by their last day. */
export function usePapers(search: PaperSearch) {
  const query = useInfiniteQuery({
    queryKey: [...PAPERS, search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      staffApi.call(listExpectedPapers, { query: { ...search, ...(pageParam ? { after: pageParam } : {}) } }),
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const pages = query.data?.pages ?? []
  return { ...query, papers: pages.flatMap(({ papers }) => papers), mayKeep: pages[0]?.mayKeep ?? false }
}

/** After a command: what it may have changed is read anew. */
export async function refresh(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: UNITS }),
    client.invalidateQueries({ queryKey: PAPERS }),
  ])
}
