import { codeIn } from '@shared/domain/items/read-answer'
import { type Offer, offersOf } from '@shared/domain/routing/offers'
import type { Day } from '@shared/kernel/dates'
import type { CentreDirectory } from './directory'

/** The centres that the answers of a form may choose among on a day (N7-place). No round trip. */
export function offersFor(
  centres: CentreDirectory,
  { household, workplace, former }: Readonly<Record<string, string | undefined>>,
  day: Day,
): Offer[] {
  const standing = centres.list().filter(({ _id }) => centres.mayKeep(_id, day).ok)
  const places = { household: codeIn(household), workplace: codeIn(workplace), former: codeIn(former) }
  return offersOf(places, standing)
}
