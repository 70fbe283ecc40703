import type { Actor } from '@shared/domain/policy/roles'
import type { CommandCall } from '../../platform/commands/run'
import type { Moment } from '../audit'
import {
  type ConfirmForm,
  confirmRevocation,
  type DeclineForm,
  declineRevocation,
  proposeRevocation,
  type RevocationForm,
} from './commands/revoke'
import type { CertificateDeps } from './deps'
import { presentForStaff } from './present-staff'
import { listOwnCertificates, readCertificateFile, verifyCertificate } from './queries/read'
import { listWaiting, readForStaff, type SearchAsked, searchCertificates } from './queries/staff'
import type { CertificateRecord } from './record'

export { issueCertificate } from './commands/issue'
export { batchProgress, issueBatch } from './commands/issue-batch'
export { reissueCertificate } from './commands/reissue'
export { REISSUE } from './commands/revoke'
export { revokeForCase } from './commands/revoke-for-case'
export type { CertificateDeps, IssuingDeps } from './deps'
export { createPreview } from './letter'
export { certificatesMayBeRevoked } from './migrate'
export { certificatesExport } from './queries/export'
export type { CertificateRecord } from './record'
export { CERTIFICATES, type CertificateRepository, createCertificateRepository } from './repository'

export type CertificateRoom = ReturnType<typeof createCertificateRoom>

type Deed<T> = (deps: CertificateDeps, actor: Actor, call: CommandCall, form: T) => Promise<CertificateRecord>

/** What the APIs may ask of the certificates room. */
export const createCertificateRoom = (deps: CertificateDeps) => ({
  listOwn: (actor: Actor) => listOwnCertificates(deps, actor),
  readFile: (actor: Actor, id: string, moment: Moment) => readCertificateFile(deps, actor, id, moment),
  verify: (token: string, now: Date) => verifyCertificate(deps, token, now),
  publicKeys: () => ({
    keys: deps.ring.publicKeys(),
    sealKeys: deps.sealRing.publicKeys(),
  }),
  staff: staffRoom(deps),
})

/** What staff do with the certificates of their centre. */
function staffRoom(deps: CertificateDeps) {
  const told =
    <T>(deed: Deed<T>) =>
    async (actor: Actor, call: CommandCall, form: T) =>
      presentForStaff(deps, actor, await deed(deps, actor, call, form), call.now)
  return {
    search: (actor: Actor, asked: SearchAsked, now: Date) => searchCertificates(deps, actor, asked, now),
    waiting: (actor: Actor, now: Date) => listWaiting(deps, actor, now),
    read: (actor: Actor, id: string, moment: Moment) => readForStaff(deps, actor, id, moment),
    propose: told<RevocationForm>(proposeRevocation),
    confirm: told<ConfirmForm>(confirmRevocation),
    decline: told<DeclineForm>(declineRevocation),
  }
}
