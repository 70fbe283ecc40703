import { listGraduates } from '@shared/contract/graduates'
import type { GraduateState } from '@shared/domain/graduates/table'
import { type QueryClient, useInfiniteQuery } from '@tanstack/react-query'
import { staffApi } from '../lib/api'

const GRADUATES = ['graduates'] as const

/** Graduates' files that stand there, by the day, page after page. */
export function useGraduates(state: GraduateState) {
  const query = useInfiniteQuery({
    queryKey: [...GRADUATES, state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      staffApi.call(listGraduates, { query: { state, ...(pageParam ? { after: pageParam } : {}) } }),
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const pages = query.data?.pages ?? []
  return { ...query, rows: pages.flatMap(({ rows }) => rows), deadline: pages[0]?.deadline ?? '' }
}

/** After a command: the lists are read anew. */
export const refreshGraduates = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: GRADUATES })
