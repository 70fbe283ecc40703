import type { GuideDeps } from './deps'
import { listGuides, readGuide } from './queries/read'

export type { GuideDeps } from './deps'

export type GuideRoom = ReturnType<typeof createGuideRoom>

/** What anyone may ask of the guides. */
export const createGuideRoom = (deps: GuideDeps) => ({
  list: () => listGuides(),
  read: (item: string, centre: string | undefined) => readGuide(deps, item, centre),
})
