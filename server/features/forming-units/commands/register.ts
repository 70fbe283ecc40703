import type { registerFormingUnit } from '@shared/contract/forming-units'
import type { RouteInput } from '@shared/contract/route'
import { tableOn } from '@shared/domain/archive/catalogue/table'
import { linkFact } from '@shared/domain/facts/chain'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { openRecord } from '../../../platform/commands/open'
import type { CommandCall } from '../../../platform/commands/run'
import { answerOf, createKeyOf, factOfKey, staffFact } from '../../audit'
import type { FormingDeps } from '../deps'
import { type Kept, keepMore } from '../kept'
import type { Contact, UnitRecord } from '../record'

type Entered = RouteInput<typeof registerFormingUnit>['body']

/** Refuses kinds that the catalogue of the day does not have. */
export function assertForms(forms: readonly string[], now: Date): void {
  const { kinds } = tableOn(dayOf(now))
  if (forms.every((form) => kinds.has(form)) && new Set(forms).size === forms.length) return
  throw new AppError('request.invalid', { fields: [{ path: 'forms', message: 'field.choose' }] })
}

/** What a fact says of a unit, and what stands on the record after it: address and phone are committed to, never said. */
export function enter(
  deps: FormingDeps,
  { actor, call, command }: { actor: Actor; call: CommandCall; command: 'register' | 'change' },
  before: { id: string; facts: UnitRecord['facts']; kept: readonly Kept<Contact>[] },
  { name, kind, forms, address, phone }: Entered,
) {
  const seq = before.facts.length + 1
  const at = { field: 'formingUnits.contact', id: before.id } as const
  const { sealed, commitments } = keepMore(deps, at, before.kept, { seq, plain: { address, phone } })
  const body = staffFact(command, actor, call, { name, kind, forms }, commitments)
  return { fact: linkFact(before.facts, body, deps.sha256), set: { name, kind, forms, contact: sealed } }
}

/** Enters a unit in the register of the actor's centre. Throws `request.invalid`, and the problems of openRecord. */
export const registerUnit = (deps: FormingDeps, actor: Actor, call: CommandCall, entered: Entered) =>
  openRecord<string, { id: string; version: number }>(call, {
    load: () => {
      const centreId = actor.centreId ?? ''
      if (!may(actor, 'forming-unit.keep', { centreId })) throw new AppError('permission.denied')
      assertForms(entered.forms, call.now)
      return Promise.resolve(centreId)
    },
    about: () => [],
    insert: async (centreId) => {
      const id = deps.newId()
      const { fact, set } = enter(
        deps,
        { actor, call, command: 'register' },
        { id, facts: [], kept: [] },
        entered,
      )
      const record: UnitRecord = {
        ...{ _id: id, centreId, createKey: createKeyOf(call), ...set },
        ...{ state: 'on', version: 1, facts: [fact], outbox: [] },
      }
      return (await deps.units.insert(record)) ? answerOf(id, fact) : null
    },
    replay: async () => {
      const record = await deps.units.findByCreateKey(createKeyOf(call))
      const fact = factOfKey(record, call)
      return record && fact && fact !== 'other-body' ? answerOf(record._id, fact) : fact && 'other-body'
    },
  })
