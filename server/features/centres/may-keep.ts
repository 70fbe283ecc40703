import { AppError } from '@shared/kernel/app-error'
import type { Day } from '@shared/kernel/dates'
import type { CentreDirectory } from './directory'

/**
 * Refuses what a centre without a standing cannot do: accept, issue and send (N6). Throws `centre.no-standing`, which names what
 * is the matter and the 主管部门 to turn to. No round trip.
 */
export function assertMayKeepFiles(centres: CentreDirectory, centreId: string, day: Day): void {
  const standing = centres.mayKeep(centreId, day)
  if (standing.ok) return
  const { name } = centres.byId(centreId)
  const authority = centres.authorityOf(centreId)
  const turnTo = authority
    ? `${authority.name}${authority.phone && `（${authority.phone}）`}`
    : '当地主管部门'
  throw new AppError('centre.no-standing', {
    data: { matter: `${name}${standing.error.says}`, authority: turnTo },
    article: standing.error.article,
  })
}
