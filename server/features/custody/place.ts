import type { CentreDirectory } from '../centres'

/** A centre as the public knows it. */
export function placeOf(centres: CentreDirectory, id: string) {
  const { name, address, phone, hours } = centres.byId(id)
  return { id, name, address, phone, hours }
}
