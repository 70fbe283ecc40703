import type { staffCertificate } from '@shared/contract/staff-certificates'
import {
  CERTIFICATE_FACTS,
  STAFF_REASONS,
  sayDecline,
  sayRevocation,
  whyNotConfirm,
  whyNotDecline,
  whyNotPropose,
} from '@shared/domain/certificates/revocation'
import { standingOn } from '@shared/domain/certificates/validity'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import type { Fact } from '@shared/domain/facts/types'
import type { LetterStyle } from '@shared/domain/items/custody-certificate-form'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { dayOf } from '@shared/kernel/dates'
import { maskIdNumber } from '@shared/kernel/identity'
import type * as z from 'zod/mini'
import type { CertificateDeps } from './deps'
import { askedOf, verifyUrlOf } from './letter'
import type { CertificateRecord } from './record'

type StaffCertificate = z.output<typeof staffCertificate>

/** The row of a certificate in a list. */
export const presentRow = (record: CertificateRecord, now: Date) => ({
  id: record._id,
  no: record.no,
  name: record.holderName,
  issuedOn: record.issuedOn,
  validUntil: record.validUntil,
  standing: standingOn(record, dayOf(now)),
  waiting: record.proposal !== null,
})

/** All that staff of its centre see of a certificate. */
export function presentForStaff(
  deps: CertificateDeps,
  actor: Actor,
  record: CertificateRecord,
  now: Date,
): StaffCertificate {
  const { purpose, recipient, style } = askedOf(deps, record)
  const { revokedOn, revokedReason } = record
  return {
    ...presentRow(record, now),
    version: record.version,
    caseId: record.caseId,
    idNumber: maskIdNumber(deps.cases.open('certificates.idNumber', record._id, record.idNumber)),
    archiveNo: record.archiveNo,
    ...{ purpose, recipient, style: sayStyle(style) },
    revocation: revokedOn ? { on: revokedOn, reason: sayRevocation(revokedReason ?? '') } : null,
    replaces: record.replaces,
    replacedBy: record.replacedBy,
    proposal: presentProposal(record, actor),
    history: record.facts.map(presentFact),
    chainWhole: firstBrokenFact(record.facts, deps.cases.sha256) === null,
    verifyUrl: verifyUrlOf(deps.publicUrl, record.token),
    can: deedsOf(record, actor),
  }
}

const sayStyle = ({ idShown, english }: LetterStyle): string =>
  [idShown === 'whole' ? '身份证号写全' : '身份证号隐去中间八位', english ? '中文和英文' : '中文'].join('，')

function presentProposal({ proposal }: CertificateRecord, actor: Actor): StaffCertificate['proposal'] {
  if (!proposal) return null
  const { id, reissue, by, at } = proposal
  const reason = sayRevocation(proposal.reason)
  return { id, reason, reissue, proposedBy: by.name, proposedAt: at.toISOString(), mine: by.id === actor.id }
}

const presentFact = ({ seq, kind, by, at, data }: Fact) => ({
  seq,
  says: CERTIFICATE_FACTS[kind] ?? kind,
  who: by.name ?? '系统',
  at,
  why: whyOf(kind, data),
})

function whyOf(kind: string, { reason, reissue, by }: Fact['data']): string | null {
  if (kind === 'replaced') return `新证明编号：${String(by)}`
  if (typeof reason !== 'string') return null
  if (kind === 'revocation-declined') return sayDecline(reason)
  return reissue ? `${sayRevocation(reason)}；重新出具` : sayRevocation(reason)
}

/** What the reader may do now, by the same rules as the commands. */
function deedsOf(record: CertificateRecord, actor: Actor): StaffCertificate['can'] {
  const { proposal } = record
  const asked = { reason: STAFF_REASONS[0]?.code ?? '', reissue: false }
  const proposed = proposal?.id ?? ''
  const deeds = [
    ['propose', 'certificate.propose-revocation', whyNotPropose(record, asked)],
    ['confirm', 'certificate.confirm-revocation', whyNotConfirm(record, proposed, actor.id)],
    ['decline', 'certificate.decline-revocation', whyNotDecline(record, proposed)],
  ] as const
  return deeds
    .filter(([, action, problem]) => problem === null && may(actor, action, record))
    .map(([deed]) => deed)
}
