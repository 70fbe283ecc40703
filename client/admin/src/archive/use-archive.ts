import { readArchive } from '@shared/contract/archives'
import type { RouteContract, RouteInput, RouteOutput } from '@shared/contract/route'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { DESK } from '../archives/desk-page'
import { announce } from '../lib/announce'
import { staffApi } from '../lib/api'
import { useCommand } from '../lib/use-command'
import { wayForward } from '../lib/way-forward'

export type ArchivePage = RouteOutput<typeof readArchive>

export const archiveKey = (id: string) => ['archive', id] as const

/** One file. Each reading is a look that is noted, so it is read when it is opened and after a command, not by itself. */
export const useArchive = (id: string) =>
  useQuery({
    queryKey: archiveKey(id),
    queryFn: () => staffApi.call(readArchive, { params: { id } }),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

/**
 * A command on one file; afterwards, or when it has changed meanwhile, the file is read again, and so is any other it may have
 * changed when it is next looked at. Answers whether it was done. `archiveId`: the file, where `id` is of something in it.
 */
export function useArchiveCommand<R extends RouteContract>(route: R, id: string, archiveId = id) {
  const client = useQueryClient()
  const command = useCommand(route, { id } as Partial<RouteInput<R>>['params'])
  const way = command.problem && wayForward(command.problem)
  useEffect(() => {
    if (way === 'look') void client.invalidateQueries({ queryKey: archiveKey(archiveId) })
  }, [way, client, archiveId])
  const run = async (body: Partial<RouteInput<R>>['body'], says: string): Promise<boolean> => {
    const answer = await command.send(body)
    if (!answer) return false
    await client.invalidateQueries({ queryKey: ['archive'] })
    void client.invalidateQueries({ queryKey: DESK })
    announce(says)
    return true
  }
  return { ...command, run, isReread: way === 'look' }
}
