import { reg } from '@shared/kernel/reg'
import { bareName, nearNames, SHORTEST_NAME } from '../centres/near-name'

reg('N20-1', 'N12-unit', 'N26')

/** What most names have and nobody is told apart by. */
const COMMON = /有限责任公司|股份有限公司|有限公司|公司|[省市区县]/g
/** The shortest and longest run of characters that a name is found by. */
const RUNS = { shortest: 2, longest: 4 } as const
/** Names told at most: whoever sees so many writes more of theirs. */
export const MOST_UNITS = 8

const coreOf = (name: string): string => bareName(name).replace(COMMON, '')

/** The runs of one length in a text. */
const runsOf = (text: string, length: number): string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length))

/** The text with any one of its characters left out, and as it is: of two with one slip between them some are the same. */
const slipKeys = (core: string): string[] => [
  `~${core}`,
  ...Array.from(core, (_, at) => `~${core.slice(0, at)}${core.slice(at + 1)}`),
]

/** All that the name of a unit is found by, for an index: parts of it, and itself with a slip. */
export function unitNameKeys(name: string): string[] {
  const core = coreOf(name)
  const lengths = [RUNS.shortest, RUNS.shortest + 1, RUNS.longest]
  return [...new Set([...lengths.flatMap((length) => runsOf(core, length)), ...slipKeys(core)])]
}

/** Names with all of these keys have what was typed in them; those with any of the others may have been meant. */
export interface UnitNameAsked {
  within: string[]
  slips: string[]
}

/** What is looked up for a typed name; null where it is no name yet, or only what most names have: nobody leafs through the units. */
export function unitNameAsked(typed: string): UnitNameAsked | null {
  const core = coreOf(typed)
  if (bareName(typed).length < SHORTEST_NAME || core.length < RUNS.shortest) return null
  return { within: runsOf(core, Math.min(core.length, RUNS.longest)), slips: slipKeys(core) }
}

/** Of the units that an index gave for a slip, the few that may have been meant: what most names have makes no difference between two. */
export function unitsNear<Unit extends { name: string }>(typed: string, found: readonly Unit[]): Unit[] {
  const cores = found.map((unit) => ({ name: coreOf(unit.name), unit }))
  return nearNames(coreOf(typed), cores).map(({ unit }) => unit)
}

/** Of the units that an index gave for a typed name, those that have it in theirs; the shortest name is the nearest. */
export function unitsNamed<Unit extends { name: string }>(typed: string, found: readonly Unit[]): Unit[] {
  const core = coreOf(typed)
  return found
    .filter(({ name }) => coreOf(name).includes(core))
    .toSorted((a, b) => a.name.length - b.name.length)
}
