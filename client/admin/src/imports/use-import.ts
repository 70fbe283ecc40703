import { type ImportView, listImports, readImport, stepImport } from '@shared/contract/imports'
import type { RouteInput } from '@shared/contract/route'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { staffApi } from '../lib/api'
import { useCommand } from '../lib/use-command'

const SECOND = 1_000

/** The imports of the centre; read again while one of them runs. */
export const useImports = () =>
  useQuery({
    queryKey: ['imports'],
    queryFn: () => staffApi.call(listImports),
    refetchInterval: ({ state }) =>
      state.data?.imports.some((one) => one.state === 'running') ? 3 * SECOND : false,
  })

const keyOf = (id: string) => ['import', id] as const

/** One import; read again every second while it runs. */
export const useImport = (id: string) =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: () => staffApi.call(readImport, { params: { id } }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? SECOND : false),
  })

/** Puts what a command answered in the place of what was read. */
export function useShowImport(id: string) {
  const client = useQueryClient()
  return (view: ImportView): void => {
    client.setQueryData(keyOf(id), view)
    void client.invalidateQueries({ queryKey: ['imports'] })
  }
}

export type Step = RouteInput<typeof stepImport>['body']['command']

/** Starts, pauses, goes on with or puts away an import. After a refusal the latest is read. */
export function useStep(view: ImportView) {
  const { send, isSending, problem } = useCommand(stepImport, { id: view.id })
  const client = useQueryClient()
  const show = useShowImport(view.id)
  const step = async (command: Step, version = view.version): Promise<void> => {
    const answer = await send({ command, version })
    if (answer) show(answer)
    else void client.invalidateQueries({ queryKey: keyOf(view.id) })
  }
  return { step, isSending, problem }
}
