import { followAddress, followUntil } from '@shared/domain/cases/follow'
import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import type { CaseRecord } from '../case-record'
import type { CaseDeps } from '../deps'
import { makeFollowCode } from '../follow-code'
import { openPersonal, sealPersonal } from '../personal'

/** What goes with a case to follow it without an account. */
interface FollowGiven {
  no: string
  code: string
  address: string
  until: string | null
}

/**
 * The code of a person's own case, made when it has none yet: whoever asks again, by whatever key, gets the same one. It is
 * sealed with what else is personal, and is no fact: nothing of the case changes. Three round trips. Throws `case.not-found`,
 * `case.changed` when the case was written meanwhile.
 */
export const giveFollowCode = (
  deps: CaseDeps,
  actor: Actor,
  call: CommandCall,
  { caseId, publicUrl }: { caseId: string; publicUrl: string },
): Promise<FollowGiven> =>
  runCommand<CaseRecord, FollowGiven>(deps.claims, call, {
    load: async () => {
      const record = await deps.cases.findById(caseId)
      if (!record || !may(actor, 'case.follow-code', record)) throw new AppError('case.not-found')
      return record
    },
    about: ({ idIndex }) => [idIndex],
    replay: async (loaded) => {
      const record = loaded ?? (await deps.cases.findById(caseId))
      const code = record && openPersonal(deps, record).followCode
      return record && code ? given(publicUrl, record, code) : null
    },
    apply: async (record) => {
      const code = makeFollowCode()
      const is = sealPersonal(deps, record._id, { ...openPersonal(deps, record), followCode: code })
      const written = await deps.cases.setPersonal(record._id, { was: record.personal, is })
      if (!written) throw new AppError('case.changed')
      return given(publicUrl, record, code)
    },
  })

/**
 * Gives a case the code by which what is printed of it is followed, where it has none yet; no fact, and nothing of the case
 * changes. May be repeated. Throws `case.changed` when the case was written meanwhile.
 */
export async function makeFollowable(deps: CaseDeps, record: CaseRecord): Promise<void> {
  const personal = openPersonal(deps, record)
  if (personal.followCode) return
  const is = sealPersonal(deps, record._id, { ...personal, followCode: makeFollowCode() })
  if (!(await deps.cases.setPersonal(record._id, { was: record.personal, is })))
    throw new AppError('case.changed')
}

/** The last day of the code of a case; null while it is open. */
export function followEnds({ item, facts }: Pick<CaseRecord, 'item' | 'facts'>): string | null {
  const { stoppedOn } = foldCase(itemOf(item), facts)
  return stoppedOn && followUntil(stoppedOn)
}

const given = (publicUrl: string, record: CaseRecord, code: string): FollowGiven => ({
  no: record.no,
  code,
  address: followAddress(publicUrl, { no: record.no, code }),
  until: followEnds(record),
})
