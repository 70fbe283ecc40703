import type mongoose from 'mongoose'
import { defineCollection, insertRecord } from './collections'
import { classifyDatabaseError } from './errors'

/** Milliseconds a command may take before another attempt with its key may take over. */
export const CLAIM_LEASE_MS = 30_000
/** Milliseconds for which a key is remembered. */
export const CLAIM_KEPT_MS = 48 * 60 * 60 * 1_000
/** For the sweeper. */
export const CLAIM_SWEEP = { collection: 'claims', field: 'expiresAt' } as const

export type Claim =
  /** Nobody has used this key: go on. `leaseUntil` is the fence to release it with. */
  | { kind: 'fresh'; leaseUntil: Date }
  /** The key was used for another request. */
  | { kind: 'other-body' }
  /** Same request, lease running: done (then its fact is there: replay) or still at work (answer 409). */
  | { kind: 'in-flight' }
  /** Same request, lease passed: replay its fact, or, if there is none, take over. */
  | { kind: 'seen' }

export interface Claims {
  /** Claims a key for one request of an actor. One round trip when the key is fresh, two otherwise. */
  claim: (actorId: string, key: string, bodyHash: string, now: Date, leaseMs?: number) => Promise<Claim>
  /** Takes over a claim whose lease has passed; of several callers one gets the new lease, the others null. */
  takeOver: (
    actorId: string,
    key: string,
    now: Date,
    leaseMs?: number,
  ) => Promise<{ leaseUntil: Date } | null>
  /** Gives a key back after a command that changed nothing; without effect if another attempt has taken over. */
  release: (actorId: string, key: string, leaseUntil: Date) => Promise<void>
}

/**
 * The claims that say which idempotency keys are in flight. They only keep two attempts from running side by side:
 * what was done is told by the fact that carries the key.
 */
export function createClaims(connection: mongoose.Connection): Claims {
  const model = claimModel(connection)
  return {
    claim: async (actorId, key, bodyHash, now, leaseMs = CLAIM_LEASE_MS) => {
      const leaseUntil = new Date(now.getTime() + leaseMs)
      const expiresAt = new Date(now.getTime() + CLAIM_KEPT_MS)
      try {
        await insertRecord(model, { _id: claimId(actorId, key), bodyHash, leaseUntil, expiresAt })
        return { kind: 'fresh', leaseUntil }
      } catch (error) {
        if (classifyDatabaseError(error)?.kind !== 'duplicate') throw error
      }
      return existingClaim(model, claimId(actorId, key), bodyHash, now)
    },
    takeOver: async (actorId, key, now, leaseMs = CLAIM_LEASE_MS) => {
      const leaseUntil = new Date(now.getTime() + leaseMs)
      const filter = { _id: claimId(actorId, key), leaseUntil: { $lte: now } }
      const { modifiedCount } = await model.updateOne(filter, { $set: { leaseUntil } })
      return modifiedCount === 1 ? { leaseUntil } : null
    },
    release: async (actorId, key, leaseUntil) => {
      await model.deleteOne({ _id: claimId(actorId, key), leaseUntil })
    },
  }
}

interface ClaimDocument {
  _id: string
  bodyHash: string
  leaseUntil: Date
  expiresAt: Date
}

function claimModel(connection: mongoose.Connection): mongoose.Model<ClaimDocument> {
  return defineCollection<ClaimDocument>(connection, {
    name: CLAIM_SWEEP.collection,
    schemaVersion: 1,
    definition: {
      _id: { type: String, required: true },
      bodyHash: { type: String, required: true },
      leaseUntil: { type: Date, required: true },
      expiresAt: { type: Date, required: true },
    },
    indexes: [{ keys: { expiresAt: 1 } }],
  })
}

async function existingClaim(
  model: mongoose.Model<ClaimDocument>,
  id: string,
  bodyHash: string,
  now: Date,
): Promise<Claim> {
  const found = await model.findById(id).lean<ClaimDocument>()
  if (!found) return { kind: 'in-flight' } // released between our insert and our read: the caller may try again
  if (found.bodyHash !== bodyHash) return { kind: 'other-body' }
  return { kind: found.leaseUntil > now ? 'in-flight' : 'seen' }
}

/** The actor's id is escaped so that no actor's key can spell another actor's. */
function claimId(actorId: string, key: string): string {
  return `${encodeURIComponent(actorId)}:${key}`
}
