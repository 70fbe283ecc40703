import type { FormValues } from '@shared/domain/items/check-form'
import type { ChosenCentre } from '@shared/domain/items/knowledge'
import { codeIn } from '@shared/domain/items/read-answer'
import type { Day } from '@shared/kernel/dates'
import { type CentreDirectory, routeFor } from '../centres'

/** The centre a form names, whether or not it may be chosen; null when the form names none. */
export const centreNamed = (centres: CentreDirectory, form: FormValues): string | null => {
  const id = codeIn(form.centre)
  return id && centres.has(id) ? id : null
}

/** How the rules of routing stand to the centre that a form names. No round trip. */
export function chosenCentre(centres: CentreDirectory, form: FormValues, day: Day): ChosenCentre | null {
  const id = centreNamed(centres, form)
  if (!id) return null
  const found = routeFor(centres, form, day)
  return {
    offered: found.kind === 'centres' && found.options.some(({ centreId }) => centreId === id),
    technicians: centres.tableAt(id, day).switches.technicians.value,
  }
}

/** The answers with the centre in the directory's words, whatever the client called it. */
export function withCentreNamed(centres: CentreDirectory, form: FormValues): FormValues {
  const id = centreNamed(centres, form)
  return id ? { ...form, centre: `${id} ${centres.byId(id).name}` } : form
}
