import { foldCustody } from '@shared/domain/archives/custody'
import type { Contents } from '@shared/domain/materials/contents'
import { materialFlags, type Spoken } from '@shared/domain/materials/flags'
import { MATERIAL_TABLE, type MaterialCommand, mayHandle } from '@shared/domain/materials/material-table'
import type { Actor, Role } from '@shared/domain/policy/roles'
import type { Action } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import type { CommandCall } from '../../../platform/commands/run'
import { actOnArchive, type HandlingDeps, notPossible } from '../commands/act'
import type { ArchiveRecord } from '../record'
import { type MaterialDeed, materialOutcome } from './outcome'
import { openContents } from './sealed-contents'

interface Handling {
  id: string
  version: number
  action: Action
  command: MaterialCommand
  spoken?: Spoken
  /** The fact of it, or a refusal. */
  deed: (file: { record: ArchiveRecord; contents: Contents }) => MaterialDeed
}

/**
 * Runs one command on the papers of a file of the actor's centre. Throws `permission.denied` for another post,
 * `material.second-person` for whoever proposed the change, `archive.not-possible` where the table of papers does not allow it,
 * what `deed` refuses, and the problems of actOnArchive.
 */
export async function handleMaterial(
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, action, command, spoken, deed }: Handling,
): Promise<{ id: string; version: number }> {
  const posts: readonly Role[] = MATERIAL_TABLE[command].posts
  if (!posts.some((post) => actor.roles.includes(post))) throw new AppError('permission.denied')
  return actOnArchive(deps, actor, call, {
    ...{ id, version, action },
    decide: (record) => {
      const contents = openContents(deps, record)
      const flags = materialFlags(contents, foldCustody(record.facts).state, actor.id, spoken)
      if (command === 'confirm' && flags.mine) throw new AppError('material.second-person')
      if (!mayHandle(command, flags, actor.roles)) throw notPossible()
      return materialOutcome(deps, record, deed({ record, contents }))
    },
  })
}
