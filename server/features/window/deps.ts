import type { AccessLog } from '../../platform/audit/access-log'
import type { DocumentRenderer } from '../../platform/ports/document-renderer'
import type { AccountRoom } from '../accounts'
import type { CaseDeps } from '../cases'
import type { CentreDirectory } from '../centres'

/** What the window stands on: it makes whole answers of what other rooms know. */
export interface WindowDeps {
  accounts: Pick<AccountRoom, 'window'>
  cases: CaseDeps
  centres: CentreDirectory
  accessLog: AccessLog
  /** Where the citizens' pages are served. */
  publicUrl: string
  renderer: DocumentRenderer
  /** Seals have no legal effect here. */
  demonstration: boolean
}
