import type { RouteInput, RouteOutput } from '@shared/contract/route'
import {
  listWaitingRevocations,
  readStaffCertificate,
  searchStaffCertificates,
} from '@shared/contract/staff-certificates'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { staffApi } from '../lib/api'

export type CertificateRow = RouteOutput<typeof searchStaffCertificates>['certificates'][number]
export type Certificate = RouteOutput<typeof readStaffCertificate>
export type Search = Pick<RouteInput<typeof searchStaffCertificates>['body'], 'no' | 'name' | 'from' | 'to'>

export const CERTIFICATES = ['certificates'] as const
export const WAITING = [...CERTIFICATES, 'waiting'] as const
export const certificateKey = (id: string) => [...CERTIFICATES, 'one', id] as const

/** The certificates of the centre, newest first, page after page. */
export function useCertificates(search: Search) {
  const query = useInfiniteQuery({
    queryKey: [...CERTIFICATES, 'list', search],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      staffApi.call(searchStaffCertificates, {
        body: { ...search, ...(pageParam ? { after: pageParam } : {}) },
      }),
    getNextPageParam: (page) => page.next,
    retry: false,
  })
  return { ...query, rows: query.data?.pages.flatMap((page) => page.certificates) ?? [] }
}

/** What waits for a second person at the centre, looked at every minute. */
export const useWaiting = () =>
  useQuery({
    queryKey: WAITING,
    queryFn: () => staffApi.call(listWaitingRevocations),
    refetchInterval: 60_000,
  })

/** One certificate. Every reading is noted in the access log, so it is read once and not again by itself. */
export const useCertificate = (id: string) =>
  useQuery({
    queryKey: certificateKey(id),
    queryFn: () => staffApi.call(readStaffCertificate, { params: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
