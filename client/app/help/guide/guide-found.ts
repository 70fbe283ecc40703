import type { readGuide } from '@shared/contract/guides'
import type { RouteOutput } from '@shared/contract/route'

/** A guide as its page gets it. */
export type GuideFound = RouteOutput<typeof readGuide>
