import type { Connection } from 'mongoose'
import { defineCollection, mixed } from '../../platform/mongo/collections'
import { classifyDatabaseError } from '../../platform/mongo/errors'

/** The one document that counts the system administrators who can act. */
interface Register {
  _id: string
  holders: string[]
  count: number
  /** Who is being taken out of office, by which removal, and since when; entries of removals that were written stay behind. */
  leaving?: Leaving[]
}

interface Leaving {
  id: string
  token: string
  at: Date
}

/** What came of taking somebody off: it is this removal's to write; they are the last; another removal has them in hand. */
export type Release = 'released' | 'last' | 'busy'

/** A removal that has not been written by now never will be: its process died. Milliseconds. */
const REMOVAL_MS = 60_000

const ID = 'administrators'

export type Administrators = ReturnType<typeof createAdministrators>

/**
 * Keeps the last administrator from going, although each stands in a document of their own: who is to lose the post is first
 * taken off this register, which refuses the last one, and only then changed; who gains it is changed first and put on
 * after. Whatever dies in between leaves somebody uncounted, never a count with nobody behind it. One removal at a time has
 * somebody in hand, by its token, and only that one may put them back: else the loser of two removals of the same person would
 * put back who is gone, and the last one could go after all.
 */
export function createAdministrators(connection: Connection) {
  const model = defineCollection<Register>(connection, {
    name: 'staffRegisters',
    schemaVersion: 1,
    definition: {
      _id: String,
      holders: [String],
      count: Number,
      leaving: { type: [mixed], default: undefined },
    },
    indexes: [],
  })
  const add = async (id: string): Promise<void> => {
    try {
      await model.updateOne(
        { _id: ID, holders: { $ne: id } },
        {
          ...{ $push: { holders: id }, $inc: { count: 1 }, $setOnInsert: { schemaVersion: 1 } },
          $pull: { leaving: { id } },
        },
        { upsert: true },
      )
    } catch (error) {
      // The register is there and holds the id: the upsert of a second one was refused.
      if (classifyDatabaseError(error)?.kind !== 'duplicate') throw error
      const there = await model.findOne({ _id: ID, holders: id }).lean().exec()
      if (!there) await add(id)
    }
  }
  return {
    add,
    /** Whether there is anybody who can administer the system. */
    any: async (): Promise<boolean> => (await model.exists({ _id: ID, count: { $gt: 0 } })) !== null,
    /**
     * Takes one off for the removal `token`. Somebody who is not on the register may go. One or two round trips; three when a
     * removal that died is taken over.
     */
    release: async (id: string, token: string, now: Date): Promise<Release> => {
      const { modifiedCount } = await model.updateOne(
        { _id: ID, holders: id, count: { $gt: 1 } },
        { $pull: { holders: id }, $push: { leaving: { id, token, at: now } }, $inc: { count: -1 } },
      )
      if (modifiedCount === 1) return 'released'
      const register = await model.findOne({ _id: ID }).lean<Register>().exec()
      if (register?.holders.includes(id)) return 'last'
      const other = register?.leaving?.find((entry) => entry.id === id)
      if (!other) return 'released'
      if (now.getTime() - other.at.getTime() < REMOVAL_MS) return 'busy'
      const taken = await model.updateOne(
        { _id: ID, leaving: { $elemMatch: { id, token: other.token } } },
        { $set: { 'leaving.$.token': token, 'leaving.$.at': now } },
      )
      return taken.modifiedCount === 1 ? 'released' : 'busy'
    },
    /** Puts back whom the removal `token` had taken off and not removed after all; nothing when it had taken nobody. */
    putBack: async (id: string, token: string): Promise<void> => {
      await model.updateOne(
        { _id: ID, leaving: { $elemMatch: { id, token } } },
        { $pull: { leaving: { id } }, $push: { holders: id }, $inc: { count: 1 } },
      )
    },
  }
}
