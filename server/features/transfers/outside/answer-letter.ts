import type { answerLetter as contract, OpenedLetter } from '@shared/contract/letters'
import type { RouteInput } from '@shared/contract/route'
import { dayOf } from '@shared/kernel/dates'
import type { CommandCall } from '../../../platform/commands/run'
import { actOnCase, findByLetter } from '../../cases'
import { fixedIn, type LetterDeps, presentLetter, readKey, unitOf } from './open-letter'

/**
 * The answer of a unit outside to its letter: a fact of its own in the case, by the number of the letter, with who answered sealed
 * beside it. An answer that is changed later is a new fact. Three round trips, four with a scan. Throws the problems of openLetter, `letter.expired`,
 * and the problems of actOnCase.
 */
export async function answerLetter(
  { cases }: Pick<LetterDeps, 'cases'>,
  call: CommandCall,
  { number, code: typed, version, answer, answers }: RouteInput<typeof contract>['body'],
): Promise<OpenedLetter> {
  const { place, code } = readKey({ number, code: typed })
  const unit = unitOf(place)
  const { record, seq } = await actOnCase(
    cases,
    unit,
    { ...call, actorId: unit.id },
    {
      ...{ caseId: '', find: () => findByLetter(cases, place, code, call.now) },
      ...{ action: 'letter.answer', version },
      input: { name: answer, answers: { ...answers, ...fixedIn(place) } },
    },
  )
  // As of the answer, so that every replay of the same key reads the same.
  const then = { ...record, facts: record.facts.slice(0, seq) }
  return presentLetter(cases, then, place, dayOf(call.now))
}
