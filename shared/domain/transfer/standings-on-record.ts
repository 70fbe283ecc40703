import { reg } from '@shared/kernel/reg'
import type { CatalogueTable } from '../archive/catalogue/table'
import type { FORMER_STANDINGS } from './channels'

reg('N20-3')

type Standing = keyof typeof FORMER_STANDINGS

/** Papers that are made for nobody else. */
const PROOFS: Readonly<Record<string, Standing>> = {
  'civil-servant-register': 'civil-servant',
  'civil-servant-transfer': 'civil-servant',
  'civil-servant-selection': 'civil-servant',
  'rank-promotion': 'civil-servant',
  'selected-graduate': 'civil-servant',
  'judge-grade': 'civil-servant',
  'customs-rank': 'civil-servant',
  'dismissal-form': 'civil-servant',
  'reference-register': 'like-civil-servant',
  'staff-level': 'state-manager',
}

/** Papers of posts and appointments: of those the article names, or of an enterprise's own people. Somebody has to read them. */
const OF_POSTS: readonly string[] = [
  'hire-approval',
  'appointment',
  'appointment-inspection',
  'probation-approval',
  'level-conversion',
  'support-register',
  'pre-appointment-review',
  'title-appointment',
]

/** Whether a paper leaves it open who its holder was: a unit's may be of a state unit, a kind nobody knows may be anything. */
function leavesOpen(code: string, table: Pick<CatalogueTable, 'kinds'>): boolean {
  const kind = table.kinds.get(code)
  if (!kind || OF_POSTS.includes(code) || kind.formedBy === 'military') return true
  return kind.proves.includes('work-history') || kind.proves.includes('work-start')
}

/** What staff settled by reading the papers; null while nobody did. An empty list: none of the article's. */
export type Determined = readonly Standing[] | null

/**
 * What a file has on record of who its holder was, for allowedChannels. `papers`: the kinds in it. `catalogued`: every paper is
 * listed; until then nothing is known. What a paper proves nobody determines away.
 */
export function standingsOnRecord(
  papers: readonly string[],
  { catalogued, determined = null }: { catalogued: boolean; determined?: Determined },
  table: Pick<CatalogueTable, 'kinds'>,
): Standing[] {
  const proved = papers.flatMap((code) => PROOFS[code] ?? [])
  const open = !catalogued || papers.some((code) => leavesOpen(code, table))
  const settled = determined ?? (open ? (['unknown'] as const) : [])
  const found = [...new Set<Standing>([...proved, ...settled])]
  return found.length > 0 ? found : ['none']
}
