import { reg } from '@shared/kernel/reg'
import type { Connection } from 'mongoose'
import { defineCollection, insertUnlessTaken } from '../../platform/mongo/collections'

reg('N5', 'N6')

/**
 * A node of the tree: a 主管部门, which supervises and hears complaints (article 5), or an institution that keeps files
 * (article 6).
 */
export interface Centre {
  _id: string
  kind: 'authority' | 'institution'
  /** Stands in certificate numbers and QR payloads; never changes. */
  code: string
  name: string
  /** The authority above; null for the first one. */
  parentId: string | null
  /** Why it may keep files at all (article 6); null for an authority, which keeps none. */
  standing: 'statutory' | null
  /** Text around the seal. */
  sealText: string
}

export type CentreRepository = ReturnType<typeof createCentreRepository>

/** Reads and writes of the centres. A few thousand nodes in the whole country: they are read at once and remembered. */
export function createCentreRepository(connection: Connection) {
  const model = defineCollection<Centre>(connection, {
    name: 'centres',
    schemaVersion: 1,
    definition: {
      _id: String,
      kind: String,
      code: String,
      name: String,
      parentId: String,
      standing: String,
      sealText: String,
    },
    indexes: [{ keys: { code: 1 }, options: { unique: true } }],
  })
  return {
    model,
    all: (): Promise<Centre[]> => model.find().sort({ _id: 1 }).lean<Centre[]>().exec(),
    /** False when the id or the code is in use. */
    insert: async (centre: Centre): Promise<boolean> => (await insertUnlessTaken(model, centre)) === null,
  }
}
