import type { Migration } from '../../platform/mongo/migrations'

interface FirstForm {
  _id: string
  kind: string
}

/**
 * Centres of the first version knew no level, region or particulars, and their standing was a word: they served everybody
 * everywhere, which 000000 says until somebody enters where they stand.
 */
export const centresWithPlaces: Migration = {
  id: '2026-11-28-centres-with-places',
  batch: async (connection) => {
    const rows = connection.collection<FirstForm & { schemaVersion: number }>('centres')
    for (const { _id, kind } of await rows.find({ schemaVersion: 1 }).toArray()) {
      const keeps = kind === 'institution'
      const place = { level: 'city', regionCode: '000000', institutionCode: null }
      const contact = { address: '', phone: '', hours: '' }
      const standing = keeps ? { kind: 'statutory' } : null
      const scope = keeps ? ['persons', 'units'] : []
      const now = { ...place, ...contact, standing, scope, facts: [], version: 1, schemaVersion: 2 }
      await rows.updateOne({ _id, schemaVersion: 1 }, { $set: now })
    }
    return { cursor: null, done: true }
  },
}
