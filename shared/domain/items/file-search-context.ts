import type { Json } from '@shared/kernel/canonical'
import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { Posted } from '../graduates/posted'
import type { Answers } from './answers'
import type { CaseKnowledge } from './knowledge'

reg('grad', 'N7-place', 'W7-leave')

export type FileSearchState =
  | 'looking'
  | 'asking'
  | 'in-confirmation'
  | 'found'
  | 'concluded'
  | 'kept-already'
  | 'withdrawn'

/** Who could hold a file that nobody finds, and why they might. */
export const HOLDERS = {
  employer: { says: '最后的工作单位', why: '离职后没有转走的，档案仍在单位' },
  workplace: { says: '工作地的人才服务机构', why: '档案可以由工作地的机构保管' },
  household: { says: '户籍地的人才服务机构', why: '离职、毕业没有就业的，档案一般转到户籍地' },
  school: { says: '最后毕业的学校', why: '毕业时没有转出的，学校保管着；转出的，学校有派送记录' },
  heard: { says: '最后听说的地方', why: '您最后一次听说档案在那里' },
  next1: { says: '接着问的第一家', why: '被问到的单位答复已经转给了它' },
  next2: { says: '接着问的第二家', why: '被问到的单位答复已经转给了它' },
  next3: { says: '接着问的第三家', why: '被问到的单位答复已经转给了它' },
} as const
export type Holder = keyof typeof HOLDERS
/** For whoever those who were asked have sent the file on to. */
export const NEXT_HOLDERS: readonly Holder[] = ['next1', 'next2', 'next3']
/** Their places stand in the numbers of letters: new ones come last. */
export const HOLDER_ORDER = Object.keys(HOLDERS) as Holder[]

/** What somebody who was asked says. */
export const HOLDER_ANSWERS = {
  here: '档案在这里',
  'sent-on': '曾经保管，已经转出',
  never: '查过，从没有收到过',
} as const
export type HolderAnswer = keyof typeof HOLDER_ANSWERS

/** The lawful next step where nobody has the file. */
export const SEARCH_NEXT_STEPS = {
  'last-holder':
    '由最后有记录保管过的单位负责查找；确属遗失的，由它向上级报告，经主管部门批准后依据有据可查的材料补救',
  proofs: '没有任何单位保管过的记录，不能重新造一份档案；请把能证明经历的材料交来，依据真实材料收集归档',
  authority: '保管单位互相推诿的，由主管部门协调，明确由谁负责',
} as const
export type SearchNextStep = keyof typeof SEARCH_NEXT_STEPS

/** What the rule knows when it decides. */
export interface FileSearchContext extends Pick<CaseKnowledge, 'identityLevel' | 'decidedBefore'> {
  /** A centre of the system has the file by its own facts. */
  isKept: boolean
  /** Who could hold it, by what the person said, the likeliest first. */
  likely: readonly Holder[]
  /** How the person named each of them; empty where they did not. */
  named: Readonly<Partial<Record<Holder, string>>>
  /** Whom staff have asked, and on which day. */
  asked: Readonly<Record<string, Day>>
  /** By when each of them was told to answer. */
  answerBy: Readonly<Record<string, Day>>
  /** By when whoever was silent is to answer after all, before their silence is their answer. */
  secondBy: Readonly<Record<string, Day>>
  /** The last day for whoever is asked today. */
  nextDue: Day
  /** Of those, who it was by name, as it was written when they were asked. */
  askedNames: Readonly<Partial<Record<Holder, string>>>
  /** Those of them that are centres of the system, by their ids: they answer on their own desk. */
  askedCentres: Readonly<Record<string, string>>
  /** Of whose silence the department above was told, and when. */
  escalated: Readonly<Record<string, string>>
  /** Who has let the time to answer pass once more after that: their silence is their answer. */
  silenced: readonly string[]
  /** The id of the centre of the system that goes by a name; null where none does. */
  centreCalled: (name: string) => string | null
  /** A centre of the system that had the file and sent it on, by its name; null where none did. */
  lastKept: string | null
  /** What a school's list says of the file; null where none was found. */
  posted: Posted | null
  /** What those said. */
  answers: Readonly<Record<string, Json>>
  today: Day
}

/**
 * Who could hold the file, the likeliest first: whoever has worked is looked for where they worked and then at home, whoever has
 * not where they lived and at school. A place is asked only where the person named it; the household always.
 */
export function likelyHolders(form: Answers): Holder[] {
  const named = HOLDER_ORDER.filter((holder) => Boolean(form[holder]))
  const order: readonly Holder[] = form.employer
    ? ['heard', 'employer', 'workplace', 'household', 'school']
    : ['heard', 'household', 'school', 'workplace']
  return order.filter((holder) => named.includes(holder))
}

/** Those who were asked, have not answered, and may be waited for still. */
export const silentIn = ({
  asked,
  answers,
  silenced,
}: Pick<FileSearchContext, 'asked' | 'answers' | 'silenced'>): Holder[] =>
  HOLDER_ORDER.filter(
    (holder) => asked[holder] !== undefined && answers[holder] === undefined && !silenced.includes(holder),
  )
