import type { Json } from '@shared/kernel/canonical'
import { type Day, sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { sayPosted } from '../graduates/posted'
import { provision } from '../regulation/cite'
import type { Answers } from './answers'
import { keptHere } from './archive-conditions'
import {
  type FileSearchContext,
  type FileSearchState,
  HOLDER_ANSWERS,
  HOLDER_ORDER,
  HOLDERS,
  type Holder,
  type HolderAnswer,
  likelyHolders,
  SEARCH_NEXT_STEPS,
  type SearchNextStep,
  silentIn,
} from './file-search-context'
import { answerDue, nextAnswerDue, silencedIn } from './file-search-days'
import { askedField, fileSearchForm } from './file-search-form'
import { inquiriesOf, readEscalated, recordOf, sayEscalated } from './file-search-inquiries'
import { fileSearchCommands, fileSearchStates } from './file-search-table'
import { postedIn, sayTrace } from './file-search-traces'
import type { CaseKnowledge } from './knowledge'
import { codeIn, wordsIn } from './read-answer'
import { ITEM_TITLES } from './titles'
import type { CommandInput, ConditionRow, Finding, GuardRefusal, ReasonRow, ServiceItem, Told } from './types'

const conditions: readonly ConditionRow<FileSearchContext>[] = [
  {
    name: 'not-kept',
    says: '系统里没有机构保管这份档案的记录',
    holds: ({ isKept }) => !isKept,
    article: 'N6',
  },
  {
    name: 'all-answered',
    says: '问到的单位都已答复，没有一处说档案在那里；上报主管部门以后仍不答复的，照没有答复写进结论',
    holds: (context) => Object.keys(context.asked).length > 0 && silentIn(context).length === 0,
    refusal: 'case.answers-missing',
    article: 'N29-refuse',
  },
]

/** The only reason nobody is asked. Told to a proved name only: where a file is, is nobody else's to know. */
const reasons: readonly ReasonRow<FileSearchContext>[] = [
  {
    code: 'kept-already',
    text: '系统里有您的档案记录，档案由机构保管着。',
    remedy: '请在“档案在哪里”查看由谁保管、怎样联系。要转走的，可以申请档案转入。',
    article: 'N6',
    fits: ({ isKept, identityLevel }) => isKept && identityLevel === 'verified',
  },
]

/**
 * 寻档: when nobody knows where a file is, one centre asks everybody who could hold it by what the person told, shows each answer
 * to the person, and ends with the file or with a written conclusion and the next lawful step. Nothing is made anew (N29-alter).
 */
export const fileSearch: ServiceItem<FileSearchState, FileSearchContext> = {
  code: 'file-search',
  ...ITEM_TITLES['file-search'],
  rows: reg('grad', 'N7-place', 'W7-leave', 'W6-all', 'N29-refuse', 'N29-alter'),
  article: provision(29),
  states: fileSearchStates,
  commands: fileSearchCommands,
  groups: fileSearchForm,
  conditions,
  reasons,
  clock: { workingDays: 30, basis: '本系统承诺的寻档时限，规定没有另定天数', ours: true },
  guide: {
    who: '不知道自己的档案在哪里、问过没有结果的本人。记得多少写多少。',
    bring: [],
    result: '一家机构负责问到底，每一处的答复您都看得见；找到了接着转入，找不到有书面结论和下一步办法。',
  },
  single: true,
  inquires: inquiriesOf,
  keeps,
  proposes: ({ likely, named, asked }) =>
    Object.fromEntries(
      likely
        .filter((holder) => asked[holder] === undefined)
        .map((holder) => [askedField(holder), named[holder] ?? '']),
    ),
  finds: (context) => [
    ...(context.lastKept ? [{ text: `系统记录：档案曾由${context.lastKept}保管，已经转出，应当问它` }] : []),
    ...(context.posted ? [{ text: `学校的派送记录：${sayPosted(context.posted)}` }] : []),
    ...context.likely
      .filter((holder) => context.asked[holder] === undefined)
      .map((holder) => ({ text: `还没有问：${HOLDERS[holder].says}（${HOLDERS[holder].why}）` })),
    ...HOLDER_ORDER.filter((holder) => context.answers[holder] === 'sent-on').map((holder) => ({
      text: `${HOLDERS[holder].says}答复已经转出`,
      remedy: '它写的去向还没有问的，请填在“接着问”里再发出询问。',
    })),
    ...silentIn(context).map((holder) => ({ text: `${HOLDERS[holder].says}还没有答复` })),
  ],
  tells,
  knows,
  route: (command, _context, answers) => {
    if (ANSWERING.includes(command)) return answers.holderAnswer === 'here' ? 'found' : 'asking'
    return fileSearchCommands.find((row) => row.name === command)!.to[0]!
  },
  guard,
}

/** Whom the person means, as a clerk would write it down. */
const namedIn = (form: Answers, { centreAt }: CaseKnowledge): FileSearchContext['named'] => {
  const at = (place: string | undefined) =>
    place ? (centreAt(codeIn(place)) ?? `${wordsIn(place)}人才服务机构`) : ''
  return {
    ...{ employer: form.employer ?? '', school: form.school ?? '', heard: form.heard ?? '' },
    ...{ workplace: at(form.workplace), household: at(form.household) },
  }
}

function knows(known: CaseKnowledge): FileSearchContext {
  const { archive, fileElsewhere, kept, identityLevel, decidedBefore, today, lastKept } = known
  const posted = postedIn(known.given)
  // What is on record stands before what somebody heard: where the file was sent on, or to.
  const form = { ...known.form, heard: lastKept ?? posted?.destination ?? known.form.heard ?? '' }
  return {
    ...{ identityLevel, decidedBefore, today },
    isKept: archive !== null && (fileElsewhere || keptHere.includes(archive.state)),
    likely: likelyHolders(form),
    named: namedIn(form, known),
    asked: recordOf(kept.asked),
    answerBy: recordOf(kept.answerBy),
    secondBy: recordOf(kept.secondBy),
    nextDue: nextAnswerDue(known),
    askedNames: Object.fromEntries(
      HOLDER_ORDER.flatMap((holder) => {
        const name = known.given[askedField(holder)]
        return name ? [[holder, name]] : []
      }),
    ),
    silenced: silencedIn(known),
    answers: recordOf(kept.answers),
    askedCentres: recordOf(kept.askedCentres),
    escalated: recordOf(kept.escalated),
    ...{ centreCalled: known.centreCalled, posted, lastKept },
  }
}

const escalatedBy = (
  { authority = '', authorityId = '' }: Readonly<Record<string, string>>,
  on: Day,
): string => sayEscalated({ id: authorityId, to: authority, on })

/** The facts by which an answer comes: of a centre, of a unit outside, and as a clerk heard it. */
const ANSWERING: readonly string[] = ['record-answer', 'centre-answers', 'unit-answers']

/** Which of those who are asked now are centres of the system. */
const centresIn = (answers: Answers, called: FileSearchContext['centreCalled']): Record<string, string> =>
  Object.fromEntries(
    askedIn(answers).flatMap((holder) => {
      const id = called(answers[askedField(holder)] ?? '')
      return id ? [[holder, id]] : []
    }),
  )

const askedIn = (answers: Answers): Holder[] => HOLDER_ORDER.filter((holder) => answers[askedField(holder)])

/** Who is asked for the first time today, and by when they are to answer; who was asked before keeps their days. */
function keepsAsked(
  { asked, answerBy, askedCentres, centreCalled, nextDue, today }: FileSearchContext,
  answers: Answers,
): Record<string, Json> {
  const first = askedIn(answers).filter((one) => asked[one] === undefined)
  const each = (day: Day) => Object.fromEntries(first.map((one) => [one, day]))
  return {
    asked: { ...asked, ...each(today) },
    answerBy: { ...answerBy, ...each(nextDue) },
    askedCentres: { ...centresIn(answers, centreCalled), ...askedCentres },
  }
}

/** Which sort of holder was asked when and said what stands openly in the facts; names and words are sealed beside them. */
function keeps(
  context: FileSearchContext,
  command: string,
  answers: Answers,
  result: Readonly<Record<string, string>>,
): Record<string, Json> | undefined {
  const { answers: known, escalated, secondBy, nextDue, today } = context
  const { holder = '', holderAnswer = '', nextStep = '' } = answers
  if (command === 'ask-holders') return keepsAsked(context, answers)
  if (command === 'escalate') {
    const silent = result.holder ?? ''
    return {
      escalated: { ...escalated, [silent]: escalatedBy(result, today) },
      secondBy: { ...secondBy, [silent]: nextDue },
    }
  }
  if (ANSWERING.includes(command)) return { answers: { ...known, [holder]: holderAnswer } }
  if (command === 'urge') return { urged: holder }
  return command === 'conclude' ? { nextStep } : undefined
}

/** Everybody who was asked, with what they said or by when they should; and the next lawful step once two people agreed on it. */
function tells({ kept, given, givenEach, state, calendar }: Told): Finding[] {
  const answers = recordOf(kept.answers)
  const step = state === 'concluded' ? SEARCH_NEXT_STEPS[kept.nextStep as SearchNextStep] : undefined
  const isOpen = state === 'asking'
  return [
    ...sayTrace(given),
    ...(step ? [{ text: `接下来：${step}。`, article: 'N29-alter' }] : []),
    ...inquiriesOf(kept).map(({ holder, ...asked }) => {
      const answer = HOLDER_ANSWERS[answers[holder] as HolderAnswer]
      const said = givenEach.findLast((one) => one.holder === holder && one.holderAnswer)?.holderWords
      const told = readEscalated(recordOf(kept.escalated)[holder])
      const late = told ? `，逾期已上报${told.to}` : kept.urged === holder ? '，已请主管部门督促' : ''
      const waiting = `已询问，请它在${sayDay(answerDue(asked, calendar))}前答复${late}`
      const heard = answer && `${answer}${said ? `（${said}）` : ''}`
      const name = given[askedField(holder)]
      return {
        text: `${HOLDERS[holder].says}${name ? ` ${name}` : ''}：${heard ?? (isOpen ? waiting : `没有答复${late}`)}。`,
      }
    }),
  ]
}

function guard(command: string, input: CommandInput, context: FileSearchContext): GuardRefusal | null {
  const { answers = {}, reason: code } = input
  if (command === 'submit')
    return context.identityLevel === 'none' ? { problem: 'identity.needed', article: 'N12-person' } : null
  if (command === 'refuse') {
    const reason = reasons.find((row) => row.code === code)
    return reason?.fits(context) ? null : { problem: 'case.reason-unfit', article: 'N29-refuse' }
  }
  if (command === 'ask-holders') return guardAsked(answers, context)
  if (ANSWERING.includes(command) || command === 'urge') return guardHolder(command, answers, context)
  if (command === 'escalate') return guardEscalation(input, context)
  if (command !== 'conclude' && command !== 'confirm') return null
  if (command === 'confirm' && context.decidedBefore)
    return { problem: 'case.second-person-needed', article: 'N29-refuse' }
  const broken = conditions.find((row) => row.refusal && !row.holds(context))
  return broken?.refusal ? { problem: broken.refusal, article: broken.article } : null
}

/** Whoever the person named is asked, sooner or later at once: nobody is passed over (W6-all). */
function guardAsked(answers: Answers, { asked, askedNames, likely }: FileSearchContext): GuardRefusal | null {
  // Who was asked stays who they are: an answer, its day and the letter are theirs.
  const isRenamed = askedIn(answers).some(
    (holder) => asked[holder] !== undefined && answers[askedField(holder)] !== askedNames[holder],
  )
  if (isRenamed) return { problem: 'case.holder-asked', article: 'N29-refuse' }
  const all = [...Object.keys(asked), ...askedIn(answers)]
  return likely.every((holder) => all.includes(holder))
    ? null
    : { problem: 'case.holder-unasked', article: 'N29-refuse' }
}

function guardHolder(
  command: string,
  { holder = '' }: Answers,
  { asked, answers, askedCentres }: FileSearchContext,
): GuardRefusal | null {
  const isCentre = askedCentres[holder] !== undefined
  const isOpen =
    asked[holder] !== undefined &&
    (command !== 'urge' || answers[holder] === undefined) &&
    (command !== 'centre-answers' || isCentre) &&
    (command !== 'unit-answers' || !isCentre)
  return isOpen ? null : { problem: 'case.holder-not-asked', article: 'N29-refuse' }
}

/** Once for each that is silent, by the name of the department that hears of it. */
function guardEscalation(
  { result = {} }: CommandInput,
  { asked, answers, escalated }: FileSearchContext,
): GuardRefusal | null {
  const { holder = '', authority, authorityId } = result
  if (!authority || !authorityId) return { problem: 'system.fault' }
  const isSilent =
    asked[holder] !== undefined && answers[holder] === undefined && escalated[holder] === undefined
  return isSilent ? null : { problem: 'case.holder-not-asked', article: 'N29-refuse' }
}
