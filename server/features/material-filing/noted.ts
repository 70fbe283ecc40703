import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { type FileNote, noteFact } from '../archives'
import { actForJob, type CaseJob, type CaseRecord, filesOf, openPersonal } from '../cases'
import { accepterOf, fileConclusion, type MaterialFilingDeps } from './file'

/** The fact of one step of a case; `at` is an ISO instant. */
export const noteOf = (from: CaseRecord, job: CaseJob, at: string) => ({
  ...{ by: accepterOf(from), caseId: from._id, at, key: job.id },
})

export async function caseOf(deps: MaterialFilingDeps, { ref }: CaseJob): Promise<CaseRecord> {
  const from = await deps.cases.cases.findById(ref)
  if (!from) throw new Error(`case ${ref} does not exist`)
  return from
}

/** A step that the case and the chain of its file both tell: the command of the case, the fact of the file. */
export interface Noted {
  command: string
  kind: FileNote['kind']
}

/**
 * Notes in its own chain that a case of the centre's own has begun on a file, then in the case which file that is. Every step may be
 * repeated without doing anything twice. `data`: what the chain tells of the case; nothing personal.
 */
export async function noteBegin(
  deps: MaterialFilingDeps,
  job: CaseJob,
  { command, kind }: Noted,
  dataOf: (form: Readonly<Record<string, string>>) => Record<string, string> = () => ({}),
): Promise<void> {
  const from = await caseOf(deps, job)
  const personal = openPersonal(deps.cases, from)
  const { holding } = await filesOf(deps.cases, from, personal)
  if (!holding) throw new Error(`case ${job.ref} is about no file`)
  const at = deps.clock.now().toISOString()
  await noteFact(deps.materials, holding.id, { kind, ...noteOf(from, job, at), data: dataOf(personal.form) })
  await actForJob(deps, job, command, { archiveId: holding.id })
}

/**
 * Files what a second person confirmed and notes in the file's chain that the case has ended; a case that was stopped has nothing to
 * file. Does nothing unless the case is in the state `when`. Every step may be repeated without doing anything twice. A file that left
 * meanwhile sends the case back to a clerk.
 */
export async function noteEnd(
  deps: MaterialFilingDeps,
  job: CaseJob,
  { command, kind, when }: Noted & { when: string },
): Promise<void> {
  const from = await caseOf(deps, job)
  const view = foldCase(itemOf(from.item), from.facts)
  const archiveId = view.result?.archiveId
  if (view.state !== when) return
  if (!archiveId) throw new Error(`case ${job.ref} is noted in no file`)
  const now = deps.clock.now()
  const outcome = String(view.kept.outcome)
  const isFiled = outcome !== 'stopped'
  const paperId = isFiled ? await fileConclusion(deps, from, archiveId, job, now) : null
  if (isFiled && !paperId) return actForJob(deps, job, 'recheck')
  await noteFact(deps.materials, archiveId, {
    kind,
    ...noteOf(from, job, now.toISOString()),
    data: { outcome },
  })
  await actForJob(deps, job, command, paperId ? { archiveId, paperId } : { archiveId })
}
