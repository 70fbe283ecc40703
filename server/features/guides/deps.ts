import type { Clock } from '../../platform/clock'
import type { DocumentRenderer } from '../../platform/ports/document-renderer'
import type { ObjectStorage } from '../../platform/ports/object-storage'
import type { CentreDirectory } from '../centres'

/** What the guides need from outside. */
export interface GuideDeps {
  centres: CentreDirectory
  renderer: Pick<DocumentRenderer, 'render'>
  storage: ObjectStorage
  /** The address strangers reach the pages at, without a slash at the end. */
  publicUrl: string
  clock: Clock
}
