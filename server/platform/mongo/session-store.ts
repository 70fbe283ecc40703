import type mongoose from 'mongoose'
import { mixed } from './collections'

/** One sign-in of an account or staff member, kept inside its document: one read tells both whether they stand. */
export interface StoredSession {
  id: string
  /** SHA-256 of the refresh token in force, and of the one exchanged for it. */
  refreshHash: string
  previousHash: string | null
  /** Random; together with the exchanged token it gives the token in force. Of no use without that token. */
  salt: string
  rotatedAt: Date
  createdAt: Date
  expiresAt: Date
  client: string
  /** The device it began on, where the room remembers devices. */
  deviceId?: string
  /** When the person showed anew that it is them. */
  provedAt?: Date
}

export interface SessionOwner {
  _id: string
  sessions: StoredSession[]
}

/** Field definition of `sessions`. */
export const sessionsField = [mixed]

/** The part of an update that adds a session and keeps the `most` youngest. */
export const pushSession = (session: StoredSession, most: number) => ({
  sessions: { $each: [session], $slice: -most },
})

export interface SessionStore<T extends SessionOwner> {
  find: (ownerId: string) => Promise<T | null>
  /** Replaces a session if its refresh token is still the one that was read; false when another was faster. */
  rotate: (ownerId: string, fromHash: string, next: StoredSession) => Promise<boolean>
  remove: (ownerId: string, sessionId: string) => Promise<void>
}

/** Reads and writes of the sessions in a room's documents, all by `_id`. */
export function createSessionStore<T extends SessionOwner>(room: mongoose.Model<T>): SessionStore<T> {
  const model = room as unknown as mongoose.Model<SessionOwner>
  return {
    find: (ownerId) => room.findOne({ _id: ownerId }).lean<T>().exec(),
    rotate: async (ownerId, fromHash, next) => {
      const unchanged = { sessions: { $elemMatch: { id: next.id, refreshHash: fromHash } } }
      const { modifiedCount } = await model.updateOne(
        { _id: ownerId, ...unchanged },
        { $set: { 'sessions.$': next } },
      )
      return modifiedCount === 1
    },
    remove: async (ownerId, sessionId) => {
      await model.updateOne({ _id: ownerId }, { $pull: { sessions: { id: sessionId } } })
    },
  }
}
