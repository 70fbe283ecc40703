import { type Centre, type CentreDirectory, DEMO_CENTRES } from '@server/features/centres'

const known = new Map(DEMO_CENTRES.map((centre) => [centre._id, centre]))

/** The demo's first institution. */
export const HOME = DEMO_CENTRES.find(({ kind }) => kind === 'institution') as Centre

/** The demo's centres without a database. */
export const demoDirectory: CentreDirectory = {
  byId: (id) => known.get(id) ?? HOME,
  home: () => HOME,
  isEmpty: () => false,
  reload: async () => undefined,
}
