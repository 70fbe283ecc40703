import { reg } from '@shared/kernel/reg'
import { tableOn } from '../archive/catalogue/table'
import { FORMING_UNITS, type FormingUnit } from '../archive/catalogue/types'
import type { FactBody } from '../facts/types'
import type { Action } from '../policy/table'

reg('M31')

/** A unit stays in the register for ever; who is gone is switched off. */
export const UNIT_STATES = { on: '联系中', off: '已停用' } as const
export type UnitState = keyof typeof UNIT_STATES

export type UnitCommand = 'register' | 'change' | 'switch-off' | 'switch-on' | 'send-letter' | 'make-list'

interface UnitRow {
  from: readonly (UnitState | null)[]
  to: UnitState
  says: string
  action: Extract<Action, `forming-unit.${string}`>
}

export const UNIT_TABLE: Record<UnitCommand, UnitRow> = {
  register: { from: [null], to: 'on', says: '登记形成单位', action: 'forming-unit.keep' },
  change: { from: ['on'], to: 'on', says: '变更登记', action: 'forming-unit.keep' },
  'switch-off': { from: ['on'], to: 'off', says: '停用', action: 'forming-unit.keep' },
  'switch-on': { from: ['off'], to: 'on', says: '恢复联系', action: 'forming-unit.keep' },
  'send-letter': { from: ['on'], to: 'on', says: '发出催收函', action: 'forming-unit.chase' },
  'make-list': { from: ['on'], to: 'on', says: '制作待移交清单', action: 'forming-unit.chase' },
}

const isCommand = (kind: string): kind is UnitCommand => Object.hasOwn(UNIT_TABLE, kind)

/** Where a unit stands after its facts. Throws for an empty list and for facts of another kind. */
export function foldUnit(facts: readonly Pick<FactBody, 'kind'>[]): UnitState {
  const last = facts.at(-1)
  if (!last || !isCommand(last.kind)) throw new Error(`not a fact of a unit: ${last?.kind ?? 'none'}`)
  return UNIT_TABLE[last.kind].to
}

/** Whether a command may be given to a unit that stands there. */
export const unitAllows = (state: UnitState | null, command: UnitCommand): boolean =>
  UNIT_TABLE[command].from.includes(state)

/** Whether a paper of that kind may be expected of a unit: one in touch with us that forms such papers. */
export const mayExpect = (unit: { state: UnitState; forms: readonly string[] }, kind: string): boolean =>
  unit.state === 'on' && unit.forms.includes(kind)

/** Why a unit is asked no more. */
export const SWITCH_REASONS = {
  dissolved: '单位已撤销或注销',
  merged: '已并入其他单位，由新单位登记',
  'no-more': '不再形成归档材料',
} as const

/** Kinds of units there are to register: the centre writes no letter to itself, and persons are asked by promises. */
export const UNIT_KINDS = (Object.keys(FORMING_UNITS) as FormingUnit[]).filter(
  (kind) => kind !== 'person' && kind !== 'centre',
)

/** The codes of the papers that a kind of unit usually forms, by the catalogue of a day: what a new unit starts from. */
export const usualKinds = (unit: FormingUnit, today: string): string[] =>
  [...tableOn(today).kinds.values()].flatMap(({ code, formedBy }) => (formedBy === unit ? [code] : []))
