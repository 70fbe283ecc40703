import type { Centre } from '../centres/types'
import type { Place, RoutingKey, TableVersion } from '../local/types'

/** Whose file looks for a place, as far as routing has to know. */
export interface Traveller {
  /** The kind of article 4, or one of the situations that places treat apart. */
  kind: RoutingKey
  /** Region codes of the places they have, as they were given: abolished, foreign and unreadable ones too. */
  places: Readonly<Partial<Record<Place, string>>>
}

/** What routing looks things up in; the day decides versions and standings. */
export interface RouteMap {
  centres: readonly Centre[]
  tables?: readonly TableVersion[]
  /** Today, Asia/Shanghai. */
  day: string
}

/** How near a centre stands to the place it is offered for; `street`: one of the offices of the streets below it. */
export type Tier = 'there' | 'street' | 'around' | 'same-city' | 'same-province' | 'everywhere'

/** A centre that can accept, for which of the places, and why it is this one. */
export interface RouteOption {
  centreId: string
  place: Place
  tier: Tier
  says: string
  /** Row of the regulation map. */
  article: string
  /** The text of the place, or that the figure is ours. */
  basis: string
}

/** A 主管部门 by name; `id` null where none is entered and the national line has to do. */
export interface Department {
  id: string | null
  name: string
  phone: string
}

/** Never a silent no (W6-all): centres that can accept, or the department to ask by name. */
export type Route =
  | { kind: 'centres'; options: readonly RouteOption[] }
  | { kind: 'authority'; authority: Department; says: string; article: string }
