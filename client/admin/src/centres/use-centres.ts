import type { RouteOutput } from '@shared/contract/route'
import { listStaffCentres, readStaffCentre } from '@shared/contract/staff-centres'
import { useQuery } from '@tanstack/react-query'
import { staffApi } from '../lib/api'

export type CentreNode = RouteOutput<typeof listStaffCentres>['nodes'][number]
export type StaffCentre = RouteOutput<typeof readStaffCentre>

export const CENTRES = ['centres'] as const

/** The whole tree of departments and institutions. */
export const useCentres = () =>
  useQuery({ queryKey: CENTRES, queryFn: () => staffApi.call(listStaffCentres), staleTime: 60_000 })

export const centreKey = (id: string) => ['centre', id] as const

/** One node with its history and what holds there. */
export const useCentre = (id: string) =>
  useQuery({ queryKey: centreKey(id), queryFn: () => staffApi.call(readStaffCentre, { params: { id } }) })
