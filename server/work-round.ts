import type { House } from './compose'
import { KEEP_FILES, keepFiles } from './features/cases'
import { issueCertificate } from './features/certificates'
import { applyDetailsChange } from './features/details-change'
import { runOneJob } from './platform/jobs/run-job'
import { relayOutbox } from './platform/mongo/outbox-relay'
import { createKeyTurner } from './platform/mongo/turn-keys'
import type { DocumentRenderer } from './platform/ports/document-renderer'

const LEASE_MS = 60_000

/**
 * One round of work: effects out of the outboxes into jobs, then one job. True when there was something to do.
 * `leaseMs`: milliseconds one worker may be at a job before another takes it.
 */
export function workRound(
  house: House,
  renderer: DocumentRenderer,
  leaseMs = LEASE_MS,
): () => Promise<boolean> {
  const { jobs, clock, log, metrics, database } = house
  const handlers = {
    'issue-certificate': (job: { id: string; ref: string }) =>
      issueCertificate({ ...house.certificates, renderer }, job),
    'apply-details-change': (job: { id: string; ref: string }) =>
      applyDetailsChange(house.detailsChange, job),
    [KEEP_FILES]: (job: { ref: string }) => keepFiles(house.cases, job),
  }
  const turnKeys = createKeyTurner({ ...house, connection: database.connection, store: house.keyMaker.store })
  return async () => {
    const relayed = await relayOutbox(database.connection, 'cases', jobs, clock.now())
    const worked = await runOneJob({ jobs, handlers, clock, log, metrics, leaseMs })
    return (await turnKeys()) || relayed > 0 || worked
  }
}
