import type { CaseDeps } from './deps'

/** The effect of opening a case with files: the uploads room hears that they are taken. */
export const KEEP_FILES = 'keep-files'

/** Carries the effect out; may be repeated. */
export async function keepFiles(deps: CaseDeps, { ref }: { ref: string }): Promise<void> {
  const record = await deps.cases.findById(ref)
  if (!record) throw new Error(`case ${ref} does not exist`)
  await deps.keepFiles(record.fileIds ?? [], ref)
}
