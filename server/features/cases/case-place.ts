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
  applicant: Pick<Applicant, 'idNumber'>
  form: FormValues
  holding: Pick<NonNullable<FilesFound['holding']>, 'centreId'> | null
  /** The centre where the account of the unit is that the form names. */
  unitAt?: string | undefined
  /** The centre where the account of the person is open, if any. */
  accountAt: string | null
  onBehalf: OnBehalf | undefined
  /** In Asia/Shanghai. */
  day: Day
}

/**
 * The centre the form chooses, else the one where the account of its unit is, else the one that has the file, else the one whose window files it, else the one where the
 * account is open, else the one to which the person's place leads (N7-place, W6-all); the first one founded where nobody is
 * entered there at all. No round trip.
 */
export function placeFor({ centres }: Pick<CaseDeps, 'centres'>, arriving: Arriving): CasePlace {
  const { applicant, form, unitAt, holding, accountAt, onBehalf, day } = arriving
  const centreId =
    centreNamed(centres, form) ?? unitAt ?? holding?.centreId ?? onBehalf?.centreId ?? accountAt
  if (centreId) return { centreId }
  const { below, isAtWork } = centres
  const map = { centres: centres.list(), tables: centres.tables(), day, below, isAtWork }
  const found = routeCase(form, applicant.idNumber, map)
  return { centreId: found.centreId ?? centres.home()._id, routed: found.routed }
}
