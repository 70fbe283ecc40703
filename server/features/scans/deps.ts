import type { Sha256 } from '@shared/domain/facts/chain'
import type { AccessLog } from '../../platform/audit/access-log'
import type { Clock } from '../../platform/clock'
import type { SuiteName } from '../../platform/crypto/suites/types'
import type { Claims } from '../../platform/mongo/claims'
import type { JobStore } from '../../platform/mongo/job-store'
import type { ObjectStorage } from '../../platform/ports/object-storage'
import type { PageMarker } from '../../platform/ports/page-marker'
import type { SignatureVerdict, SignatureVerifier } from '../../platform/ports/signature-verifier'
import type { UploadScanner } from '../../platform/ports/upload-scanner'
import type { ScanFileRepository } from './file-repository'
import type { ScanPageRepository } from './page-repository'
import type { WholeFile } from './record'
import type { ScanRepository } from './repository'

/** A paper of a file, as far as scans of it need to know. */
export interface ScannedPaper {
  /** As the catalogue says; null where it does not. */
  pages: number | null
  /** There is none of paper: what is brought is the paper itself, and has to be signed (N18). */
  electronic: boolean
  /** Only a stub of it is kept (N15-secret): it is never scanned. */
  secret: boolean
}

/** A paper that may be scanned, as a list shows it. */
export interface PaperToScan {
  id: string
  classNumber: string
  title: string
  formedOn: string | null
  pages: number
}

/** What the scans room needs from outside. */
export interface ScanDeps {
  scans: ScanRepository
  scanFiles: ScanFileRepository
  scanPages: ScanPageRepository
  /** The file, and a paper of it where there is one. One round trip; null for no such file. */
  findPaper: (
    archiveId: string,
    paperId: string,
  ) => Promise<{ file: { centreId: string; idIndex?: string }; paper: ScannedPaper | null } | null>
  /** The papers of a file that may be scanned, in their order; nothing is read. */
  papersOf: (file: WholeFile) => PaperToScan[]
  /** Notes in the chain of the file that pages were compared with the paper; may be repeated. */
  noteAccepted: (archiveId: string, scan: AcceptedScan) => Promise<void>
  storage: ObjectStorage
  marker: PageMarker
  /** Of electronic papers. */
  signatures: SignatureVerifier
  scanner: UploadScanner
  /** The suite under which new files are encrypted. */
  suite: SuiteName
  claims: Claims
  accessLog: AccessLog
  jobs: JobStore
  clock: Clock
  sha256: Sha256
  newId: () => string
  seal: (field: string, id: string, plain: string) => string
  open: (field: string, id: string, sealed: string) => string
}

/** What the chain of the file keeps of a scan: ids and hashes, nothing that is somebody's. */
export interface AcceptedScan {
  scanId: string
  paperId: string
  firstPage: number
  pages: number
  /** Pages that were not accepted. */
  returned: number[]
  /** SHA-256 over the hashes of the pages, in order. */
  pagesHash: string
  /** What became of the signature of an electronic paper, and the hash of the signer's certificate. */
  signature: SignatureVerdict
  signer: string | null
  by: { id: string; role: string; name?: string }
  at: string
}
