import type { MaterialSupplementContext } from '@shared/domain/items/material-supplement'
import type { Law } from './law'
import { materialCollectionLaw } from './material-collection-law'

type Context = MaterialSupplementContext

/**
 * 补充材料, typed by hand: it is handed in for a gap that is still open, by whoever is known; from then on it goes the way of any paper
 * that is taken into a file.
 */
export const materialSupplementLaw: Law<Context> = {
  ...materialCollectionLaw,
  // Only its person knows what was promised, or what was told to them.
  grid: withoutColumn(withoutColumn(materialCollectionLaw.grid, 'open-by-centre'), 'hand-in'),
  contexts: everyContext,
  outcome: (command, input, context) =>
    command === 'submit' && context.identityLevel !== 'none' && context.gap !== 'open'
      ? { problem: 'case.gap-closed' }
      : materialCollectionLaw.outcome(command, input, context),
}

function withoutColumn(grid: string, column: string): string {
  const rows = grid
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  const at = rows[0]?.indexOf(column) ?? -1
  return rows.map((cells) => cells.toSpliced(at, 1).join(' ')).join('\n')
}

function everyContext(): Context[] {
  const known = materialCollectionLaw.contexts()
  const [unknown, byHand, best] = known
  return [
    ...known.map((context): Context => ({ ...context, gap: 'open' })),
    ...[unknown, byHand, best].flatMap((context): Context[] =>
      context ? ([null, 'closed'] as const).map((gap) => ({ ...context, gap })) : [],
    ),
  ]
}
