import { NATION } from '@shared/domain/centres/region'
import type { Actor } from '@shared/domain/policy/roles'
import type { CentreDirectory } from './directory'

/** The region of the department an administrator belongs to: nodes in it are theirs to enter. The whole country where none is entered. */
export function reachOf(centres: CentreDirectory, { centreId }: Actor): string {
  const own = centreId && centres.has(centreId) ? centres.authorityOf(centreId) : null
  return own?.regionCode ?? NATION
}
