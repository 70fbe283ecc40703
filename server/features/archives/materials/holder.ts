import type { Holder } from '@shared/domain/materials/on-record'
import { checkIdNumber } from '@shared/kernel/identity'
import { openIdNumber } from '../present-row'
import type { ArchiveRecord } from '../record'

/** Whose file it is, for the checks of its papers; the birth date by the ID number, where one is on record. */
export function holderOf(
  deps: { open: (field: string, id: string, sealed: string) => string },
  record: ArchiveRecord,
  today: string,
): Holder {
  const idNumber = openIdNumber(deps, record)
  const parsed = idNumber ? checkIdNumber(idNumber, today) : null
  return {
    name: record.holderName,
    formerNames: record.formerNames ?? [],
    birth: parsed?.ok ? parsed.value.birthDate : null,
  }
}
