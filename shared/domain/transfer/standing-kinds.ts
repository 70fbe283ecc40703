import { reg } from '@shared/kernel/reg'
import type { FormerStanding } from './channels'

reg('N20-3')

/** Papers that are made of nobody else, by their kind in the catalogue: whose file holds one once was that. */
const IMPLIED: Readonly<Record<string, FormerStanding>> = {
  'civil-servant-register': 'civil-servant',
  'civil-servant-transfer': 'civil-servant',
  'civil-servant-selection': 'civil-servant',
  'selected-graduate': 'civil-servant',
  'dismissal-form': 'civil-servant',
  'appeal-decision': 'civil-servant',
  'second-appeal-decision': 'civil-servant',
  'appeal-review': 'civil-servant',
  'reference-register': 'like-civil-servant',
}

/** What the papers of a file say by their kinds that its person once was, each once; none where they say nothing. */
export const standingsImplied = (kinds: readonly string[]): FormerStanding[] => [
  ...new Set(kinds.flatMap((kind) => IMPLIED[kind] ?? [])),
]
