import { covers } from '@shared/domain/centres/region'
import type { Actor } from '@shared/domain/policy/roles'
import type { CentreDirectory } from '../centres'

/** The region of the 主管部门 a staff member works at or under; null without one. */
export function ownRegion(centres: CentreDirectory, { centreId }: Actor): string | null {
  if (!centreId || !centres.has(centreId)) return null
  const node = centres.byId(centreId)
  return (node.kind === 'authority' ? node : centres.authorityOf(centreId))?.regionCode ?? null
}

/** Whether a region is theirs to lay down for: their own, or one within it. */
export function isOwnRegion(centres: CentreDirectory, actor: Actor, regionCode: string): boolean {
  const own = ownRegion(centres, actor)
  return own !== null && covers(own, regionCode)
}
