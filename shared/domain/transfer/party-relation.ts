import { reg } from '@shared/kernel/reg'
import type { Answers } from '../items/answers'
import type { Finding, Question } from '../items/types'

reg('N20-2')

/** Asked where a file is to go: no condition of moving it (article 20 has none), but offered in the same case. */
export const partyQuestions: readonly Question[] = [
  {
    ...{ field: 'party', kind: 'choice', label: '党组织关系', optional: true, preset: 'none' },
    choices: [
      { value: 'none', label: '不是中共党员，或者已经转好' },
      { value: 'open', label: '是中共党员，组织关系还没有转' },
    ],
  },
  {
    ...{ field: 'partyWish', kind: 'choice', label: '组织关系怎样接转', preset: 'along', optional: true },
    onlyIf: { field: 'party', value: 'open' },
    choices: [
      { value: 'along', label: '请随本件一并办理' },
      { value: 'own', label: '我另行办理' },
    ],
  },
]

export const isPartyOpen = (form: Answers): boolean => form.party === 'open'

/** The warning, and what is done about it in the same case; the file goes its way meanwhile. */
export function sayParty(form: Answers): Finding[] {
  if (!isPartyOpen(form)) return []
  return [
    {
      text: '党组织关系还没有转接。档案照常转递，不因此停下。',
      remedy:
        form.partyWish === 'own'
          ? '请另向两边的党组织申请接转；需要随本件办理的，告诉经办机构就行。'
          : '已请两边机构随本件一并办理组织关系接转，党务人员会与本人联系。',
      article: 'N20-2',
    },
  ]
}
