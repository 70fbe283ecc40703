import { areaList } from '@vant/area-data'
import { DEMO_REGIONS } from '../centres'

/** A step of a pick. `last`: there is nothing below it. */
export interface Region {
  code: string
  name: string
  last: boolean
}

/** Invented regions of the demonstration, down to its districts. */
const DEMO: Readonly<Record<string, string>> = Object.fromEntries(
  DEMO_REGIONS.filter(({ code }) => code.length === 6).map(({ code, name }) => [code, name]),
)

const NAMES = new Map<string, string>(
  [areaList.province_list, areaList.city_list, areaList.county_list, DEMO].flatMap((list) =>
    Object.entries(list),
  ),
)

/** 371002 stands below 371000, that below 370000, that below nothing. */
function parentOf(code: string): string {
  if (code.endsWith('0000')) return ''
  return code.endsWith('00') ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`
}

const BELOW = new Map<string, string[]>()
for (const code of [...NAMES.keys()].toSorted())
  BELOW.set(parentOf(code), [...(BELOW.get(parentOf(code)) ?? []), code])

/**
 * The regions directly below one (a code of six figures), or the provinces, in the order of their codes. `demo`: with the
 * invented ones. None below a code that today's list does not know.
 */
export const regionsWithin = (within: string | undefined, { demo }: { demo: boolean }): Region[] =>
  (BELOW.get(within ?? '') ?? [])
    .filter((code) => demo || !Object.hasOwn(DEMO, code))
    .map((code) => ({ code, name: NAMES.get(code) ?? '', last: !BELOW.has(code) }))
