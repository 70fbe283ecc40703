import type { FormValues } from '@shared/domain/items/check-form'
import { normaliseCreditCode } from '@shared/kernel/credit-code'
import type { CaseDeps, NamedUnit } from './deps'

/** The account of the unit that a form names by its code, at the centre that has the file; null where none is live there. One round trip, none where none is named. */
export const namedUnit = async (
  { collectiveAt }: Pick<CaseDeps, 'collectiveAt'>,
  centreId: string | undefined,
  { unitCode }: FormValues,
): Promise<NamedUnit | null> =>
  unitCode && centreId ? collectiveAt(centreId, normaliseCreditCode(unitCode)) : null

/** The answers with the name of the unit that was found, so that whoever reads them knows which it is. */
export const withUnitNamed = (form: FormValues, target: NamedUnit | null | undefined): FormValues =>
  target ? { ...form, unitName: target.unitName } : form
