import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { tidyPackageNo } from '@shared/domain/transfer/package-no'
import type { CaseRecord } from '../../cases'

/** The number that the bag of a case was sent under last, going or coming back, as it is compared; '' where it has none. */
export function parcelNo(record: CaseRecord): string {
  const { backNo, sentNo } = foldCase(itemOf(record.item), record.facts).kept
  const no = backNo ?? sentNo
  return typeof no === 'string' ? tidyPackageNo(no) : ''
}
