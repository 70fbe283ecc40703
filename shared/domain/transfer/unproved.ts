import { reg } from '@shared/kernel/reg'
import type { CatalogueTable } from '../archive/catalogue/table'
import type { KeyFact } from '../archive/catalogue/types'
import type { PersonKind } from '../persons/situations'

reg('N20-4', 'W7-old')

/** Whose file it is, as far as it decides what has to be in it. */
export interface Expected {
  kind: PersonKind
  /** Ever employed by a unit, by what is on record. */
  worked: boolean
  party: boolean
}

const EMPLOYED: readonly PersonKind[] = ['private-employed', 'left-state', 'foreign-office']
const OUT_OF_SCHOOL: readonly PersonKind[] = ['graduate', 'technician']

/** The key facts a file of this kind has to prove (第二十条第四项): a graduate has no work, nobody but members a party date. */
export function expectedFacts({ kind, worked, party }: Expected): KeyFact[] {
  const employed = EMPLOYED.includes(kind) || (worked && !OUT_OF_SCHOOL.includes(kind))
  return [
    ...(['birth', 'education'] as const),
    ...(employed ? (['work-start', 'work-history'] as const) : []),
    ...(party ? (['party-date'] as const) : []),
  ]
}

/**
 * The key facts that no paper in the bag proves, for the one notice. `present`: kinds of the papers found, listed or not. An
 * older paper that is not made any more proves as well as a new one.
 */
export function unprovedFacts(
  table: Pick<CatalogueTable, 'kinds'>,
  expected: Expected,
  present: readonly string[],
): KeyFact[] {
  const proved = new Set(present.flatMap((code) => table.kinds.get(code)?.proves ?? []))
  return expectedFacts(expected).filter((fact) => !proved.has(fact))
}

/** Kinds on the list that are not in the bag and may come later: key facts stand without them, and nobody gave them up (W7). */
export function laterKinds(
  table: Pick<CatalogueTable, 'kinds'>,
  unproved: readonly KeyFact[],
  absent: readonly string[],
): string[] {
  return [...new Set(absent)].filter((code) => {
    const kind = table.kinds.get(code)
    if (!kind || kind.standing === 'never' || kind.givenUp !== null) return false
    return !kind.proves.some((fact) => unproved.includes(fact))
  })
}
