import type { Connection } from 'mongoose'
import { defineCollection } from '../../platform/mongo/collections'
import { classifyDatabaseError } from '../../platform/mongo/errors'

/** The one document that counts the system administrators who can act. */
interface Register {
  _id: string
  holders: string[]
  count: number
}

const ID = 'administrators'

export type Administrators = ReturnType<typeof createAdministrators>

/**
 * Keeps the last administrator from going, although each stands in a document of their own: who is to lose the post is first
 * taken off this register, which refuses the last one, and only then changed; who gains it is changed first and put on
 * after. Whatever dies in between leaves somebody uncounted, never a count with nobody behind it.
 */
export function createAdministrators(connection: Connection) {
  const model = defineCollection<Register>(connection, {
    name: 'staffRegisters',
    schemaVersion: 1,
    definition: { _id: String, holders: [String], count: Number },
    indexes: [],
  })
  const add = async (id: string): Promise<void> => {
    try {
      await model.updateOne(
        { _id: ID, holders: { $ne: id } },
        { $push: { holders: id }, $inc: { count: 1 }, $setOnInsert: { schemaVersion: 1 } },
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
    /** Takes one off; false when they are the last. Somebody who is not on it may go. */
    release: async (id: string): Promise<boolean> => {
      const { modifiedCount } = await model.updateOne(
        { _id: ID, holders: id, count: { $gt: 1 } },
        { $pull: { holders: id }, $inc: { count: -1 } },
      )
      if (modifiedCount === 1) return true
      const register = await model.findOne({ _id: ID }).lean<Register>().exec()
      return !register?.holders.includes(id)
    },
  }
}
