import type { makeHandOverList } from '@shared/contract/forming-units'
import type { RouteInput } from '@shared/contract/route'
import { linkFact } from '@shared/domain/facts/chain'
import { FORMING_RULES } from '@shared/domain/forming-units/rules'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import type { CommandCall } from '../../../platform/commands/run'
import { staffFact } from '../../audit'
import type { FormingDeps } from '../deps'
import { newPass } from '../hand-in/key'
import { lettersOf } from '../letters'
import type { JoinedPaper } from '../record'
import { actOnUnit } from './act-on-unit'
import { answerWith } from './answer-with'

type Asked = RouteInput<typeof makeHandOverList>['body'] & { id: string }

/**
 * Makes the next list of what a unit has to hand over, due or not, the nearest last day first, with a number and code to hand in
 * online by. It is no letter: nothing is noted on the papers, and the days between letters run on. Throws
 * `forming-unit.nothing-waiting`, and the problems of actOnUnit.
 */
export const makeList = (deps: FormingDeps, actor: Actor, call: CommandCall, { id, version }: Asked) =>
  actOnUnit(deps, actor, call, {
    ...{ id, version, command: 'make-list' },
    more: ({ centreId }): Promise<JoinedPaper[]> =>
      deps.papers.list({ centreId, unitId: id, state: 'waiting' }, FORMING_RULES.mostInLetter.value),
    about: (papers) => papers.flatMap(({ archive }) => archive.idIndex ?? []),
    decide: (unit, papers) => {
      if (papers.length === 0) throw new AppError('forming-unit.nothing-waiting')
      const count = lettersOf('make-list', unit).length + 1
      const data = { count, papers: papers.map(({ _id }) => _id) }
      const fact = linkFact(unit.facts, staffFact('make-list', actor, call, data), deps.sha256)
      return { fact, set: {}, pass: newPass(deps, id, fact.seq, call.now) }
    },
    answer: (_, fact) => answerWith('make-list', id, fact),
  })
