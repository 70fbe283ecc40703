import type { changeFormingUnit, switchFormingUnit } from '@shared/contract/forming-units'
import type { RouteInput } from '@shared/contract/route'
import { linkFact } from '@shared/domain/facts/chain'
import type { Actor } from '@shared/domain/policy/roles'
import type { CommandCall } from '../../../platform/commands/run'
import { answerOf, staffFact } from '../../audit'
import type { FormingDeps } from '../deps'
import { openKept } from '../kept'
import type { Contact } from '../record'
import { actOnUnit } from './act-on-unit'
import { assertForms, enter } from './register'

type Body<R> = RouteInput<R> extends { body: infer B } ? B & { id: string } : never

const alone = { more: () => Promise.resolve(null), about: () => [] }

/** Enters what has changed about a unit. Throws `request.invalid` and the problems of actOnUnit. */
export const changeUnit = (
  deps: FormingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, ...entered }: Body<typeof changeFormingUnit>,
) =>
  actOnUnit(deps, actor, call, {
    ...{ id, version, command: 'change', ...alone },
    decide: ({ facts, contact }) => {
      assertForms(entered.forms, call.now)
      const kept = openKept<Contact>(deps, 'formingUnits.contact', id, contact)
      return enter(deps, { actor, call, command: 'change' }, { id, facts, kept }, entered)
    },
    answer: (_, fact) => answerOf(id, fact),
  })

/** Switches a unit off, with a listed reason, or on again. Throws the problems of actOnUnit. */
export const switchUnit = (
  deps: FormingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, ...asked }: Body<typeof switchFormingUnit>,
) =>
  actOnUnit(deps, actor, call, {
    ...{ id, version, command: `switch-${asked.to}` as const, ...alone },
    decide: ({ facts }) => {
      const data = asked.to === 'off' ? { reason: asked.reason } : {}
      const body = staffFact(`switch-${asked.to}`, actor, call, data)
      return { fact: linkFact(facts, body, deps.sha256), set: {} }
    },
    answer: (_, fact) => answerOf(id, fact),
  })
