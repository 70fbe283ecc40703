import type { Paper } from '../items/guide-text'
import type { Article } from '../regulation/cite'

export interface GuideStep {
  title: string
  /** Whose turn it is, in words. */
  turn: string
  says: string
  /** Names of the steps or ends that may follow. */
  leads: string[]
}

export interface GuideClock {
  /** Working days (工作日), the day of application not counted. */
  workingDays: number
  /** The rule counts these instead. */
  months?: number
  /** Where the figure comes from: an article, a local promise, or ourselves. */
  basis: string
  kind: 'statutory' | 'promise'
  /** The promise of this system, which no rule demands. */
  ours: boolean
}

export interface GuideRefusal {
  text: string
  remedy: string
  /** The article it stands on, or the name of its source. */
  article: string
}

/** One service as the public reads it before applying: portal, leaflet and hotline say the same (N26). */
export interface Guide {
  item: string
  title: string
  summary: string
  who: string
  bring: readonly Paper[]
  /** What has to hold, so that it is done at once. */
  conditions: string[]
  steps: GuideStep[]
  ends: { title: string; says: string }[]
  /** An application that meets every condition is done by the system, without waiting for anybody. */
  atOnce: boolean
  clocks: GuideClock[]
  result: { says: string; sample: boolean }
  refusals: GuideRefusal[]
  free: Article & { says: string }
  basis: Article[]
}
