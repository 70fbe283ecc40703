import { sayStanding } from '@shared/domain/certificates/validity'
import { StateTag } from '../kit/state-tag'
import type { CertificateRow } from './use-certificates'

const TONES = { valid: 'done', expired: 'waiting', revoked: 'stopped' } as const

/** How a certificate stands, and whether a revocation waits. */
export function StandingTag({ standing, waiting }: Pick<CertificateRow, 'standing' | 'waiting'>) {
  const says = sayStanding(standing)
  return waiting ? (
    <StateTag tone="now">{`${says}，撤销待复核`}</StateTag>
  ) : (
    <StateTag tone={TONES[standing]}>{says}</StateTag>
  )
}
