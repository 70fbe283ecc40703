import type { FormValues } from '@shared/domain/items/check-form'
import { type Routed, routeCase } from '@shared/domain/routing/case-centre'
import type { OnBehalf } from '@shared/domain/window/on-behalf'
import type { Day } from '@shared/kernel/dates'
import { centreNamed } from './chosen-centre'
import type { FilesFound } from './context'
import type { Applicant, CaseDeps } from './deps'

/** The centre a new case goes to; `routed` where the rules of routing led there, with the reason. */
export interface CasePlace {
  centreId: string
  routed?: Routed
}

interface Arriving {
  applicant: Pick<Applicant, 'idNumber' | 'idIndexes'>
  form: FormValues
  files: Pick<FilesFound, 'holding'>
  onBehalf: OnBehalf | undefined
  /** In Asia/Shanghai. */
  day: Day
}

/**
 * The centre the form chooses, else the one that has the file, else the one whose window files it, else the one where the
 * account is open, else the one to which the person's place leads (N7-place, W6-all); the first one founded where nobody is
 * entered there at all. One round trip, and only without a file.
 */
export async function placeFor(deps: CaseDeps, arriving: Arriving): Promise<CasePlace> {
  const { centres } = deps
  const { applicant, form, files, onBehalf, day } = arriving
  const known = centreNamed(centres, form) ?? files.holding?.centreId ?? onBehalf?.centreId
  const centreId = known ?? (await deps.accountCentre(applicant.idIndexes))
  if (centreId) return { centreId }
  const map = { centres: centres.list(), tables: centres.tables(), day }
  const found = routeCase(form, applicant.idNumber, map, centres.below)
  return { centreId: found.centreId ?? centres.home()._id, routed: found.routed }
}
