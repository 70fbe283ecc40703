import { type Centre, type CentreDirectory, DEMO_CENTRES } from '@server/features/centres'

const known = new Map(DEMO_CENTRES.map((centre) => [centre._id, centre]))

/** The demo's first institution. */
export const HOME = DEMO_CENTRES.find(({ kind }) => kind === 'institution') as Centre

/** The demo's centres without a database. */
export const demoDirectory: CentreDirectory = {
  byId: (id) => known.get(id) ?? HOME,
  home: () => HOME,
  list: () => DEMO_CENTRES,
  has: (id) => known.has(id),
  below: () => DEMO_CENTRES.filter(({ kind }) => kind === 'institution').map(({ _id }) => _id),
  isEmpty: () => false,
  reload: async () => undefined,
}
