import { compareArchives } from '@shared/contract/archives'
import type { RouteOutput } from '@shared/contract/route'
import { useQuery } from '@tanstack/react-query'
import { staffApi } from '../lib/api'

export type Beside = RouteOutput<typeof compareArchives>

/** Two records side by side. Each reading is a look that is noted, so it is read when it is opened. */
export const useBeside = (id: string, other: string) =>
  useQuery({
    queryKey: ['archive', id, 'beside', other],
    queryFn: () => staffApi.call(compareArchives, { params: { id, other } }),
    refetchOnWindowFocus: false,
  })
