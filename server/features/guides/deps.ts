import type { CentreDirectory } from '../centres'

/** What the guides need from outside. */
export interface GuideDeps {
  centres: CentreDirectory
}
