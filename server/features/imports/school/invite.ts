import type { SchoolInvitation } from '@shared/contract/school-lists'
import { linkFact } from '@shared/domain/facts/chain'
import { schoolListAddress, schoolListUntil } from '@shared/domain/graduates/school-lists'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import { factOfKey, staffFact } from '../../audit'
import type { ImportDeps } from '../deps'
import type { InvitationRecord } from '../invitation-repository'
import { codeOf, passFor } from './invitation'

/** What staff tell the school: by telephone or letter, to whoever sends its lists. */
function present(deps: ImportDeps, record: InvitationRecord, now: Date): SchoolInvitation {
  const { school, pass } = record
  const code = codeOf(deps, record)
  return {
    ...{ school, no: pass.no, code, on: pass.on, until: schoolListUntil(pass.on) },
    isOver: dayOf(now) > schoolListUntil(pass.on),
    address: schoolListAddress(deps.publicUrl, { no: pass.no, code }),
  }
}

const centreOf = (actor: Actor): string => {
  const { centreId } = actor
  if (!centreId || !may(actor, 'import.run', { centreId })) throw new AppError('permission.denied')
  return centreId
}

/**
 * Invites a school to upload its lists itself: a number and a code. Invited again it is given new ones, and the earlier ones open
 * nothing any more. Three round trips. Throws `permission.denied`, `import.changed`, and the problems of runCommand.
 */
export async function inviteSchool(deps: ImportDeps, actor: Actor, call: CommandCall, school: string) {
  const centreId = centreOf(actor)
  const same = deps.graduates.digest('school-invitation', `${centreId}\n${school}`)
  const find = () => deps.invitations.findBySame(same)
  const record = await runCommand<{ before: InvitationRecord | null }, InvitationRecord>(deps.claims, call, {
    load: async () => ({ before: await find() }),
    about: () => [],
    replay: async (loaded) => {
      const known = loaded ? loaded.before : await find()
      const fact = factOfKey(known, call)
      return fact === 'other-body' ? fact : fact && known
    },
    apply: async ({ before }) => {
      const id = before?._id ?? deps.newId()
      const facts = before?.facts ?? []
      const pass = passFor(deps, id, facts.length + 1, call.now)
      const fact = linkFact(facts, staffFact('invite', actor, call, { no: pass.no }), deps.sha256)
      const after = {
        ...{ _id: id, centreId, school, same, pass },
        ...{ version: facts.length + 1, facts: [...facts, fact] },
      }
      const written = before
        ? await deps.invitations.renew(before, fact, pass)
        : await deps.invitations.insert(after)
      if (!written) throw new AppError('import.changed')
      return after
    },
  })
  return present(deps, record, call.now)
}

/** The schools the centre has invited, newest first. One round trip. Throws `permission.denied`. */
export async function listInvitations(deps: ImportDeps, actor: Actor, now: Date) {
  const records = await deps.invitations.list(centreOf(actor))
  return { invitations: records.map((record) => present(deps, record, now)) }
}
