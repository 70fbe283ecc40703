import type { Actor } from '@shared/domain/policy/roles'
import type { Moment } from '../audit'
import type { CertificateDeps } from './deps'
import { listOwnCertificates, readCertificateFile, verifyCertificate } from './queries/read'

export { issueCertificate } from './commands/issue'
export type { CertificateDeps, IssuingDeps } from './deps'
export { createPreview } from './letter'
export { type CertificateRecord, type CertificateRepository, createCertificateRepository } from './repository'

export type CertificateRoom = ReturnType<typeof createCertificateRoom>

/** What the APIs may ask of the certificates room. */
export const createCertificateRoom = (deps: CertificateDeps) => ({
  listOwn: (actor: Actor) => listOwnCertificates(deps, actor),
  readFile: (actor: Actor, id: string, moment: Moment) => readCertificateFile(deps, actor, id, moment),
  verify: (token: string, now: Date) => verifyCertificate(deps, token, now),
  publicKeys: () => ({
    keys: deps.ring.publicKeys().map(({ kid, kty, crv, x }) => ({ kid, kty, crv, x })),
  }),
})
