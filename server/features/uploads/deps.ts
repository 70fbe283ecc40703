import type { SuiteName } from '../../platform/crypto/suites/types'
import type { ObjectStorage } from '../../platform/ports/object-storage'
import type { UploadScanner } from '../../platform/ports/upload-scanner'
import type { UploadRepository } from './repository'

/** What the uploads room needs from outside. */
export interface UploadDeps {
  uploads: UploadRepository
  storage: ObjectStorage
  scanner: UploadScanner
  /** The suite under which new files are encrypted. */
  suite: SuiteName
  newId: () => string
  seal: (field: string, id: string, plain: string) => string
  open: (field: string, id: string, sealed: string) => string
}

/** A file as it arrived. */
export interface ReceivedFile {
  name: string
  bytes: Buffer
}
