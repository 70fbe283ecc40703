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
  /** A nearer one has nobody at work in the system yet, so nobody would have answered there. */
  passed?: true
  /** Row of the regulation map. */
  article: string
}

/** `centreId` null: not even a department is entered for the place. */
interface CaseRoute {
  centreId: string | null
  routed: Routed
}

const REGION_DIGITS = 6

interface CaseMap extends RouteMap {
  /** The institutions under a department. */
  below: (departmentId: string) => readonly string[]
  /** Whether anybody takes cases in there; unknown counts as yes. */
  isAtWork?: (centreId: string) => boolean
}

/**
 * Where a case goes that no file, account or chosen centre leads anywhere: by the places the person answered, else by the
 * region with which the ID number begins, the nearest centre first in which somebody is at work. Where nobody is at work in any
 * of them, the nearest.
 */
export function routeCase(
  answers: Readonly<Record<string, string | undefined>>,
  idNumber: string,
  map: CaseMap,
): CaseRoute {
  const nearest = ledTo(answers, idNumber, map)
  const { isAtWork = () => true } = map
  if (nearest.centreId === null || isAtWork(nearest.centreId)) return nearest
  const manned = map.centres.filter(({ _id, kind }) => kind === 'authority' || isAtWork(_id))
  const below = (id: string) => map.below(id).filter(isAtWork)
  const { centreId, routed } = ledTo(answers, idNumber, { ...map, centres: manned, below })
  if (centreId !== null) return { centreId, routed: { ...routed, passed: true } }
  const [first] = manned.filter(({ kind }) => kind === 'institution')
  return first ? { centreId: first._id, routed: { ...routed, passed: true } } : nearest
}

function ledTo(
  answers: Readonly<Record<string, string | undefined>>,
  idNumber: string,
  map: Omit<CaseMap, 'isAtWork'>,
): CaseRoute {
  const asked = travellerOf(answers)
  const isAnswered = Object.keys(asked.places).length > 0
  const household = idNumber.slice(0, REGION_DIGITS)
  const found = route(isAnswered ? asked : { ...asked, places: { household } }, null, map)
  const by = isAnswered ? 'answers' : 'number'
  if (found.kind === 'centres') {
    const [first] = found.options as [(typeof found.options)[number]]
    // Which street is theirs nobody knows here; the person chooses it, where the form lets them.
    const { centreId, place, tier, article } = found.options.find((one) => one.tier !== 'street') ?? first
    return { centreId, routed: { by, place, tier, article } }
  }
  const { id, name } = found.authority
  const [centreId = null] = id ? map.below(id) : []
  const place = (Object.keys(asked.places)[0] as Routed['place'] | undefined) ?? 'household'
  const under = centreId === null ? {} : { department: name }
  return { centreId, routed: { by, place, tier: 'department', ...under, article: found.article } }
}

const PASSED = '最近的机构还没有工作人员在这里受理，'
/** How near the one is that takes it in the place of a nearer one. */
const INSTEAD: Readonly<Record<Tier, string>> = {
  there: '由当地的另一家机构办理',
  street: '由当地的街道（镇）办理',
  around: '由所在地区的上一级机构办理',
  'same-city': '由同一城市的机构办理',
  'same-province': '由同一省的机构办理',
  everywhere: '由服务全域的机构办理',
}

const BY = { answers: '按您填写的', number: '按身份证号开头的地区作为' } as const

/** Nobody is sent away for want of a centre (W6-all): who takes it instead. */
function sayEnd({ tier, department, passed }: Routed): string {
  const why = passed ? PASSED : '那里还没有登记的机构，'
  if (tier !== 'department') return passed ? `${PASSED}${INSTEAD[tier]}` : TIER_SAYS[tier]
  return department
    ? `${why}由${department}所辖的机构办理`
    : `${why}先由最早设立的机构办理，也可以拨打 12333 询问当地人力资源社会保障局`
}

/** The reason in words, with its article; undefined for a fact that was not routed. */
export function sayRouted(kept: Json | undefined): string | undefined {
  if (!kept) return undefined
  const routed = kept as unknown as Routed
  const { by, place, article } = routed
  const cited = citeRow(article)
  return `${BY[by]}${PLACES[place]}，${sayEnd(routed)}${cited ? `（${cited}）` : ''}。`
}
