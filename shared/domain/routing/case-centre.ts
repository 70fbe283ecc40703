import type { Json } from '@shared/kernel/canonical'
import { reg } from '@shared/kernel/reg'
import { PLACES } from '../local/types'
import { citeRow } from '../regulation/cite'
import { route, TIER_SAYS } from './route'
import { travellerOf } from './traveller'
import type { RouteMap, Tier } from './types'

reg('N7-place', 'W5-route', 'W6-all')

/** Why a case went where it went; kept in the fact that opened it, so it names no place. */
export interface Routed {
  /** What was looked at: what the person answered, or else where the ID number was first given out. */
  by: 'answers' | 'number'
  place: keyof typeof PLACES
  /** How near the centre stands to it; `department`: none is entered there, so one under the named department takes it, or the first of all. */
  tier: Tier | 'department'
  department?: string
  /** Row of the regulation map. */
  article: string
}

/** `centreId` null: not even a department is entered for the place. */
interface CaseRoute {
  centreId: string | null
  routed: Routed
}

const REGION_DIGITS = 6

/**
 * Where a case goes that no file, account or chosen centre leads anywhere: by the places the person answered, else by the
 * region with which the ID number begins, the nearest centre first. `below` gives the institutions under a department.
 */
export function routeCase(
  answers: Readonly<Record<string, string | undefined>>,
  idNumber: string,
  map: RouteMap,
  below: (departmentId: string) => readonly string[],
): CaseRoute {
  const asked = travellerOf(answers)
  const isAnswered = Object.keys(asked.places).length > 0
  const household = idNumber.slice(0, REGION_DIGITS)
  const found = route(isAnswered ? asked : { ...asked, places: { household } }, null, map)
  const by = isAnswered ? 'answers' : 'number'
  if (found.kind === 'centres') {
    const [{ centreId, place, tier, article }] = found.options as [(typeof found.options)[number]]
    return { centreId, routed: { by, place, tier, article } }
  }
  const { id, name } = found.authority
  const [centreId = null] = id ? below(id) : []
  const place = (Object.keys(asked.places)[0] as Routed['place'] | undefined) ?? 'household'
  const under = centreId === null ? {} : { department: name }
  return { centreId, routed: { by, place, tier: 'department', ...under, article: found.article } }
}

const BY = { answers: '按您填写的', number: '按身份证号开头的地区作为' } as const

/** Nobody is sent away for want of a centre (W6-all): who takes it instead. */
const sayDepartment = (department: string | undefined): string =>
  department
    ? `那里还没有登记的机构，由${department}所辖的机构办理`
    : '那里还没有登记的机构，先由最早设立的机构办理，也可以拨打 12333 询问当地人力资源社会保障局'

/** The reason in words, with its article; undefined for a fact that was not routed. */
export function sayRouted(kept: Json | undefined): string | undefined {
  if (!kept) return undefined
  const { by, place, tier, department, article } = kept as unknown as Routed
  const ends = tier === 'department' ? sayDepartment(department) : TIER_SAYS[tier]
  const cited = citeRow(article)
  return `${BY[by]}${PLACES[place]}，${ends}${cited ? `（${cited}）` : ''}。`
}
