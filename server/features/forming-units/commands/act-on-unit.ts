import type { Fact } from '@shared/domain/facts/types'
import { UNIT_TABLE, type UnitCommand, unitAllows } from '@shared/domain/forming-units/unit-table'
import type { Actor } from '@shared/domain/policy/roles'
import { type Action, may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import type { OutboxEntry } from '../../../platform/jobs/types'
import { assertVersion, factOfKey } from '../../audit'
import type { Pass } from '../../cases'
import type { FormingDeps } from '../deps'
import type { UnitRecord } from '../record'

/** The unit for staff of its centre. Throws `forming-unit.not-found` for any other, as if there were none. */
export function ownUnit(record: UnitRecord | null, actor: Actor, action: Action): UnitRecord {
  if (!record || !may(actor, action, { centreId: record.centreId }))
    throw new AppError('forming-unit.not-found')
  return record
}

export interface Written {
  fact: Fact
  set: Partial<UnitRecord>
  outbox?: readonly OutboxEntry[]
  /** Goes with the paper that the fact tells of. */
  pass?: Pass
}

/** `more`: what has to be read beside the unit, and whom that is about. */
export interface UnitDeed<M, A> {
  id: string
  version: number
  command: UnitCommand
  more: (unit: UnitRecord) => Promise<M>
  about: (more: M) => readonly string[]
  decide: (unit: UnitRecord, more: M) => Written
  answer: (unit: UnitRecord, fact: Fact) => A
}

/**
 * Runs one command on a unit of the actor's centre, exactly once per key. Throws `forming-unit.not-found`, `.changed`,
 * `.not-possible`, what `decide` refuses, and the problems of runCommand.
 */
export const actOnUnit = <M, A>(
  deps: FormingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, command, more, about, decide, answer }: UnitDeed<M, A>,
): Promise<A> =>
  runCommand<{ unit: UnitRecord; beside: M }, A>(deps.claims, call, {
    load: async () => {
      const unit = ownUnit(await deps.units.findById(id), actor, UNIT_TABLE[command].action)
      return { unit, beside: await more(unit) }
    },
    about: ({ beside }) => about(beside),
    replay: async (loaded) => {
      const unit = loaded?.unit ?? (await deps.units.findById(id))
      const fact = factOfKey(unit, call)
      return unit && fact && fact !== 'other-body' ? answer(unit, fact) : fact && 'other-body'
    },
    apply: async ({ unit, beside }) => {
      assertVersion(unit, version, 'forming-unit.changed')
      if (!unitAllows(unit.state, command)) throw new AppError('forming-unit.not-possible')
      const { fact, set, outbox, pass } = decide(unit, beside)
      const state = UNIT_TABLE[command].to
      if (!(await deps.units.append(unit, fact, { ...set, state }, { outbox, pass })))
        throw new AppError('forming-unit.changed')
      return answer(unit, fact)
    },
  })
