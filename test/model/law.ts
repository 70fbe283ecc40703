import type { CommandInput } from '@shared/domain/items/types'
import { POSTS, type Role } from '@shared/domain/policy/roles'

export type Outcome = { to: string } | { problem: string }

/** What the regulation lets whom do when, for one item: written by hand, apart from the item's own table. */
export interface Law<Context = unknown> {
  /** A row for each state (`none`: no case yet), a column for each command; who may give it, or `-`. */
  grid: string
  labels: Record<string, string>
  finals: readonly string[]
  effects: Record<string, readonly string[]>
  ways: Record<string, readonly (readonly [command: string, to: string])[]>
  reasons: readonly string[]
  contexts: () => Context[]
  /** What comes of a command that the grid allows. */
  outcome: (command: string, input: CommandInput, context: Context) => Outcome
}

export const ALL_ROLES: readonly Role[] = ['anonymous', 'person', ...POSTS, 'system']

/** A table drawn in text as row → column → cell. */
export function readGrid(grid: string): Record<string, Record<string, string>> {
  const [head = [], ...rows] = grid
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  return Object.fromEntries(
    rows.map(([name = '', ...cells]) => [
      name,
      Object.fromEntries(cells.map((cell, at) => [head[at + 1] ?? '', cell])),
    ]),
  )
}

/**
 * The law's grid with what holds of every service: the machine gives a new last day to a case that waits for a holiday
 * notice, wherever the case stands as long as it is open.
 */
export function gridOf(law: Law): Record<string, Record<string, string>> {
  const known = grids.get(law)
  if (known) return known
  const isOpen = (state: string) => state !== 'none' && !law.finals.includes(state)
  const grid = Object.fromEntries(
    Object.entries(readGrid(law.grid)).map(([state, row]) => [
      state,
      { ...row, redate: isOpen(state) ? 'system' : '-' },
    ]),
  )
  grids.set(law, grid)
  return grid
}

/** What must come of one cell: first who may do such a thing at all, then whether it is possible now, then the rule. */
export function lawOf(law: Law, state: string, role: Role, input: CommandInput, context: unknown): Outcome {
  const grid = gridOf(law)
  const doers = Object.values(grid).map((row) => row[input.name])
  if (!doers.includes(role)) return { problem: 'permission.denied' }
  if (grid[state]?.[input.name] !== role) return { problem: 'case.not-possible' }
  return input.name === 'redate' ? { to: state } : law.outcome(input.name, input, context)
}

const grids = new Map<Law, ReturnType<typeof readGrid>>()
