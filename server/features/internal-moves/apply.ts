import { isKeepingFact, type Keeping } from '@shared/domain/archives/keeping'
import { accountBefore } from '@shared/domain/collective/account-before'
import { dayOf } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { Clock } from '../../platform/clock'
import { changeKeeping } from '../archives'
import {
  actForJob,
  type CaseDeps,
  type CaseJob,
  type FilesFound,
  filesOf,
  isStillBorneOut,
  openPersonal,
} from '../cases'
import { actorOf } from '../transfers'
import type { ToldUnit } from '../unit-notices'

reg('S-change', 'N12-unit')

/** What carrying out a move inside a centre needs. */
export interface InternalMoveDeps {
  cases: CaseDeps
  clock: Clock
  /** The register of files, which their chains stand in. */
  ledgers: Parameters<typeof changeKeeping>[0]['ledgers']
  tellUnit: (told: ToldUnit) => Promise<void>
}

/** How the file is to be kept by an approved case; null where the unit has no account any more. */
function keepingAsked({ target }: FilesFound, moveTo: string | undefined): Keeping | null {
  if (moveTo !== 'unit') return { nature: 'personal' }
  return target ? { nature: 'collective', collectiveId: target.id } : null
}

/**
 * Writes in the file's chain how it is kept from now on, tells the units that it left and came to, and ends the case. The bag does not
 * move. Every step may be repeated without doing anything twice; a file or an account that no longer allows it sends the case back to
 * whoever looks at it.
 */
export async function applyInternalMove(
  deps: InternalMoveDeps,
  job: CaseJob & { seq: number },
): Promise<void> {
  const from = await deps.cases.cases.findById(job.ref)
  if (!from) throw new Error(`case ${job.ref} does not exist`)
  const personal = openPersonal(deps.cases, from)
  const files = await filesOf(deps.cases, from, personal)
  const { holding } = files
  const now = deps.clock.now()
  const isDone = holding?.facts.some(({ kind, data }) => isKeepingFact(kind) && data.caseId === from._id)
  const keeping = keepingAsked(files, personal.form.moveTo)
  if (!holding || (!isDone && (!keeping || !isStillBorneOut(deps.cases, from, personal, files, dayOf(now)))))
    return actForJob(deps, job, 'recheck')
  if (!isDone && keeping)
    await changeKeeping({ ledgers: deps.ledgers, sha256: deps.cases.sha256 }, holding.id, {
      ...{ keeping, caseId: from._id, key: `${from._id}:keeping`, by: actorOf(from), at: now.toISOString() },
    })
  await tellUnits(
    deps,
    job,
    { archiveId: holding.id, archiveNo: holding.archiveNo, left: accountBefore(holding.facts, from._id) },
    files,
  )
  await actForJob(deps, job, 'apply', { archiveId: holding.id })
}

async function tellUnits(
  deps: InternalMoveDeps,
  { ref, seq }: CaseJob & { seq: number },
  { left, ...file }: Pick<ToldUnit, 'archiveId' | 'archiveNo'> & { left: string | null },
  { target }: FilesFound,
): Promise<void> {
  const told = { ...file, caseId: ref, seq, at: deps.clock.now().toISOString() }
  if (left) await deps.tellUnit({ ...told, collectiveId: left, what: 'moved-out' })
  if (target) await deps.tellUnit({ ...told, collectiveId: target.id, what: 'moved-in' })
}
