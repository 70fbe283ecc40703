import type { Connection } from 'mongoose'
import { defineCollection } from '../../platform/mongo/collections'
import { BACKGROUND } from '../../platform/mongo/commands'
import { classifyDatabaseError } from '../../platform/mongo/errors'

interface Lease {
  _id: string
  owner: string
  until: Date
}

/** One process at a time writes the export of seals. */
export interface ExportLease {
  /** Takes it, or keeps it, for a while; false when another process has it. */
  take(now: Date): Promise<boolean>
}

const ID = 'export'
const LEASE_MS = 30_000

export function createExportLease(connection: Connection, owner: string): ExportLease {
  const model = defineCollection<Lease>(connection, {
    name: 'sealExports',
    schemaVersion: 1,
    definition: { _id: String, owner: String, until: Date },
    indexes: [],
  })
  return {
    take: async (now) => {
      try {
        const free = { _id: ID, $or: [{ until: { $lte: now } }, { owner }] }
        const until = new Date(now.getTime() + LEASE_MS)
        await model.updateOne(free, { $set: { owner, until } }, { upsert: true }).comment(BACKGROUND)
        return true
      } catch (error) {
        if (classifyDatabaseError(error)?.kind === 'duplicate') return false
        throw error
      }
    },
  }
}
