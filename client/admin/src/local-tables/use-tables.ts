import type { RouteOutput } from '@shared/contract/route'
import { listTables } from '@shared/contract/staff-centres'
import { useQuery } from '@tanstack/react-query'
import { staffApi } from '../lib/api'

export type Tables = RouteOutput<typeof listTables>
export type TableVersionView = Tables['versions'][number]

export const TABLES = ['tables'] as const
export const tablesKey = (region: string | null) => [...TABLES, region ?? ''] as const

/** The versions of a region's table; of one's own region where none is named. */
export const useTables = (region: string | null) =>
  useQuery({
    queryKey: tablesKey(region),
    queryFn: () => staffApi.call(listTables, { query: region ? { region } : {} }),
    staleTime: 60_000,
  })
