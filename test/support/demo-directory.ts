import { type Centre, type CentreDirectory, createDirectory, DEMO_CENTRES } from '@server/features/centres'

/** The demo's first institution. */
export const HOME = DEMO_CENTRES.find(({ kind }) => kind === 'institution') as Centre

/** The demo's centres without a database. */
export const demoDirectory: CentreDirectory = createDirectory({ all: async () => [...DEMO_CENTRES] })
await demoDirectory.reload()
