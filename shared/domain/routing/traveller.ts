import { reg } from '@shared/kernel/reg'
import { codeIn } from '../items/read-answer'
import type { Place, RoutingKey } from '../local/types'
import { kindOf } from '../persons/kind-of'
import type { Traveller } from './types'

reg('N4', 'N7-place', 'N12-unit', 'W5-route', 'W7-retired', 'B-unemployed')

type Answers = Readonly<Record<string, string | undefined>>

const ASKED = ['household', 'workplace', 'former', 'registration', 'seat'] as const satisfies readonly Place[]

/** Whom the table of a place speaks of. Whether it has opened the service to technicians is not asked here: they are led as if. */
function routingKey(answers: Answers): RoutingKey {
  // Only a unit is asked where it is registered.
  if (codeIn(answers.registration)) return 'unit'
  if (answers.situation === 'jobless') return 'unemployed'
  if (answers.situation === 'retired') return 'retired'
  const kind = kindOf(answers, { technicians: true })
  return kind.scope === 'in' ? kind.kind : 'other'
}

/** Who looks for a place, by the plain answers of a form: any answers will do, missing ones as well. */
export const travellerOf = (answers: Answers): Traveller => ({
  kind: routingKey(answers),
  places: Object.fromEntries(
    ASKED.flatMap((place) => {
      const code = codeIn(answers[place])
      return code ? [[place, code]] : []
    }),
  ),
})
