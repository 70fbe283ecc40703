import type { FactBody } from '@shared/domain/facts/types'
import type { Actor } from '@shared/domain/policy/roles'
import { type Action, may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import type { OutboxEntry } from '../../../platform/jobs/types'
import type { CertificateDeps } from '../deps'
import { certificateFact } from '../facts'
import type { CertificateChange, CertificateRecord } from '../record'

/** Which certificate, and as what it was seen. */
export interface Target {
  id: string
  version: number
}

/** What a deed comes to. */
export interface Outcome {
  kind: string
  data: FactBody['data']
  set: CertificateChange
  outbox?: readonly OutboxEntry[]
}

/**
 * Does something of staff to one certificate: claim, load, avoidance, the one write with its fact. Four round trips. Throws
 * `certificate.not-found` (also when it is another centre's), `certificate.changed`, `permission.avoidance`, what `decide`
 * refuses, and the problems of runCommand.
 */
export const certificateDeed = (
  deps: CertificateDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, action }: Target & { action: Action },
  decide: (certificate: CertificateRecord) => Outcome,
): Promise<CertificateRecord> =>
  runCommand<CertificateRecord, CertificateRecord>(deps.cases.claims, call, {
    load: async () => {
      const found = await deps.certificates.findById(id)
      if (!found?.sha256 || !may(actor, action, found)) throw new AppError('certificate.not-found')
      return found
    },
    about: ({ idIndex }) => [idIndex],
    replay: async (loaded) => {
      const found = loaded ?? (await deps.certificates.findById(id))
      return found && replayed(found, call)
    },
    apply: async (certificate) => {
      if (certificate.version !== version) throw new AppError('certificate.changed')
      const { kind, data, set, outbox } = decide(certificate)
      const { now: at, key, bodyHash } = call
      const fact = certificateFact(deps, certificate, { kind, data, by: actor, at, key, bodyHash })
      const written = await deps.certificates.append(certificate, {
        fact,
        set,
        ...(outbox ? { outbox } : {}),
      })
      if (!written) throw new AppError('certificate.changed')
      return written
    },
  })

/** Keys are each actor's own. */
function replayed(
  certificate: CertificateRecord,
  call: CommandCall,
): CertificateRecord | 'other-body' | null {
  const fact = certificate.facts.find(({ key, by }) => key === call.key && by.id === call.actorId)
  if (!fact) return null
  return fact.bodyHash === call.bodyHash ? certificate : 'other-body'
}
