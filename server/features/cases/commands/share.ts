import { followAddress } from '@shared/domain/cases/follow'
import { allEnded, liveShare, type Share, shareUntil, withShare } from '@shared/domain/cases/share'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import type { CaseRecord } from '../case-record'
import type { CaseDeps } from '../deps'
import { makeFollowCode } from '../follow-code'
import { openPersonal, sealPersonal } from '../personal'

interface Asked {
  caseId: string
  publicUrl: string
}

async function ownCase(deps: CaseDeps, actor: Actor, caseId: string): Promise<CaseRecord> {
  const record = await deps.cases.findById(caseId)
  if (!record || !may(actor, 'case.share', record)) throw new AppError('case.not-found')
  return record
}

const sharesOf = (deps: CaseDeps, record: CaseRecord): Share[] => [
  ...(openPersonal(deps, record).shares ?? []),
]

/** No fact: nothing of the case changes. Throws `case.changed` when the case was written meanwhile. */
async function keepShares(deps: CaseDeps, record: CaseRecord, shares: Share[]): Promise<void> {
  const is = sealPersonal(deps, record._id, { ...openPersonal(deps, record), shares })
  if (!(await deps.cases.setPersonal(record._id, { was: record.personal, is })))
    throw new AppError('case.changed')
}

/**
 * A link by which whoever has it sees how far a person's own case is, until its day or until they end it; the one that holds already,
 * where there is one. Three round trips. Throws `case.not-found`, `case.changed`.
 */
export function shareCase(deps: CaseDeps, actor: Actor, call: CommandCall, { caseId, publicUrl }: Asked) {
  const today = dayOf(call.now)
  const given = ({ no }: CaseRecord, { code, until }: Share) => ({
    ...{ no, code, until },
    address: followAddress(publicUrl, { no, code }),
  })
  return runCommand<CaseRecord, ReturnType<typeof given>>(deps.claims, call, {
    load: () => ownCase(deps, actor, caseId),
    about: ({ idIndex }) => [idIndex],
    replay: async (loaded) => {
      const record = loaded ?? (await ownCase(deps, actor, caseId))
      const live = liveShare(sharesOf(deps, record), today)
      return live && given(record, live)
    },
    apply: async (record) => {
      const share = { code: makeFollowCode(), until: shareUntil(today) }
      await keepShares(deps, record, withShare(sharesOf(deps, record), share))
      return given(record, share)
    },
  })
}

/** Ends every link to a person's own case; none that holds is as good. Three round trips. Throws as shareCase. */
export function endShares(deps: CaseDeps, actor: Actor, call: CommandCall, caseId: string) {
  const today = dayOf(call.now)
  return runCommand<CaseRecord, { ended: true }>(deps.claims, call, {
    load: () => ownCase(deps, actor, caseId),
    about: ({ idIndex }) => [idIndex],
    replay: async (loaded) => {
      const record = loaded ?? (await ownCase(deps, actor, caseId))
      return liveShare(sharesOf(deps, record), today) ? null : { ended: true }
    },
    apply: async (record) => {
      await keepShares(deps, record, allEnded(sharesOf(deps, record), today))
      return { ended: true }
    },
  })
}
