import {
  type DeclineReason,
  type RevocationReason,
  whyNotConfirm,
  whyNotDecline,
  whyNotPropose,
} from '@shared/domain/certificates/revocation'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import type { ProblemKey } from '@shared/kernel/problems'
import { reg } from '@shared/kernel/reg'
import type { CommandCall } from '../../../platform/commands/run'
import type { CertificateDeps } from '../deps'
import type { CertificateRecord } from '../record'
import { certificateDeed, type Target } from './deed'

reg('N23', 'N29-false', 'N29-rules')

/** The effect of a revocation after which a new certificate is to be issued. */
export const REISSUE = 'reissue-certificate'

export type RevocationForm = Target & { reason: RevocationReason; reissue: boolean }
export type ConfirmForm = Target & { proposal: string }
export type DeclineForm = ConfirmForm & { reason: DeclineReason }

const refuseIf = (problem: ProblemKey | null): void => {
  if (problem) throw new AppError(problem, { article: 'N29-false' })
}

/**
 * Proposes to revoke a certificate; it holds until somebody else confirms. Throws `certificate.revoked-already`,
 * `certificate.proposal-waiting`, `certificate.reissue-unfit`, and those of certificateDeed.
 */
export const proposeRevocation = (
  deps: CertificateDeps,
  actor: Actor,
  call: CommandCall,
  { reason, reissue, ...target }: RevocationForm,
): Promise<CertificateRecord> =>
  certificateDeed(
    deps,
    actor,
    call,
    { ...target, action: 'certificate.propose-revocation' },
    (certificate) => {
      refuseIf(whyNotPropose(certificate, { reason, reissue }))
      const id = deps.newId()
      const by = { id: actor.id, name: actor.name ?? '' }
      return {
        kind: 'revocation-proposed',
        data: { proposal: id, reason, reissue },
        set: { proposal: { id, reason, reissue, by, at: call.now } },
      }
    },
  )

/**
 * The second person confirms: from now on whoever verifies the certificate reads that, why and when it was revoked. Where it
 * was asked for, a new one is issued. Throws `certificate.proposal-not-found`, `certificate.proposal-own`, and those of
 * certificateDeed.
 */
export const confirmRevocation = (
  deps: CertificateDeps,
  actor: Actor,
  call: CommandCall,
  { proposal, ...target }: ConfirmForm,
): Promise<CertificateRecord> =>
  certificateDeed(
    deps,
    actor,
    call,
    { ...target, action: 'certificate.confirm-revocation' },
    (certificate) => {
      refuseIf(whyNotConfirm(certificate, proposal, actor.id))
      const { reason, reissue } = certificate.proposal!
      const ref = certificate._id
      const seq = certificate.version + 1
      return {
        kind: 'revoked',
        data: { proposal, reason, reissue },
        set: { revokedOn: dayOf(call.now), revokedReason: reason, proposal: null },
        outbox: reissue ? [{ id: `${ref}:${seq}:${REISSUE}`, type: REISSUE, ref, seq }] : [],
      }
    },
  )

/** Ends a proposal without effect. Throws `certificate.proposal-not-found`, and those of certificateDeed. */
export const declineRevocation = (
  deps: CertificateDeps,
  actor: Actor,
  call: CommandCall,
  { proposal, reason, ...target }: DeclineForm,
): Promise<CertificateRecord> =>
  certificateDeed(
    deps,
    actor,
    call,
    { ...target, action: 'certificate.decline-revocation' },
    (certificate) => {
      refuseIf(whyNotDecline(certificate, proposal))
      return { kind: 'revocation-declined', data: { proposal, reason }, set: { proposal: null } }
    },
  )
