import type { Migration } from '../../platform/mongo/migrations'
import type { CertificateRecord } from './record'

const BATCH = 500
/** The index of the first version: one certificate a case, so that none could take the place of another. */
const ONE_A_CASE = 'caseId_1'

/**
 * Certificates of the first version, brought up to the second: they may be revoked and issued anew. Facts begin with the
 * next one; what came before stands in the facts of the case.
 */
export const certificatesMayBeRevoked: Migration = {
  id: '2026-11-28-certificates-may-be-revoked',
  batch: async (connection) => {
    const certificates = connection.collection<CertificateRecord & { schemaVersion: number }>('certificates')
    const names = Object.keys(await certificates.indexInformation().catch(() => ({})))
    if (names.includes(ONE_A_CASE)) await certificates.dropIndex(ONE_A_CASE)
    const old = await certificates.find({ schemaVersion: 1 }).limit(BATCH).toArray()
    for (const { _id, caseId, issuedOn } of old) {
      const issuedAt = new Date(`${issuedOn}T00:00:00+08:00`)
      const facts = { facts: [], version: 1, proposal: null, revokedReason: null, outbox: [] }
      const others = { replaces: null, replacedBy: null }
      await certificates.updateOne(
        { _id, schemaVersion: 1 },
        { $set: { issueKey: caseId, issuedAt, ...facts, ...others, schemaVersion: 2 } },
      )
    }
    return { cursor: null, done: old.length < BATCH }
  },
}
