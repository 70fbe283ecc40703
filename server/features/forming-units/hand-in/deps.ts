import type { CaseDeps } from '../../cases'
import type { UploadRoom } from '../../uploads'
import type { FormingDeps } from '../deps'

/** With what a unit hands in online: the cases it opens, and the files it brings for them. */
export type HandInDeps = FormingDeps & {
  cases: CaseDeps
  uploads: Pick<UploadRoom, 'bring'>
  /** Where the citizens' pages are served. */
  publicUrl: string
}
