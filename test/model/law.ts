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
  /** What a command causes wherever it is given, before what the state it leads to does. */
  caused?: Record<string, readonly string[]>
  /** The command that does what the clock counts for, where the case goes on after. */
  stopsAt?: string
  /** The state in which its person owes something and is reminded of it. */
  owes?: string
  ways: Record<string, readonly (readonly [command: string, to: string])[]>
  reasons: readonly string[]
  /** Answers that come with a command that asks something: such as it takes, and such as it does not. */
  answers?: Record<string, readonly Record<string, string>[]>
  /** Decisions that two people may take up again: where the case goes then, and what is undone first. */
  corrections: Record<string, { to: string; undo: readonly string[] }>
  contexts: () => Context[]
  /** What comes of a command that the grid allows. */
  outcome: (command: string, input: CommandInput, context: Context) => Outcome
}

export const ALL_ROLES: readonly Role[] = ['anonymous', 'person', ...POSTS, 'outside', 'system']

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
 * notice, wherever the case stands as long as it is open, carries a corrected name or number into every case that is open
 * or could be taken up again, and gives a case to its person once they have an account.
 */
export function gridOf(law: Law): Record<string, Record<string, string>> {
  const known = grids.get(law)
  if (known) return known
  const isOpen = (state: string) => state !== 'none' && !law.finals.includes(state)
  const own = Object.entries(readGrid(law.grid))
  const closed = Object.fromEntries(Object.keys(own[0]?.[1] ?? {}).map((command) => [command, '-']))
  const waiting = Object.keys(law.corrections).map((state) => [`correcting-${state}`, closed] as const)
  const grid = Object.fromEntries(
    [...own, ...waiting].map(([state, row]) => [
      state,
      {
        ...row,
        redate: isOpen(state) ? 'system' : '-',
        'correct-person': isOpen(state) || state in law.corrections ? 'system' : '-',
        'give-to-person': state === 'none' ? '-' : 'system',
        ...(law.owes ? owedCells(law, state) : {}),
        ...(waiting.length ? correctionCells(law, state) : {}),
      },
    ]),
  )
  grids.set(law, grid)
  return grid
}

const DESK = 'clerk|reviewer'
/** Why a decision may be taken up again. */
export const CORRECTION_CODES = [
  'file-misread',
  'record-corrected',
  'wrong-matter',
  'procedure',
  'complaint-upheld',
]
export const ENGINE_COMMANDS = [
  'remind',
  'settle-owed',
  'redate',
  'correct-person',
  'give-to-person',
  'propose-correction',
  'confirm-correction',
  'reject-correction',
]

/** A clerk or a reviewer proposes, another of them confirms, or it stays as it was decided. */
function correctionCells(law: Law, state: string): Record<string, string> {
  const second = state.startsWith('correcting-') ? DESK : '-'
  const first = state in law.corrections ? DESK : '-'
  return { 'propose-correction': first, 'confirm-correction': second, 'reject-correction': second }
}

/** The machine reminds, and notes what came by another way. */
function owedCells({ owes }: Law, state: string): Record<string, string> {
  const cell = state === owes ? 'system' : '-'
  return { remind: cell, 'settle-owed': cell }
}

/** Commands after which a case stands where it stood. */
export const STAYING = [
  'redate',
  'correct-person',
  'give-to-person',
  'remind',
  'settle-owed',
  'other-nudged',
  'other-chased',
  'tell-outcome',
  'record-party',
  'other-party',
  'note-trace',
  'note-unit-told',
  'note-unit-left',
  'other-unit-told',
]

/** What comes of the commands that are the same for every service. */
function engineOutcome(law: Law, state: string, { name, reason }: CommandInput): Outcome {
  if (STAYING.includes(name)) return { to: state }
  if (name === 'propose-correction')
    return CORRECTION_CODES.includes(reason ?? '')
      ? { to: `correcting-${state}` }
      : { problem: 'case.reason-needed' }
  const decided = state.replace('correcting-', '')
  return { to: name === 'reject-correction' ? decided : (law.corrections[decided]?.to ?? '') }
}

/** What must come of one cell: first who may do such a thing at all, then whether it is possible now, then the rule. */
export function lawOf(law: Law, state: string, role: Role, input: CommandInput, context: unknown): Outcome {
  const doers = doersOf(law, input.name)
  if (!doers.anywhere.has(role)) return { problem: 'permission.denied' }
  if (!doers.in.get(state)?.has(role)) return { problem: 'case.not-possible' }
  if (!ENGINE_COMMANDS.includes(input.name) && !STAYING.includes(input.name))
    return law.outcome(input.name, input, context)
  // Where the case stays, the law may still ask for answers.
  const asked = law.answers?.[input.name] ? law.outcome(input.name, input, context) : null
  return asked && 'problem' in asked ? asked : engineOutcome(law, state, input)
}

interface Doers {
  anywhere: ReadonlySet<string>
  in: ReadonlyMap<string, ReadonlySet<string>>
}

/** Who may give a command at all, and in each state; read from the drawn grid once, for it is asked millions of times. */
function doersOf(law: Law, command: string): Doers {
  const known = doers.get(law)?.get(command)
  if (known) return known
  const rows = Object.entries(gridOf(law)).map(
    ([state, row]) => [state, new Set(row[command]?.split('|'))] as const,
  )
  const found = { anywhere: new Set(rows.flatMap(([, roles]) => [...roles])), in: new Map(rows) }
  doers.set(law, (doers.get(law) ?? new Map<string, Doers>()).set(command, found))
  return found
}

/** Millions are compared: `toEqual` and JSON would take most of the time. */
export const isSame = (one: Outcome, other: Outcome) =>
  'to' in one ? 'to' in other && one.to === other.to : 'problem' in other && one.problem === other.problem

const grids = new Map<Law, ReturnType<typeof readGrid>>()
const doers = new Map<Law, Map<string, Doers>>()
