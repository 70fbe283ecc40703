import { linkFact } from '@shared/domain/facts/chain'
import type { Fact, FactActor, FactBody } from '@shared/domain/facts/types'
import { type Actor, SYSTEM } from '@shared/domain/policy/roles'
import type { CertificateDeps } from './deps'
import type { CertificateRecord } from './record'

/** Who did it: a member of staff by name and post, or the worker. */
export const actorOf = ({ kind, id, name, roles }: Actor): FactActor => ({
  kind: kind === 'staff' ? 'staff' : 'system',
  id,
  role: roles.find((role) => role !== 'staff') ?? kind,
  ...(name ? { name } : {}),
})

interface Given extends Pick<FactBody, 'kind' | 'data' | 'key' | 'bodyHash'> {
  by?: Actor
  at: Date
}

/** What happened to a certificate, as the next fact of its chain. */
export const certificateFact = (
  { cases }: Pick<CertificateDeps, 'cases'>,
  { facts }: Pick<CertificateRecord, 'facts'>,
  { by = SYSTEM, at, ...body }: Given,
): Fact => linkFact(facts, { ...body, at: at.toISOString(), by: actorOf(by) }, cases.sha256)
