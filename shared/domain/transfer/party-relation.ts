import type { Json } from '@shared/kernel/canonical'
import { reg } from '@shared/kernel/reg'
import type { Answers } from '../items/answers'
import type { Finding, GuardRefusal, Question, QuestionGroup } from '../items/types'

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

/** How either desk enters what is done about it, in the case that moves the file. */
export const RECORD_PARTY = 'record-party'

/** By which the other centre of the same journey learns of it: how far it is, and no words. */
export const OTHER_PARTY = {
  ...({ name: 'other-party', label: '告知组织关系', says: '对方机构登记组织关系接转' } as const),
  ...({ keeps: true, clock: 'none', actors: ['system'], relation: 'any', action: 'system' } as const),
  withoutStanding: true as const,
}

const DONE = {
  agreed: '已与本人和党组织约定办理',
  moved: '组织关系已接转',
  unneeded: '经核对不用接转',
} as const

/** What was done about it; asked of the desk until it is moved. */
export const partyAsks: readonly QuestionGroup[] = [
  {
    key: 'party',
    title: '党组织关系接转',
    why: '档案照常转递，不等组织关系。约好以后登记一次，接转好了再登记一次，本人和对方机构都会看到。档案收到以后也可以登记。',
    questions: [
      {
        ...{ field: 'partyDone', kind: 'choice', label: '办到哪一步' },
        choices: Object.entries(DONE).map(([value, label]) => ({ value, label })),
      },
      {
        ...{ field: 'partyWords', kind: 'text', label: '约定的时间地点，或者转往的党组织', maxLength: 120 },
        ...{ optional: true, onlyIf: { field: 'partyDone', value: ['agreed', 'moved'] } },
      },
    ],
  },
]

/** What this desk entered of it, and what the other's has (`partyThere`). */
export const partyGiven = (
  { partyDone = '', partyWords = '' }: Answers,
  { partyThere }: Readonly<Record<string, Json>>,
): Answers => ({ partyDone, partyWords, partyThere: typeof partyThere === 'string' ? partyThere : '' })

/** What the facts of it keep on either side; undefined for every other command. */
export function keepsParty(
  command: string,
  { partyDone = '' }: Answers,
  { partyThere = '' }: Readonly<Record<string, string>>,
): Record<string, Json> | undefined {
  if (command === RECORD_PARTY) return { partyDone }
  return command === OTHER_PARTY.name ? { partyThere } : undefined
}

/** Nothing is left to be done about it: either desk has said so. */
const isSettled = ({ partyDone, partyThere }: Answers): boolean =>
  [partyDone, partyThere].some((done) => done === 'moved' || done === 'unneeded')

/** Whether it stands in the way where a place wants it moved first (a table says so, and by default none does). */
export const isPartyFirst = (form: Answers, given: Answers, partyBlock: boolean): boolean =>
  partyBlock && isPartyOpen(form) && !isSettled(given)

/** Nothing is entered of what nobody has spoken of. */
export const guardParty = (isOpen: boolean): GuardRefusal | null =>
  isOpen ? null : { problem: 'transfer.no-party', article: 'N20-2' }

const withWords = (says: string, words: string | undefined): string =>
  words ? `${says}：${words}。` : `${says}。`

/** The warning, and what is done about it in the same case, until it is done; the file goes its way meanwhile. `given`: what the desks entered. */
export function sayParty(form: Answers, given: Answers): Finding[] {
  const { partyDone, partyWords, partyThere } = given
  if (!isPartyOpen(form) || [partyDone, partyThere].includes('unneeded')) return []
  if (partyDone === 'moved') return [{ text: withWords('党组织关系已接转', partyWords), article: 'N20-2' }]
  if (partyThere === 'moved') return [{ text: '对方机构登记：党组织关系已接转。', article: 'N20-2' }]
  const text = '党组织关系还没有接转。档案照常转递，不因此停下。'
  return [{ text, remedy: partyRemedy(form, given), article: 'N20-2' }]
}

function partyRemedy({ partyWish }: Answers, { partyDone, partyWords, partyThere }: Answers): string {
  if (partyDone === 'agreed') return withWords('机构已约定办理组织关系接转', partyWords)
  if (partyThere === 'agreed') return '对方机构已与本人和党组织约定办理，不用再约；时间地点在它的办件里。'
  return partyWish === 'own'
    ? '请另向两边的党组织申请接转；需要随本件办理的，告诉经办机构就行。'
    : '由经办机构随本件一并办理，约好的时间和地点会写在这里。'
}
