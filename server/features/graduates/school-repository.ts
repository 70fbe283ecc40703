import type { Connection } from 'mongoose'
import { defineCollection } from '../../platform/mongo/collections'
import type { ListingSchool } from './record'

export type SchoolRepository = ReturnType<typeof createSchoolRepository>

/** Which schools have brought lists to which centre, by the year. */
export function createSchoolRepository(connection: Connection) {
  const model = defineCollection<ListingSchool>(connection, {
    name: 'listingSchools',
    schemaVersion: 1,
    definition: { _id: String, centreId: String, school: String, year: Number },
    indexes: [{ keys: { centreId: 1, school: 1, year: 1 } }],
  })
  return {
    /** Notes that a school has brought a list, once a year. */
    note: async ({ _id, ...fields }: ListingSchool): Promise<void> => {
      const update = { $setOnInsert: { ...fields, schemaVersion: 1 } }
      await model.collection.updateOne({ _id: _id as never }, update, { upsert: true })
    },
    /** Those of these schools that have. */
    among: (centreId: string, schools: readonly string[]): Promise<ListingSchool[]> =>
      model
        .find({ centreId, school: { $in: [...schools] } })
        .lean<ListingSchool[]>()
        .exec(),
  }
}
