import { addDays, type Day, writeDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { fail, ok, type Result } from '@shared/kernel/result'
import type { Centre } from './types'

reg('N6', 'N5', 'B1')

/** Why a node may keep no files on a day, with the row of the regulation map it stands on. */
export interface NoStanding {
  why: 'authority' | 'none' | 'below-county' | 'not-yet' | 'lapsed' | 'no-street' | 'delegating-centre'
  article: 'N5' | 'N6' | 'B1'
  /** What is the matter, to follow the node's name. */
  says: string
}

const no = (why: NoStanding['why'], article: NoStanding['article'], says: string) =>
  fail<NoStanding>({ why, article, says })

type Standings = Pick<Centre, 'kind' | 'level' | 'standing'>

/** By the node's own papers alone. */
function byOwnPapers({ kind, level, standing }: Standings, day: Day): Result<true, NoStanding> {
  if (kind === 'authority') return no('authority', 'N5', '是主管部门，负责监督，不保管档案')
  if (!standing) return no('none', 'N6', '没有登记保管档案的资格')
  if (standing.kind === 'statutory')
    return level === 'street' ? no('below-county', 'N6', '不是县级以上机构，须有委托才能保管档案') : ok(true)
  if (standing.kind === 'delegated')
    return level === 'street' ? ok(true) : no('no-street', 'B1', '不是街道（乡镇）机构，不能受委托保管档案')
  if (day < standing.validFrom)
    return no('not-yet', 'N6', `的授权自${writeDay(standing.validFrom)}起生效，现在还不能保管档案`)
  return day > standing.validUntil
    ? no('lapsed', 'N6', `的授权已于${writeDay(standing.validUntil)}到期`)
    : ok(true)
}

/**
 * Whether a node may keep, accept, issue and send files on a day (articles 5 and 6): an authority never, an institution while its
 * standing holds; the last day of an authorisation counts. `centreOf` finds the centre that delegated: a street office stands
 * only as long as that one does.
 */
export function mayKeepFiles(
  centre: Standings,
  day: Day,
  centreOf?: (id: string) => Standings | undefined,
): Result<true, NoStanding> {
  const own = byOwnPapers(centre, day)
  if (!own.ok || !centreOf || centre.standing?.kind !== 'delegated') return own
  const above = centreOf(centre.standing.by)
  const stands = above?.standing?.kind !== 'delegated' && above && byOwnPapers(above, day).ok
  return stands ? own : no('delegating-centre', 'B1', '的委托机构现在没有保管档案的资格')
}

/** Days ahead in which the end of an authorisation is shown, so that the province can renew it in time. No text: ours. */
export const WARNING_DAYS = 90

/** The last day of an authorisation that ends within WARNING_DAYS of a day; null when none is about to. */
export function endsSoon({ standing }: Pick<Centre, 'standing'>, day: Day): Day | null {
  if (standing?.kind !== 'authorised') return null
  const { validUntil } = standing
  return day <= validUntil && validUntil <= addDays(day, WARNING_DAYS) ? validUntil : null
}
