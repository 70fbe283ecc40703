import type { Json } from '@shared/kernel/canonical'
import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { Paper } from '../materials/paper'
import type { Answers } from './answers'
import { archiveKept, noDuplicate, noInquiry, samePerson } from './archive-conditions'
import {
  DEPARTMENT_ORDER,
  DEPARTMENTS,
  type Department,
  type JointOutcome,
  type JointReviewContext,
  type JointReviewState,
  OPINIONS,
  OUTCOMES,
} from './joint-review-context'
import { inviteField, jointReviewForm } from './joint-review-form'
import { jointReviewReasons } from './joint-review-reasons'
import { jointReviewCommands, jointReviewStates, OPEN_BY_CENTRE } from './joint-review-table'
import type { CaseKnowledge } from './knowledge'
import { ITEM_TITLES } from './titles'
import type { CommandInput, ConditionRow, Finding, GuardRefusal, ServiceItem, Told } from './types'

const kept: ConditionRow<JointReviewContext>[] = [
  archiveKept,
  samePerson('N29-alter'),
  noDuplicate('N29-alter'),
  noInquiry,
]

/** 联审认定 (B5): what the papers of a file leave in doubt is settled with the departments that have records of their own. */
export const jointReview: ServiceItem<JointReviewState, JointReviewContext> = {
  code: 'joint-review',
  ...ITEM_TITLES['joint-review'],
  rows: reg('B5-joint', 'G36', 'G37', 'N29-alter', 'N29-refuse'),
  article: {
    cite: '《干部人事档案工作条例》第三十六条',
    text: '干部人事档案审核应当在全面审核档案内容的基础上，重点审核干部的出生日期、参加工作时间、入党时间、学历学位、工作经历、干部身份、家庭主要成员及重要社会关系、专业技术职务（职称）、学术评鉴、奖惩等基本信息，审核档案内容是否真实、档案材料是否齐全、档案材料记载内容之间的关联性是否合理以及是否有影响干部使用的情形等。',
  },
  states: jointReviewStates,
  commands: jointReviewCommands,
  corrections: { refused: { to: 'in-review' } },
  groups: jointReviewForm,
  conditions: [
    ...kept,
    {
      name: 'all-answered',
      says: '请来的部门都已答复',
      holds: hasAllAnswers,
      refusal: 'case.opinions-missing',
      article: 'B5-joint',
    },
  ],
  reasons: jointReviewReasons,
  clock: { workingDays: 30, basis: '本系统承诺的办理时限，规定没有另定天数', ours: true },
  guide: {
    who: '档案里出生日期、参加工作时间、学历、经历等记载互相矛盾或有疑问，自己补材料说不清的本人；保管档案的机构审核中发现的，由机构发起并告知本人。',
    bring: [],
    result: '联审结论：予以认定、补充证明或不予认定，归入档案第五类，并告知本人。',
  },
  alsoByStaff: true,
  single: true,
  keeps: keep,
  finds: ({ invited, answered }) => stillAsked(invited, answered),
  tells,
  knows,
  paper: (_form, given, _table, on) => conclusionOf(given, on),
  route: (command) => jointReviewCommands.find((row) => row.name === command)!.to[0]!,
  guard,
}

function hasAllAnswers({ invited, answered }: JointReviewContext): boolean {
  return invited.length > 0 && invited.every((department) => answered.includes(department))
}

const opinionsIn = (facts: CaseKnowledge['kept']): Readonly<Record<string, Json>> =>
  (facts.opinions ?? {}) as Record<string, Json>

function knows({
  archive,
  identityLevel,
  decidedBefore,
  given,
  kept: facts,
}: CaseKnowledge): JointReviewContext {
  const opinions = opinionsIn(facts)
  return {
    ...{ archive, identityLevel, decidedBefore },
    invited: invitedIn(given),
    answered: DEPARTMENT_ORDER.filter((department) => opinions[department] !== undefined),
    differs: Object.values(opinions).includes('differs'),
    outcome: given.outcome ?? '',
    opinions,
  }
}

const invitedIn = (answers: Answers): Department[] =>
  DEPARTMENT_ORDER.filter((department) => answers[inviteField(department)] === 'yes')

/** Which departments were asked and what they said stands openly in the facts: it says nothing of the person. */
function keep(
  { opinions }: JointReviewContext,
  command: string,
  answers: Answers,
): Record<string, Json> | undefined {
  const { department = '', opinion = '', outcome = '' } = answers
  if (command === 'record-opinion') return { opinions: { ...opinions, [department]: opinion } }
  if (command === 'invite') return { invited: invitedIn(answers) }
  return command === 'conclude' ? { outcome } : undefined
}

/** The conclusion as it stands in class 5. */
const conclusionOf = (given: Answers, on: Day): Paper => ({
  ...{
    title: '联审认定结论',
    kind: 'joint-review',
    formedOn: on,
    pages: Number(given.pages ?? 1),
    copies: 1,
  },
  ...{ copy: null, states: {}, from: { unit: 'centre', name: '档案管理服务机构' } },
  remark: OUTCOMES[given.outcome as JointOutcome] ?? '',
})

const stillAsked = (invited: readonly Department[], answered: readonly Department[]): Finding[] =>
  invited
    .filter((department) => !answered.includes(department))
    .map((department) => ({ text: `${DEPARTMENTS[department]}还没有答复` }))

/** Whom the review is held with, what each of them said, and the outcome once two people agreed on it. */
function tells({ kept: facts, state }: Told): Finding[] {
  const opinions = opinionsIn(facts)
  const invited = (facts.invited ?? []) as Department[]
  const outcome = state === 'concluded' ? OUTCOMES[facts.outcome as JointOutcome] : undefined
  return [
    ...(outcome
      ? [{ text: `${outcome}。`, ...(facts.outcome === 'consistent' ? {} : { remedy: REMEDY }) }]
      : []),
    ...invited.map((department) => ({
      text: `${DEPARTMENTS[department]}：${OPINIONS[opinions[department] as keyof typeof OPINIONS] ?? '等待答复'}。`,
    })),
  ]
}

const REMEDY = '补齐能够证明的材料后可以重新申请；有异议的，可以请主管部门复核。'

function guard(command: string, input: CommandInput, context: JointReviewContext): GuardRefusal | null {
  const { answers = {} } = input
  if (command === 'submit')
    return context.identityLevel === 'none' ? { problem: 'identity.needed', article: 'N12-person' } : null
  if (command === OPEN_BY_CENTRE) return guardOpening(context)
  if (command === 'invite')
    return invitedIn(answers).length ? null : { problem: 'case.nobody-invited', article: 'B5-joint' }
  if (command === 'record-opinion')
    return context.invited.some((department) => department === answers.department)
      ? null
      : { problem: 'case.department-not-invited', article: 'B5-joint' }
  if (command === 'file') return input.result?.paperId ? null : { problem: 'system.fault' }
  if (command === 'refuse') return guardReason(input, context)
  if (command === 'conclude') return guardBound(context) ?? guardOutcome(answers, context)
  if (command !== 'confirm') return null
  return context.decidedBefore
    ? { problem: 'case.second-person-needed', article: 'N29-alter' }
    : guardBound(context)
}

/** A centre opens it on a file it keeps and nobody inquires into (G37); what people ask for is taken in and waits. */
function guardOpening(context: JointReviewContext): GuardRefusal | null {
  const broken = [archiveKept, noInquiry].find((row) => !row.holds(context))
  return broken?.refusal ? { problem: broken.refusal, article: broken.article } : null
}

function guardReason(input: CommandInput, context: JointReviewContext): GuardRefusal | null {
  const reason = jointReviewReasons.find((row) => row.code === input.reason)
  return reason?.fits(context) ? null : { problem: 'case.reason-unfit', article: 'N29-refuse' }
}

function guardBound(context: JointReviewContext): GuardRefusal | null {
  const broken = jointReview.conditions.find((row) => row.refusal && !row.holds(context))
  return broken?.refusal ? { problem: broken.refusal, article: broken.article } : null
}

/** Nothing is recognised as consistent while a department has something else on record. */
const guardOutcome = ({ outcome }: Answers, { differs }: JointReviewContext): GuardRefusal | null =>
  outcome === 'consistent' && differs ? { problem: 'case.opinions-differ', article: 'B5-joint' } : null
