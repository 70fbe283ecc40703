import type { listGuides } from '@shared/contract/guides'
import type { RouteOutput } from '@shared/contract/route'
import { MYTHS } from '@shared/domain/guides/myths'
import type { Situation } from '@shared/domain/guides/situations'

export type Listed = RouteOutput<typeof listGuides>['guides'][number]

/** What people say of a situation: its own words, and those of the myths told in it. */
const wordsOf = ({ title, says, myths }: Situation): string =>
  [title, says, ...MYTHS.filter(({ key }) => myths.includes(key)).map(({ words }) => words)].join(' ')

/**
 * The situations and services that answer to what was typed; all of them for nothing typed. A situation found brings its
 * services along.
 */
export function findGuides(typed: string, situations: readonly Situation[], guides: readonly Listed[]) {
  const wanted = typed.trim()
  const met = situations.filter((situation) => wordsOf(situation).includes(wanted))
  const named = new Set<string>(wanted ? met.flatMap(({ items }) => items) : [])
  return {
    situations: met,
    guides: guides.filter(
      ({ item, title, summary }) => named.has(item) || `${title} ${summary}`.includes(wanted),
    ),
  }
}
