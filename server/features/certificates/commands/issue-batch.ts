import type { JobStore } from '../../../platform/mongo/job-store'
import type { CertificateDeps } from '../deps'

/** How far a batch is. */
export interface BatchProgress {
  asked: number
  ready: number
}

/**
 * Asks for the certificates of many approved cases at once: one job a letter, so that one that cannot be issued holds up no
 * other. The same batch asked again adds nothing. One round trip.
 */
export const issueBatch = (
  jobs: Pick<JobStore, 'addMissing'>,
  batch: string,
  caseIds: readonly string[],
  now: Date,
): Promise<void> => {
  const entry = (ref: string) => ({ id: `${batch}:${ref}`, type: 'issue-certificate', ref, seq: 1 })
  return caseIds.length ? jobs.addMissing([...new Set(caseIds)].map(entry), now) : Promise.resolve()
}

/** How many certificates of a batch can be opened. One round trip. */
export async function batchProgress(
  { certificates }: Pick<CertificateDeps, 'certificates'>,
  caseIds: readonly string[],
): Promise<BatchProgress> {
  const asked = new Set(caseIds).size
  return { asked, ready: asked ? await certificates.countReady(caseIds) : 0 }
}
