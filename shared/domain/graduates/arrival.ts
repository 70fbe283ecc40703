import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { Custody } from '../archives/custody'

reg('grad')

/** Whether a file is the one a row speaks of: it has come, and not before it was sent. */
export const isArrival = ({ keptSince }: Pick<Custody, 'keptSince'>, sentOn: Day | null): boolean =>
  keptSince !== null && (sentOn === null || keptSince >= sentOn)

/** Whether a file that came from a unit should stand on a list: the unit is a school that brought one in the year it came. */
export const shouldBeListed = (
  { from, keptSince }: { from: string; keptSince: Day | null },
  schools: readonly { school: string; year: number }[],
): boolean => schools.some(({ school, year }) => school === from && keptSince?.startsWith(`${year}-`))
