import { decideCase } from '@shared/contract/staff'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { caseKey } from '../case/use-case'
import { announce } from '../lib/announce'
import { staffApi } from '../lib/api'
import { commandKeys, isUnsettled } from '../lib/command-keys'
import { QUEUE } from '../queue/use-queue'
import type { DecisionBody } from './draft'
import { drafts } from './drafts'

/** Sends a decision. The answer becomes the case on the screen; the draft is kept until there is one. */
export function useDecide(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: DecisionBody) =>
      staffApi.call(decideCase, { params: { id }, body, key: commandKeys.keyFor(id, body) }),
    onSuccess(after) {
      commandKeys.settle(id)
      drafts.remove(id)
      client.setQueryData(caseKey(id), after)
      announce(`决定已记录，办件现在是“${after.stateLabel}”。`)
      return client.invalidateQueries({ queryKey: QUEUE, refetchType: 'none' })
    },
    onError(error) {
      if (!isUnsettled(error)) commandKeys.settle(id)
    },
  })
}
