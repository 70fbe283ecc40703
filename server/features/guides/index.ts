import type { GuideDeps } from './deps'
import { readLeaflet, readSample } from './papers'
import { listGuides, readGuide } from './queries/read'

export type { GuideDeps } from './deps'

export type GuideRoom = ReturnType<typeof createGuideRoom>

/** What anyone may ask of the guides. */
export const createGuideRoom = (deps: GuideDeps) => ({
  list: () => listGuides(),
  read: (item: string, centre: string | undefined) => readGuide(deps, item, centre),
  leaflet: (item: string, centre: string | undefined) => readLeaflet(deps, item, centre),
  sample: (item: string) => readSample(deps, item),
})
