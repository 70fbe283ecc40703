import type { FactBody } from '@shared/domain/facts/types'
import type { Actor } from '@shared/domain/policy/roles'
import type { StaffDeed } from '@shared/domain/staff/deeds'
import { AppError } from '@shared/kernel/app-error'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import type { StaffContext } from '../deps'
import { factOf } from '../fact'
import { isAdministrator, type StaffRecord } from '../record'
import type { SessionsLeft, StaffChange } from '../repository'
import { assertMayDo } from '../standing'

/** Which account, as whom it was seen, and why. */
export interface Target {
  id: string
  version: number
  reason: string
}

/** What a deed comes to on one account. */
export interface Outcome {
  /** When it is another deed than the one asked for, as a second confirmation is. */
  deed?: StaffDeed
  set: StaffChange
  sessions?: SessionsLeft
  data?: FactBody['data']
}

/**
 * Does something to the account of another: load, whether the actor may, the one write with its fact. Claims, avoidance and
 * replay are the runner's. At most four round trips; five when an administrator goes. Throws what assertMayDo throws,
 * `staff.last-administrator`, and the problems of runCommand.
 */
export const changeAccount = (
  deps: StaffContext,
  actor: Actor,
  call: CommandCall,
  target: Target,
  deed: StaffDeed,
  outcomeOf: (member: StaffRecord) => Outcome | Promise<Outcome>,
): Promise<StaffRecord> =>
  runCommand<StaffRecord, StaffRecord>(deps.claims, call, {
    load: async () => {
      const member = await deps.staff.findById(target.id)
      if (!member) throw new AppError('staff.not-found')
      return member
    },
    about: (member) => [member._id],
    replay: async (loaded) => {
      const member = loaded ?? (await deps.staff.findById(target.id))
      return member && replayed(member, call)
    },
    apply: async (member) => {
      assertMayDo(deps, actor, deed, member, target.version)
      const outcome = await outcomeOf(member)
      const data = { reason: target.reason, ...outcome.data }
      const fact = factOf(deps, member, actor, outcome.deed ?? deed, call.now, { data, call })
      return keepingAnAdministrator(deps, member, outcome.set, call.now, () =>
        deps.staff.change(member, outcome.set, fact, outcome.sessions),
      )
    },
  })

/** Keys are each actor's own. */
function replayed(member: StaffRecord, call: CommandCall): StaffRecord | 'other-body' | null {
  const fact = member.facts.find(({ key, by }) => key === call.key && by.id === call.actorId)
  if (!fact) return null
  return fact.bodyHash === call.bodyHash ? member : 'other-body'
}

/** Writes a change so that there is an administrator after it, whatever others write at the same moment. */
async function keepingAnAdministrator(
  deps: StaffContext,
  member: StaffRecord,
  set: StaffChange,
  now: Date,
  write: () => Promise<StaffRecord | null>,
): Promise<StaffRecord> {
  const before = isAdministrator(member)
  const after = isAdministrator({ ...member, ...set })
  const goes = before && !after
  const removal = deps.newId()
  const release = goes ? await deps.administrators.release(member._id, removal, now) : 'released'
  if (release === 'last') throw new AppError('staff.last-administrator', { article: 'N29-rules' })
  if (release === 'busy') throw new AppError('staff.changed')
  const written = await write()
  deps.sessions.forget(member._id)
  if (!written && goes) await deps.administrators.putBack(member._id, removal)
  if (!written) throw new AppError('staff.changed')
  if (after && !before) await deps.administrators.add(member._id)
  return written
}
