import { StateTag } from '../kit/state-tag'
import type { CertificateRow } from './use-certificates'

const STANDINGS = {
  valid: { tone: 'done', says: '有效' },
  expired: { tone: 'waiting', says: '已过有效期' },
  revoked: { tone: 'stopped', says: '已撤销' },
} as const

/** How a certificate stands, and whether a revocation waits. */
export function StandingTag({ standing, waiting }: Pick<CertificateRow, 'standing' | 'waiting'>) {
  const { tone, says } = STANDINGS[standing]
  return waiting ? (
    <StateTag tone="now">{`${says}，撤销待复核`}</StateTag>
  ) : (
    <StateTag tone={tone}>{says}</StateTag>
  )
}
