import { areFilesCleared } from '@shared/domain/items/files-cleared'
import type { CaseDeps } from './deps'
import { allFiles, openPersonal } from './personal'

/** Removes the files handed in with a case for good, where its facts say that they may not be kept; may be repeated. */
export async function clearFiles(deps: CaseDeps, { ref }: { ref: string }): Promise<void> {
  const record = await deps.cases.findById(ref)
  if (!record) throw new Error(`case ${ref} does not exist`)
  if (!areFilesCleared(record.facts)) return
  await deps.removeFiles(allFiles(openPersonal(deps, record)).map(({ id }) => id))
}
