import { removeBlob } from '../uploads'
import type { ImportDeps } from './deps'

const SWEPT_AT_ONCE = 100

/** Removes the files of imports whose time has passed; what was registered, and the report, stay. The record goes first. */
export async function sweepImports(
  deps: Pick<ImportDeps, 'imports' | 'storage'>,
  now: Date,
): Promise<number> {
  const expired = await deps.imports.listExpired(now, SWEPT_AT_ONCE)
  for (const { _id } of expired) {
    await deps.imports.forgetFile(_id)
    await removeBlob(deps.storage, _id)
  }
  return expired.length
}
