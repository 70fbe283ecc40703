import { listSearchAsks, readSearchAsk, type SearchAsk } from '@shared/contract/search-asks'
import { type QueryClient, useQuery } from '@tanstack/react-query'
import { staffApi } from '../lib/api'

export type Side = 'to' | 'from' | 'late'

const ASKS = ['search-asks'] as const
const MINUTE = 60_000

/** The questions of searches that were put to this centre, or that it has put; read again every minute. */
export const useAsks = (side: Side) =>
  useQuery({
    queryKey: [...ASKS, side],
    queryFn: () => staffApi.call(listSearchAsks, { query: { side } }),
    refetchInterval: MINUTE,
  })

/** One question with the person in full: each look is noted, so it is not read again by itself. */
export const useTask = ({ id, holder }: SearchAsk) =>
  useQuery({
    queryKey: [...ASKS, 'task', id, holder],
    queryFn: () => staffApi.call(readSearchAsk, { params: { id, holder } }),
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

/** After an answer: the lists are read anew. */
export const refreshAsks = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: [...ASKS, 'to'] })
