import { reg } from '@shared/kernel/reg'
import type { FactBody } from '../facts/types'
import { FORMER_STANDINGS, type FormerStanding, isStanding } from '../transfer/channels'

reg('N20-3', 'W7-status', 'N29-alter')

/** The kind of the fact that says what a review of the file found that its person once was. `data`: `standing`, and the case of the review. */
export const STANDING_FACT = 'record-standing'

export const isStandingFact = (kind: string): kind is typeof STANDING_FACT => kind === STANDING_FACT

/**
 * What is recorded of a file's person, out of everything that was ever found, the oldest first; facts of other kinds are passed over. That they
 * belonged to somebody stays, whatever a later review overlooks; that nothing was found, or could be told, counts only as the last word.
 * `found`: what was found besides, later than the facts; a word that is no standing is left out.
 */
export function recordedStandings(
  facts: readonly Pick<FactBody, 'kind' | 'data'>[],
  found: readonly (string | undefined)[] = [],
): FormerStanding[] {
  const noted = facts.flatMap(({ kind, data }) => (isStandingFact(kind) ? [String(data.standing)] : []))
  const all = [...noted, ...found].filter((one) => one !== undefined).filter(isStanding)
  const held = [...new Set(all.filter((one) => one !== 'none' && one !== 'unknown'))]
  const last = all.at(-1)
  if (last === 'unknown') return [...held, last]
  return last === 'none' && held.length === 0 ? [last] : held
}

/** How the file's thread tells it. */
export function sayStandingFact(standing: unknown): string {
  const known = typeof standing === 'string' && isStanding(standing) ? standing : 'unknown'
  if (known === 'unknown' || known === 'none') return `审核档案：${FORMER_STANDINGS[known].says}`
  return `审核档案：记载曾属于${FORMER_STANDINGS[known].says}`
}
