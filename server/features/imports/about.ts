import { AppError } from '@shared/kernel/app-error'
import type { ImportDeps } from './deps'
import type { About, ImportRecord } from './record'

const FIELD = 'imports.about'

export const sealAbout = (deps: Pick<ImportDeps, 'seal'>, id: string, about: About): string =>
  deps.seal(FIELD, id, JSON.stringify(about))

/** In plain, for one request; null once the file is gone. */
export const openAbout = (deps: Pick<ImportDeps, 'open'>, { _id, about }: ImportRecord): About | null =>
  about === null ? null : (JSON.parse(deps.open(FIELD, _id, about)) as About)

/** The same where the file is needed. Throws `import.file-gone`. */
export function aboutOf(deps: Pick<ImportDeps, 'open'>, record: ImportRecord): About {
  const about = openAbout(deps, record)
  if (!about) throw new AppError('import.file-gone')
  return about
}
