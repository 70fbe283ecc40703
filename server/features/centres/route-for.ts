import { type PlaceRule, placeRules } from '@shared/domain/routing/place-rule'
import { route } from '@shared/domain/routing/route'
import { travellerOf } from '@shared/domain/routing/traveller'
import type { Route } from '@shared/domain/routing/types'
import type { Day } from '@shared/kernel/dates'
import type { CentreDirectory } from './directory'

/** Where the answers of a form lead on a day, by the tables of the places they name (N7-place). No round trip. */
export const routeFor = (
  centres: Pick<CentreDirectory, 'list' | 'tables'>,
  form: Readonly<Record<string, string | undefined>>,
  day: Day,
): Route => route(travellerOf(form), null, { centres: centres.list(), tables: centres.tables(), day })

/** What the tables of the places in a form lay down about files there on a day. No round trip. */
export const placeRulesFor = (
  centres: Pick<CentreDirectory, 'tables'>,
  form: Readonly<Record<string, string | undefined>>,
  day: Day,
): PlaceRule[] => placeRules(travellerOf(form), { tables: centres.tables(), day })
