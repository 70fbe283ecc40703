import { itemOf } from '@shared/domain/items/catalogue'
import { dayOf } from '@shared/kernel/dates'
import { stubPaper, trayPaper } from '../archives'
import { actForJob, type CaseJob, filesOf, knowledgeOfCase, openPersonal } from '../cases'
import { accepterOf, type MaterialFilingDeps } from './file'

/** Where the bag has to be, and whose it has to be, for anything to be entered in it. */
const ENTERING = ['bag-here', 'same-person', 'no-duplicate']

/**
 * Enters a paper that may not be filed where the checks put it: as a stub (N15), or on the tray (G39); then the fact that ends the
 * case. Every step may be repeated without doing anything twice. A file that is no longer here sends the case back to a clerk.
 */
export async function setAsideMaterial(deps: MaterialFilingDeps, job: CaseJob): Promise<void> {
  const from = await deps.cases.cases.findById(job.ref)
  if (!from) throw new Error(`case ${job.ref} does not exist`)
  const personal = openPersonal(deps.cases, from)
  const files = await filesOf(deps.cases, from, personal)
  const item = itemOf(from.item)
  const now = deps.clock.now()
  const known = knowledgeOfCase(deps.cases, from, personal, files, { id: '' }, dayOf(now))
  const aside = item.aside?.(known)
  const context = item.knows(known)
  const mayEnter = item.conditions.every((row) => !ENTERING.includes(row.name) || row.holds(context))
  if (!files.holding || !mayEnter || !aside) return actForJob(deps, job, 'recheck')
  const { materials } = deps
  const effect = {
    ...{ by: accepterOf(from), caseId: from._id, at: now.toISOString(), key: `${from._id}:set-aside` },
  }
  const { id } = files.holding
  const paperId =
    aside.way === 'stub'
      ? await stubPaper(materials, id, aside.stub, effect)
      : await trayPaper(materials, id, aside.loose, effect)
  await actForJob(deps, job, aside.way, { paperId })
}
