import { reg } from '@shared/kernel/reg'
import type { CatalogueTable } from '../catalogue/table'
import type { FormingUnit, MaterialKind } from '../catalogue/types'
import { openLikeness } from './likeness'
import { normalForms } from './normal-title'
import { belowThreshold, type ThresholdFacts } from './threshold'

reg('N13', 'M-scope')

/** What is known of a paper besides its title. */
export interface TitleFacts extends ThresholdFacts {
  formedBy?: FormingUnit
}

/** A kind that a title may mean. Staff decide. */
export interface Proposal {
  code: string
  title: string
  /** 0 to 1. */
  likeness: number
  /** Why, as a clerk reads it. */
  reason: string
  /** Why a paper of this kind would not be filed, where the facts say that it stays below the threshold (M11, M18). */
  below: string | null
}

/** A name of a kind, in one of the forms it is compared in. */
interface Name {
  kind: MaterialKind
  /** As the catalogue has it. */
  said: string
  form: string
}

interface Match {
  name: Name
  score: number
  how: keyof typeof REASONS
}

const MOST = 3
/** Below it, a likeness is chance. */
const LEAST = 0.3
/** A known forming unit settles between kinds that are alike. */
const UNIT_BONUS = 0.04

const REASONS = {
  same: (said: string) => `题名与目录中的“${said}”相同（年份、单位、复印件等字样不计）`,
  holds: (said: string) => `题名含有目录中的“${said}”`,
  part: (said: string) => `题名是目录中“${said}”的简写，请对照材料核实`,
  alike: (said: string) => `题名与目录中的“${said}”相近，请对照材料核实`,
}

/**
 * A matcher over the names of a table's kinds: `(title, facts) → proposals`, the likeliest first, none where nothing is alike.
 * Made once per table, because that takes the names apart.
 */
export function openClassifier(table: CatalogueTable): (title: string, facts?: TitleFacts) => Proposal[] {
  const names: Name[] = [...table.kinds.values()].flatMap((kind) =>
    [kind.title, ...kind.aliases].flatMap((said) => normalForms(said).map((form) => ({ kind, said, form }))),
  )
  const compare = openLikeness(names.map(({ form }) => form))
  return (title, facts = {}) => {
    const best = new Map<string, Match>()
    for (const form of normalForms(title)) {
      const alike = compare(form)
      for (const [at, name] of names.entries()) {
        if (!alike[at]) continue
        const match = matchOf(form, name, alike[at])
        if (facts.formedBy === name.kind.formedBy) match.score += UNIT_BONUS
        if (match.score >= LEAST && match.score > (best.get(name.kind.code)?.score ?? 0))
          best.set(name.kind.code, match)
      }
    }
    return [...best.values()]
      .sort((a, b) => b.score - a.score || (a.name.kind.code < b.name.kind.code ? -1 : 1))
      .slice(0, MOST)
      .map((match) => propose(match, facts))
  }
}

/** The same: 1. One whole inside the other counts more than pieces of it, and the more the less is left over. */
function matchOf(form: string, name: Name, alike: number): Match {
  if (form === name.form) return { name, score: 1, how: 'same' }
  if (name.form.length >= 2 && form.includes(name.form))
    return { name, score: 0.45 + 0.5 * alike, how: 'holds' }
  if (form.length >= 2 && name.form.includes(form)) return { name, score: 0.4 + 0.5 * alike, how: 'part' }
  return { name, score: 0.9 * alike, how: 'alike' }
}

const propose = ({ name: { kind, said }, score, how }: Match, facts: TitleFacts): Proposal => ({
  code: kind.code,
  title: kind.title,
  likeness: Math.min(1, score),
  reason: REASONS[how](said),
  below: belowThreshold(kind.threshold, facts),
})
