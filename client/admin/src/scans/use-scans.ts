import type { RouteOutput } from '@shared/contract/route'
import { listScans, listWaitingScans, readScan, type ScanView } from '@shared/contract/scans'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { archiveKey } from '../archive/use-archive'
import { staffApi } from '../lib/api'

export type FileScans = RouteOutput<typeof listScans>
export type PaperToScan = FileScans['papers'][number]
export type WaitingScan = RouteOutput<typeof listWaitingScans>['scans'][number]
export type ScanPage = RouteOutput<typeof readScan>['pages'][number]

const SOONEST_MS = 1_500
const LATEST_MS = 15_000

const scansKey = (archiveId: string) => [...archiveKey(archiveId), 'scans'] as const

/**
 * The scans of a file. Each reading is a look that is noted, so it is read when it is opened and after a command; and, more and
 * more seldom, while a file is being taken apart.
 */
export const useScans = (archiveId: string) =>
  useQuery({
    queryKey: scansKey(archiveId),
    queryFn: () => staffApi.call(listScans, { params: { id: archiveId } }),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchInterval: ({ state }) =>
      state.data?.scans.some((scan) => scan.state === 'splitting')
        ? Math.min(LATEST_MS, SOONEST_MS * 1.3 ** state.dataUpdateCount)
        : false,
  })

/** The pages of one scan, so many at once. Read anew when more of them are done. */
export const useScanPages = ({ id, archiveId, version, done }: ScanView) =>
  useInfiniteQuery({
    queryKey: [...scansKey(archiveId), id, version, done],
    queryFn: ({ pageParam }) =>
      staffApi.call(readScan, {
        params: { id },
        query: pageParam === null ? {} : { after: String(pageParam) },
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

/** Scans of the centre that wait for their second person, page after page. */
export function useWaitingScans() {
  const query = useInfiniteQuery({
    queryKey: ['waiting-scans'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      staffApi.call(listWaitingScans, { query: pageParam === null ? {} : { after: pageParam } }),
    getNextPageParam: (page) => page.next,
  })
  return { ...query, rows: query.data?.pages.flatMap((page) => page.scans) ?? [] }
}
