import { reg } from '@shared/kernel/reg'
import { covers, NATION, reachesDistrict, regionLadder, regionPrefix } from '../centres/region'
import type { Centre, Scope } from '../centres/types'
import { sayBasis } from '../local/promise'
import { localTableFor } from '../local/resolve'
import { type LocalTable, PLACES, type Place } from '../local/types'
import { acceptingCentres, type Found, nearestCentres } from './nearest'
import type { Department, Route, RouteMap, RouteOption, Tier, Traveller } from './types'

reg('N7-place', 'W5-route', 'W6-all', 'B1', 'N25', 'B-unemployed', 'W7-retired')

/** Where the table of a place says nothing for somebody, the provisions do (article 7). */
const BY_ARTICLE_7: readonly Place[] = ['household', 'workplace']

/** How near the centre stands, in words. */
export const TIER_SAYS: Readonly<Record<Tier, string>> = {
  there: '由当地的机构接收',
  street: '您的户籍在这个街道（镇）的，由它接收',
  around: '当地没有单设的机构，由所在地区的上一级机构接收',
  'same-city': '当地的区划或机构有调整，由同一城市的机构接收',
  'same-province': '所在城市没有登记的机构，由同一省的机构接收',
  everywhere: '所在地区没有登记的机构，由服务全域的机构接收',
}

/** Whose door it is: units, the street's for the unemployed and the retired where the place has opened it, else persons. */
function scopesOf({ kind }: Traveller, table: LocalTable): Scope[] {
  if (kind === 'unit') return ['units']
  if (kind === 'unemployed' && table.switches['street-unemployed'].value) return ['unemployed', 'persons']
  if (kind === 'retired' && table.switches['retired-to-street'].value) return ['retired', 'persons']
  return ['persons']
}

/** Persons go to the districts where the place has divided the work so; its city takes them only where no district does. */
const isBelowCity = ({ centre }: Found): boolean => regionPrefix(centre.regionCode).length > 4

/** A place told as far as forms ask. */
const isDistrict = (code: string): boolean => code.length === 6 && reachesDistrict(code)

/** Every street office of a district: which street is theirs the person knows. */
const streetsOf = (accepting: readonly Centre[], code: string): Found[] =>
  accepting
    .filter(({ regionCode }) => covers(code, regionCode))
    .toSorted((one, two) => (one.regionCode < two.regionCode ? -1 : 1))
    .map((centre) => ({ centre, tier: centre.regionCode === code ? 'there' : 'street' }))

/** Those that take files by one of the scopes, the nearest first. */
function nearestOf(scope: Scope, code: string, table: LocalTable, map: RouteMap): Found[] {
  const accepting = acceptingCentres(map, scope)
  const nearest = nearestCentres(accepting, code)
  if (scope === 'units') return nearest
  // A street takes only its own people: the next one is not nearer than the district.
  if (scope !== 'persons')
    return isDistrict(code) ? streetsOf(accepting, code) : nearest.filter(({ tier }) => tier === 'there')
  const isDivided = table.switches['persons-at-district'].value
  const below = isDivided ? accepting.filter((centre) => isBelowCity({ centre, tier: 'there' })) : []
  const districts = nearestCentres(below, code).filter(({ tier }) => tier !== 'same-province')
  return districts.length ? districts : nearest
}

/**
 * The street is one more door for the unemployed; the retired go to theirs, and to the district only where it has no office, or where
 * nobody has told which street it is.
 */
function nearestFor(person: Traveller, code: string, table: LocalTable, map: RouteMap): Found[] {
  const doors = scopesOf(person, table).map((scope) => nearestOf(scope, code, table, map))
  const isOpen = person.kind === 'unemployed' || isDistrict(code)
  return isOpen ? doors.flat() : (doors.find(({ length }) => length > 0) ?? [])
}

function optionsAt(person: Traveller, place: Place, map: RouteMap, isLaidDown: boolean): RouteOption[] {
  const code = person.places[place] ?? ''
  const table = localTableFor(code, map.day, map.tables)
  const row = table.routing[person.kind]
  if (isLaidDown && !row.value.includes(place)) return []
  const article = place === 'household' || place === 'workplace' ? 'N7-place' : 'W5-route'
  return nearestFor(person, code, table, map).map(({ centre, tier }) => ({
    centreId: centre._id,
    place,
    tier,
    says: `${PLACES[place]}的机构可以${person.kind === 'unit' ? '为单位开立账户' : '保管您的档案'}，${TIER_SAYS[tier]}。`,
    article: isLaidDown ? article : 'W6-all',
    basis: sayBasis(row.source),
  }))
}

/** Each centre once, for the first place that leads to it. */
const once = (options: readonly RouteOption[]): RouteOption[] => {
  const seen = new Set<string>()
  return options.filter(({ centreId }) => !seen.has(centreId) && seen.add(centreId))
}

/** The line of the human-resources departments, reachable in the whole country. */
const ANYWHERE: Department = { id: null, name: '当地人力资源社会保障局', phone: '12333' }

/** The nearest department over a code; the topmost one where none covers it. */
function departmentFor(code: string, { centres }: RouteMap): Department {
  const authorities = centres.filter(({ kind }) => kind === 'authority')
  const over = regionLadder(code).flatMap((rung) =>
    authorities.filter(({ regionCode }) => regionCode === rung && covers(regionCode, code)),
  )
  const [nearest = authorities.find(({ regionCode }) => regionCode === NATION)] = over
  return nearest ? { id: nearest._id, name: nearest.name, phone: nearest.phone || ANYWHERE.phone } : ANYWHERE
}

/**
 * Where a file may be kept. Total: whatever person, choice, tables and centres, the answer is at least one centre that can accept,
 * with its reason and row, or the department to ask by name (W6-all): every lawful one, place by place, the nearest first. `choice` narrows to one place where the table allows
 * it; otherwise every place the tables allow is offered, in the order of the table. Places no table speaks of fall back on article 7.
 */
export function route(person: Traveller, choice: Place | null, map: RouteMap): Route {
  const given = (Object.keys(PLACES) as Place[]).filter((place) => person.places[place] !== undefined)
  const wanted = choice !== null && given.includes(choice) ? [choice] : given
  const byTable = once(wanted.flatMap((place) => optionsAt(person, place, map, true)))
  if (byTable.length) return { kind: 'centres', options: byTable }
  const others = once(given.flatMap((place) => optionsAt(person, place, map, true)))
  if (others.length) return { kind: 'centres', options: others }
  const byArticle = BY_ARTICLE_7.filter((place) => given.includes(place))
  const fallBack = once(byArticle.flatMap((place) => optionsAt(person, place, map, false)))
  if (fallBack.length) return { kind: 'centres', options: fallBack }
  const [first] = wanted.length ? wanted : given
  return {
    kind: 'authority',
    authority: departmentFor((first && person.places[first]) || NATION, map),
    says: '您选的地方还没有登记能接收的机构，主管部门会告诉您由谁接收，符合规定的档案不会被拒收。',
    article: 'W6-all',
  }
}
