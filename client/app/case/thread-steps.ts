import type { ThreadStep } from '../kit/thread'
import type { CaseFound } from './case-found'

/** The thread of a case as the kit draws it. */
export const threadSteps = (thread: CaseFound['thread']): ThreadStep[] =>
  thread.map((bead, at) => ({
    ...bead,
    key: `${at}-${bead.title}`,
    state: bead.state === 'to-come' ? ('next' as const) : bead.state,
  }))
