import type { KinshipKind } from '@shared/domain/avoidance/kinship'
import type { Actor } from '@shared/domain/policy/roles'
import { normaliseUsername } from '@shared/domain/staff/username'
import { AppError, type FieldProblem } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { checkIdNumber } from '@shared/kernel/identity'
import { parseName } from '@shared/kernel/person-name'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import type { StaffContext } from '../deps'
import { factOf } from '../fact'
import type { StaffRecord } from '../record'
import { type Relation, relationsOf, sealRelations } from '../relations'
import { changeAccount, type Target } from './change'

/** Either name and ID number, or the user name of a colleague. */
export interface RelationForm {
  kind: KinshipKind
  name?: string | undefined
  idNumber?: string | undefined
  username?: string | undefined
}

const invalid = (...fields: FieldProblem[]) => new AppError('request.invalid', { fields })

/** Throws `request.invalid` with fields. `today` is a day in Asia/Shanghai. One round trip for a colleague, else none. */
async function whomOf(
  deps: StaffContext,
  { name, idNumber, username }: RelationForm,
  today: string,
): Promise<Pick<Relation, 'name' | 'idNumber' | 'staff'>> {
  if (username !== undefined && name === undefined && idNumber === undefined) {
    const colleague = await deps.staff.findByUsername(normaliseUsername(username))
    if (!colleague) throw invalid({ path: 'username', message: 'relation.username' })
    const { _id: id, username: known, name: called } = colleague
    return { name: called, idNumber: null, staff: { id, username: known, name: called } }
  }
  if (username !== undefined || name === undefined || idNumber === undefined)
    throw invalid({ path: 'name', message: 'relation.whom' })
  const [called, number] = [parseName(name), checkIdNumber(idNumber, today)]
  if (called.ok && number.ok) return { name: called.value, idNumber: number.value.value, staff: null }
  throw invalid(
    ...(called.ok ? [] : [{ path: 'name', message: 'name.format' }]),
    ...(number.ok ? [] : [{ path: 'idNumber', message: `id.${number.error}` }]),
  )
}

/** The sealed list with one more. Throws `staff.relation-known`. */
function added(deps: StaffContext, member: StaffRecord, relation: Relation): string | null {
  const before = relationsOf(deps, member)
  const { idNumber, staff } = relation
  if (staff?.id === member._id) throw invalid({ path: 'username', message: 'relation.username' })
  if (before.some((one) => one.idNumber === idNumber && one.staff?.id === staff?.id))
    throw new AppError('staff.relation-known')
  return sealRelations(deps, member._id, [...before, relation])
}

/** The fact names the kind alone: whom it is about stands in the sealed list. */
const noted = ({ id, kind }: Relation) => ({ relation: id, kind })

/** A version lost to another command of the same member at the same moment. */
const ATTEMPTS = 3

/**
 * Declares a relation of one's own; from then on matters of this person are out of reach. At most four round trips.
 * Throws `request.invalid` with fields, `staff.relation-known`, and the problems of runCommand.
 */
export const declareRelation = (
  deps: StaffContext,
  actor: Actor,
  call: CommandCall,
  form: RelationForm,
): Promise<StaffRecord> => {
  const load = async () => {
    const member = await deps.staff.findById(actor.id)
    if (!member) throw new AppError('sign-in.expired')
    return member
  }
  return runCommand<StaffRecord, StaffRecord>(deps.claims, call, {
    load,
    about: () => [],
    replay: async (loaded) => {
      const member = loaded ?? (await load())
      const fact = member.facts.find(({ key, by }) => key === call.key && by.id === actor.id)
      return fact ? (fact.bodyHash === call.bodyHash ? member : 'other-body') : null
    },
    apply: async (loaded) => {
      const relation = await relationOf(deps, actor, call, form)
      let member = loaded
      for (let attempt = 1; ; attempt += 1) {
        const relations = added(deps, member, relation)
        const data = noted(relation)
        const fact = factOf(deps, member, actor, 'relation-declared', call.now, { data, call })
        const written = await deps.staff.change(member, { relations }, fact)
        deps.sessions.forget(actor.id)
        if (written) return written
        if (attempt === ATTEMPTS) throw new AppError('staff.changed')
        member = await load()
      }
    },
  })
}

const relationOf = async (
  deps: StaffContext,
  actor: Actor,
  call: CommandCall,
  form: RelationForm,
): Promise<Relation> => ({
  id: deps.newId(),
  kind: form.kind,
  ...(await whomOf(deps, form, dayOf(call.now))),
  by: actor.name ?? '',
  at: call.now.toISOString(),
})

/** Records a relation of somebody else's. Throws as declareRelation and changeAccount. */
export const recordRelation = (
  deps: StaffContext,
  actor: Actor,
  call: CommandCall,
  target: Target & RelationForm,
): Promise<StaffRecord> =>
  changeAccount(deps, actor, call, target, 'relation-declared', async (member) => {
    const relation = await relationOf(deps, actor, call, target)
    return { set: { relations: added(deps, member, relation) }, data: noted(relation) }
  })

/** Takes a relation back; never one's own. Throws `staff.not-possible` when there is no such relation. */
export const endRelation = (
  deps: StaffContext,
  actor: Actor,
  call: CommandCall,
  target: Target & { relation: string },
): Promise<StaffRecord> =>
  changeAccount(deps, actor, call, target, 'relation-ended', (member) => {
    const before = relationsOf(deps, member)
    const ended = before.find(({ id }) => id === target.relation)
    if (!ended) throw new AppError('staff.not-possible')
    const relations = sealRelations(
      deps,
      member._id,
      before.filter((one) => one !== ended),
    )
    return { set: { relations }, data: noted(ended) }
  })
