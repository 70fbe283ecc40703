import { createStore, useStore } from '@common/store'
import { searchArchives } from '@shared/contract/archive-search'
import type { RouteOutput } from '@shared/contract/route'
import { useInfiniteQuery } from '@tanstack/react-query'
import { staffApi } from '../lib/api'

export type ArchiveRow = RouteOutput<typeof searchArchives>['archives'][number]

/** What was looked for last: a name or a number, so it is in no address and nowhere but in this page's memory. */
const asked = createStore('')

export const useAsked = (): string => useStore(asked)
export const ask = (text: string): void => asked.set(text.trim())

/** The files one text finds, page after page; nothing is asked before there is a text. */
export function useArchiveSearch() {
  const q = useAsked()
  const query = useInfiniteQuery({
    queryKey: ['archives', q],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => staffApi.call(searchArchives, { body: { q, after: pageParam ?? undefined } }),
    getNextPageParam: (page) => page.next,
    enabled: q !== '',
    retry: false,
    gcTime: 0,
  })
  const rows = query.data?.pages.flatMap((page) => page.archives) ?? []
  return { ...query, q, rows: [...new Map(rows.map((row) => [row.id, row])).values()] }
}
