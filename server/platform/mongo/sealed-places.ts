import type { SealedField } from './collections'

type Json = Readonly<Record<string, unknown>>

/** One text of a document, with the way to it as the database spells it: `logins.0.subject`. */
export interface Place {
  path: string
  value: string
  /** The object that holds it. */
  around: Json
}

/** A sealed value with the index that stands beside it. */
export interface SealedPlace extends Place {
  /** What it is sealed as, for its AAD. */
  as: string
  index?: Place & { of: string }
}

/** Every sealed value of a document that a registration names. Values that are absent are no places. */
export function sealedPlaces(collection: string, field: SealedField, document: Json): SealedPlace[] {
  const last = lastName(field.path)
  return placesOf(field.path, document).map((place) => {
    const { as = `${collection}.${field.path.replaceAll('[]', '')}` } = field
    const sealed = { ...place, as: typeof as === 'function' ? as(place.around) : as }
    return { ...sealed, ...indexBeside(field, place, last) }
  })
}

/** Every text at a path: `[]` stands for each element of a list, `*` for each field of an object. */
export function placesOf(path: string, document: Json): Place[] {
  return reach(document, path.replaceAll('[]', '.*').split('.'), '', document)
}

function indexBeside(field: SealedField, place: Place, last: string): Pick<SealedPlace, 'index'> {
  if (!field.index) return {}
  const { path, of } = field.index
  const value = place.around[lastName(path)]
  if (typeof value !== 'string') return {}
  const own = `${place.path.slice(0, place.path.length - last.length)}${lastName(path)}`
  const name = typeof of === 'function' ? of(place.around) : of
  return { index: { path: own, value, around: place.around, of: name } }
}

const lastName = (path: string): string => path.split('.').at(-1) ?? path

function reach(value: unknown, steps: readonly string[], path: string, around: Json): Place[] {
  const [step, ...rest] = steps
  if (step === undefined) return typeof value === 'string' ? [{ path, value, around }] : []
  if (typeof value !== 'object' || value === null) return []
  const inside = value as Json
  const names = step === '*' ? Object.keys(inside) : [step]
  return names.flatMap((name) => reach(inside[name], rest, path ? `${path}.${name}` : name, inside))
}
