import type { CustodyState } from '../archives/custody-table'
import type { Contents } from './contents'
import type { MaterialFlags } from './material-table'
import type { RecordedFact } from './paper'

/** What is spoken of: a paper by its id, a key fact with the papers it rests on, or a change by its place. */
export interface Spoken {
  paper?: string | undefined
  fact?: RecordedFact
  papers?: readonly string[]
  change?: number
}

/** How a file stands for somebody, seen from what is spoken of. */
export function materialFlags(
  contents: Contents,
  custody: CustodyState,
  actorId: string,
  { paper, fact, papers, change }: Spoken = {},
): MaterialFlags {
  const isFiled = (id: string): boolean => contents.papers.some((one) => one.id === id)
  const asked = papers ?? (paper === undefined ? [] : [paper])
  const waiting = contents.pending.find((one) =>
    change === undefined ? (one.what === 'paper' ? one.of === paper : one.what === fact) : one.seq === change,
  )
  return {
    custody,
    onTray: contents.tray.some(({ id, outcome }) => id === paper && outcome === null),
    filed: asked.length > 0 && asked.every(isFiled),
    pending: waiting !== undefined,
    mine: waiting?.by.id === actorId,
    recorded: fact !== undefined && contents.keyFacts[fact] !== undefined,
  }
}
