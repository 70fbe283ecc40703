import type { Clock } from '../../platform/clock'
import type { SigningRing } from '../../platform/crypto/signing-ring'
import type { DocumentRenderer } from '../../platform/ports/document-renderer'
import type { ObjectStorage } from '../../platform/ports/object-storage'
import type { CaseDeps } from '../cases'
import type { CertificateRepository } from './repository'

/** What the certificates room needs from outside. */
export interface CertificateDeps {
  certificates: CertificateRepository
  cases: CaseDeps
  storage: ObjectStorage
  ring: SigningRing
  /** The keys of the seals over all chains: published beside those of certificates. */
  sealRing: Pick<SigningRing, 'publicKeys'>
  clock: Clock
  newId: () => string
  /** 16 random bytes, base64url. */
  newSalt: () => string
  /** SHA-256 of UTF-8 text, base64url. */
  digest: (text: string) => string
  /** Address under which strangers reach the verification page, without a slash at the end. */
  publicUrl: string
  /** True wherever the seal has no legal effect. */
  demonstration: boolean
}

/** The worker also renders. */
export interface IssuingDeps extends CertificateDeps {
  renderer: DocumentRenderer
}
