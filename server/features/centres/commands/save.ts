import type { RouteInput } from '@shared/contract/route'
import type { saveCentre as contract } from '@shared/contract/staff-centres'
import { type CentreForm, checkCentre } from '@shared/domain/centres/form'
import { covers } from '@shared/domain/centres/region'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import type { Json } from '@shared/kernel/canonical'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import type { CentreRoomDeps } from '../deps'
import { factOf } from '../fact'
import { reachOf } from '../reach'
import type { CentreRecord } from '../repository'

type Save = RouteInput<typeof contract>['body']

const wrong = (path: string, message: string) =>
  new AppError('request.invalid', { fields: [{ path, message }] })

function check(deps: CentreRoomDeps, actor: Actor, form: CentreForm, known: CentreRecord | null): void {
  const { centres } = deps
  const fields = checkCentre(form, (id) => (centres.has(id) ? centres.byId(id).kind : null))
  if (known && known.kind !== form.kind) fields.push({ path: 'kind', message: 'centre.parent' })
  if (known && isAbove(deps, known._id, form.parentId))
    fields.push({ path: 'parentId', message: 'centre.parent' })
  if (fields.length) throw new AppError('request.invalid', { fields })
  const reach = reachOf(centres, actor)
  if (!covers(reach, form.regionCode) || (known && !covers(reach, known.regionCode)))
    throw new AppError('permission.out-of-reach')
}

/** Whether a node is, or stands above, the one that is to stand above it: a tree has no circles. */
function isAbove({ centres }: CentreRoomDeps, id: string, parentId: string | null): boolean {
  if (parentId === null || !centres.has(parentId)) return false
  return parentId === id || isAbove({ centres } as CentreRoomDeps, id, centres.byId(parentId).parentId)
}

/** What the form changes, field by field, as the history tells it. */
const changesOf = (form: CentreForm, known: CentreRecord): { [field: string]: Json } =>
  Object.fromEntries(
    Object.entries(form)
      .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(known[field as keyof CentreForm]))
      .map(([field, value]) => [field, value as Json]),
  )

async function create(deps: CentreRoomDeps, actor: Actor, call: CommandCall, code: string, save: Save) {
  const set = { code, ...save.centre }
  const fact = factOf(deps, actor, call, [], { reason: save.reason, set: set as { [field: string]: Json } })
  const record: CentreRecord = { _id: deps.newId(), ...set, facts: [fact], version: 1 }
  const taken = await deps.repository.create(record)
  if (taken) throw wrong(taken.includes('code') ? 'target.code' : 'centre.institutionCode', 'centre.taken')
  return record
}

async function change(
  deps: CentreRoomDeps,
  actor: Actor,
  call: CommandCall,
  known: CentreRecord,
  save: Save,
) {
  const set = changesOf(save.centre, known)
  const fact = factOf(deps, actor, call, known.facts, { reason: save.reason, set })
  const written = await deps.repository.change(known, set as Partial<CentreForm>, fact)
  if (written === 'taken') throw wrong('centre.institutionCode', 'centre.taken')
  if (!written) throw new AppError('centre.changed')
  return written
}

/**
 * Enters a node or changes one, with its reason, as a new fact of its history; codes and ids stay for ever, and nothing is ever
 * deleted. Throws `centre.not-found`, `centre.changed`, `permission.out-of-reach`, `request.invalid` with fields, and the problems
 * of runCommand. This process knows it at once, the others when they read the directory anew.
 */
export const saveCentre = (
  deps: CentreRoomDeps,
  actor: Actor,
  call: CommandCall,
  save: Save,
): Promise<CentreRecord> => {
  const { target } = save
  const find = () =>
    'code' in target ? deps.repository.findByCode(target.code) : deps.repository.findById(target.id)
  return runCommand<CentreRecord | null, CentreRecord>(deps.claims, call, {
    load: async () => {
      const known = await find()
      if (!known && 'id' in target) throw new AppError('centre.not-found')
      return known
    },
    about: () => [],
    replay: async (loaded) => {
      const record = loaded ?? (await find())
      const fact = record?.facts.find(({ key, by }) => key === call.key && by.id === call.actorId)
      if (!record || !fact) return null
      return fact.bodyHash === call.bodyHash ? record : 'other-body'
    },
    apply: async (known) => {
      check(deps, actor, save.centre, 'code' in target ? null : known)
      if ('code' in target) return create(deps, actor, call, target.code, save)
      if (!known || known.version !== target.version) throw new AppError('centre.changed')
      return change(deps, actor, call, known, save)
    },
  })
}
