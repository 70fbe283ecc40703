import { listStaffRelations } from '@shared/contract/staff-relations'
import { useQuery } from '@tanstack/react-query'
import { staffApi } from '../lib/api'

export const OWN_RELATIONS = ['own-relations'] as const

/** One's declared relations. */
export const useOwnRelations = () =>
  useQuery({
    queryKey: OWN_RELATIONS,
    queryFn: () => staffApi.call(listStaffRelations),
    staleTime: 5 * 60_000,
  })
