import { NATION, regionLadder } from '@shared/domain/centres/region'
import type { NamedRegion, RegionList } from '../../platform/ports/region-list'
import { DEMO_REGIONS } from './demo-regions'
import type { CentreDirectory } from './directory'

/** Regions by code, with those of the demo only where demo centres stand. */
export interface Regions {
  nameOf: (code: string) => string | null
  /** 云省（演示） 云帆市（演示）, as far as the names are known; empty for the nation. */
  pathName: (code: string) => string
  /** From the province down to the code, as far as the names are known. */
  path: (code: string) => NamedRegion[]
  /** What lies directly below; the provinces below the nation. `last`: nothing lies below it. None below a code that is no longer in use. */
  below: (parent: string) => (NamedRegion & { last: boolean })[]
}

const isDemo = (code: string): boolean => DEMO_REGIONS.some((region) => region.code === code)

/** The region directly above: street → district → city → province → nation. */
const above = (code: string): string => regionLadder(code)[1] ?? NATION

/** Names of regions and what lies where. Pure look-ups, no round trip. */
export function createRegions(list: RegionList, centres: Pick<CentreDirectory, 'list'>): Regions {
  const known = [...list.all(), ...DEMO_REGIONS]
  const names = new Map(known.map(({ code, name }) => [code, name]))
  const children = new Map<string, NamedRegion[]>()
  for (const region of known) {
    // A district straight under a province (省直辖) hangs on its city's code, which has no name of its own then.
    const parent =
      regionLadder(region.code)
        .slice(1)
        .find((rung) => names.has(rung)) ?? above(NATION)
    children.set(parent, [...(children.get(parent) ?? []), region])
  }
  const isShown = ({ code }: NamedRegion): boolean =>
    !isDemo(code) || centres.list().some(({ regionCode }) => isDemo(regionCode))
  const path = (code: string): NamedRegion[] =>
    regionLadder(code)
      .toReversed()
      .flatMap((rung) => (names.has(rung) ? [{ code: rung, name: names.get(rung) ?? '' }] : []))
  return {
    nameOf: (code) => names.get(code) ?? null,
    path,
    pathName: (code) => [...new Set(path(code).map(({ name }) => name))].join(' '),
    below: (parent) =>
      (children.get(parent) ?? [])
        .filter(isShown)
        .map((region) => ({ ...region, last: !children.has(region.code) })),
  }
}
