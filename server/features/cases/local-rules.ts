import type { CaseKnowledge } from '@shared/domain/items/knowledge'
import { promiseOf } from '@shared/domain/local/promise'
import { ANSWER_PROMISE } from '@shared/domain/transfer/promises'
import type { Day } from '@shared/kernel/dates'
import type { CaseDeps } from './deps'

type LocalKnown = Pick<CaseKnowledge, 'handOverDays' | 'keepsDeceased' | 'local'>

/** What the place of a centre lays down on a day, as far as the rules of cases look at it. No round trip. */
export function localRules(
  { centres }: Pick<CaseDeps, 'centres'>,
  { centreId, day }: { centreId: string; day: Day },
): LocalKnown {
  const table = centres.tableAt(centreId, day)
  const { handOverDays, intervals, messengers, switches } = table
  return {
    handOverDays: {
      'jobless-list': handOverDays['jobless-list'].value,
      'jobless-file': handOverDays['jobless-file'].value,
    },
    keepsDeceased: switches['deceased-kept-on'].value,
    local: {
      messengers: messengers.value,
      partyBlock: switches['party-relation-block'].value,
      nudgeDays: intervals.nudge.value,
      chaseDays: intervals.chase.value,
      answerDays: promiseOf(table, ANSWER_PROMISE).value,
    },
  }
}
