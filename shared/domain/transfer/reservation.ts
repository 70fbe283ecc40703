import { reg } from '@shared/kernel/reg'
import type { FactBody } from '../facts/types'

reg('N20-1', 'N12-person')

/** By this staff take in the bag itself: it speaks for whose it is. */
const BAG_IS_HERE = 'arrive'

/**
 * Whether a case that moves a file may hold its person's one place for that (N20-1): only once it is known whose it is. Whoever merely
 * told a name and a number would keep the person they belong to from their own file. `facts`: oldest first.
 */
export const mayReserve = (
  identityLevel: 'declared' | 'verified',
  facts: readonly Pick<FactBody, 'kind' | 'by' | 'data'>[],
): boolean =>
  identityLevel === 'verified' ||
  facts[0]?.by.kind === 'staff' ||
  facts.some(({ kind, data }) => kind === BAG_IS_HERE || data.identityChecked === true)
