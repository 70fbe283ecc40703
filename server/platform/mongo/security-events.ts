import type { Connection } from 'mongoose'
import type { SecurityEvent } from '../audit/security-event'
import { defineCollection, insertRecords } from './collections'

export type SecurityEvents = ReturnType<typeof createSecurityEvents>

interface StoredEvent extends SecurityEvent {
  _id: string
}

const definition = {
  _id: String,
  at: Date,
  audience: String,
  route: String,
  outcome: String,
  who: String,
  typed: String,
  client: String,
  address: String,
  requestId: String,
}

/** The security log as it is stored. Every query here has a supporting index. */
export function createSecurityEvents(connection: Connection) {
  const model = defineCollection<StoredEvent>(connection, {
    name: 'securityLog',
    schemaVersion: 1,
    definition,
    indexes: [{ keys: { at: 1 } }, { keys: { who: 1, _id: -1 } }],
  })
  return {
    insert: (events: readonly StoredEvent[]): Promise<void> => insertRecords(model, events),
    /** The last events of an account or a staff member, newest first. */
    byWho: (who: string, limit: number): Promise<SecurityEvent[]> =>
      model.find({ who }).sort({ _id: -1 }).limit(limit).lean<SecurityEvent[]>().exec(),
  }
}
