import type { sendChaseLetter } from '@shared/contract/forming-units'
import type { RouteInput } from '@shared/contract/route'
import { linkFact } from '@shared/domain/facts/chain'
import { mayChase, nextLetterFrom } from '@shared/domain/forming-units/chase'
import { keysOnLights } from '@shared/domain/forming-units/due'
import { FORMING_RULES } from '@shared/domain/forming-units/rules'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { dayOf, writeDay } from '@shared/kernel/dates'
import type { CommandCall } from '../../../platform/commands/run'
import { staffFact } from '../../audit'
import type { FormingDeps } from '../deps'
import { newPass } from '../hand-in/key'
import { lettersOf } from '../letters'
import type { JoinedPaper } from '../record'
import { actOnUnit } from './act-on-unit'
import { answerWith } from './answer-with'

/** The effect of a letter: each paper it names gets its fact. */
export const NOTE_LETTER = 'note-chase-letter'

type Asked = RouteInput<typeof sendChaseLetter>['body'] & { id: string }

/**
 * Makes the next letter of a unit: a fact that names every paper which is amber or red, the nearest last day first. Throws
 * `forming-unit.too-soon`, `forming-unit.nothing-due`, and the problems of actOnUnit.
 */
export const sendLetter = (deps: FormingDeps, actor: Actor, call: CommandCall, { id, version, why }: Asked) =>
  actOnUnit(deps, actor, call, {
    ...{ id, version, command: 'send-letter' },
    more: ({ centreId }): Promise<JoinedPaper[]> => {
      const { amber } = keysOnLights(dayOf(call.now), deps.calendar.current())
      const due = { centreId, unitId: id, state: 'waiting', upTo: amber } as const
      return deps.papers.list(due, FORMING_RULES.mostInLetter.value)
    },
    about: (papers) => papers.flatMap(({ archive }) => archive.idIndex ?? []),
    decide: (unit, papers) => {
      const last = lettersOf('send-letter', unit).at(-1)
      if (!mayChase(last?.on ?? null, dayOf(call.now), why)) {
        const from = writeDay(nextLetterFrom(last?.on ?? null) ?? dayOf(call.now))
        throw new AppError('forming-unit.too-soon', { data: { from } })
      }
      if (papers.length === 0) throw new AppError('forming-unit.nothing-due')
      const count = (last?.count ?? 0) + 1
      const data = { count, papers: papers.map(({ _id }) => _id), ...(why ? { why } : {}) }
      const fact = linkFact(unit.facts, staffFact('send-letter', actor, call, data), deps.sha256)
      const entry = { id: `${id}:${fact.seq}:${NOTE_LETTER}`, type: NOTE_LETTER, ref: id, seq: fact.seq }
      return { fact, set: {}, outbox: [entry], pass: newPass(deps, id, fact.seq, call.now) }
    },
    answer: (_, fact) => answerWith('send-letter', id, fact),
  })
