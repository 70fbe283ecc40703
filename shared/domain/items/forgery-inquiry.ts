import type { Json } from '@shared/kernel/canonical'
import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { INQUIRY_OUTCOMES, type InquiryOutcome } from '../archives/inquiry'
import type { Paper } from '../materials/paper'
import type { Answers } from './answers'
import { archiveKept } from './archive-conditions'
import { forgeryInquiryConditions, forgeryInquiryReasons } from './forgery-inquiry-conditions'
import {
  type ForgeryInquiryContext,
  type ForgeryInquiryState,
  TOLD,
  type ToldWho,
} from './forgery-inquiry-context'
import { forgeryInquiryForm } from './forgery-inquiry-form'
import { forgeryInquiryCommands, forgeryInquiryStates, TELL_OUTCOME } from './forgery-inquiry-table'
import type { CaseKnowledge } from './knowledge'
import { ITEM_TITLES } from './titles'
import type { CommandInput, Finding, GuardRefusal, ServiceItem, Told } from './types'

/**
 * 涉嫌造假核查 (G37): a centre inquires into what may be forged in a file it keeps. The file is flagged at once, the person and their
 * unit are told, a second person confirms the conclusion, and only then the flag is lifted.
 */
export const forgeryInquiry: ServiceItem<ForgeryInquiryState, ForgeryInquiryContext> = {
  code: 'forgery-inquiry',
  ...ITEM_TITLES['forgery-inquiry'],
  rows: reg('G37', 'G36', 'N29-alter', 'N29-refuse'),
  article: {
    cite: '《干部人事档案工作条例》第三十七条',
    text: '凡发现档案材料或者信息涉嫌造假的，组织人事部门等应当立即查核，未核准前，一律暂缓考察或者暂停任职、录用、聘用、调动等程序。',
  },
  states: forgeryInquiryStates,
  commands: forgeryInquiryCommands,
  corrections: { cleared: { to: 'flagging' }, established: { to: 'flagging' } },
  groups: forgeryInquiryForm,
  conditions: forgeryInquiryConditions,
  reasons: forgeryInquiryReasons,
  clock: { workingDays: 30, basis: '本系统承诺的办理时限，规定没有另定天数', ours: true },
  guide: {
    who: '由保管档案的机构发起，不用您申请。发起后会告知本人，有单位的同时告知单位。',
    bring: [
      {
        what: '能说明材料真实的证明，有的话',
        why: '您可以随时说明情况、提供材料，都会作为证据登记。',
        instead: ['到窗口当面说明，由工作人员记录'],
        basis: '《干部人事档案工作条例》第三十七条',
      },
    ],
    result: '核查结论：排除造假或者查实造假，由两位工作人员作出，归入档案第五类，并告知本人。',
  },
  single: true,
  keeps: keep,
  finds: stillToDo,
  tells,
  knows,
  paper: (_form, given, _table, on) => conclusionOf(given, on),
  route: (command, { outcome }) =>
    command === 'lift' && isOutcome(outcome)
      ? outcome
      : forgeryInquiryCommands.find((row) => row.name === command)!.to[0]!,
  guard,
}

const isOutcome = (outcome: unknown): outcome is InquiryOutcome =>
  typeof outcome === 'string' && Object.hasOwn(INQUIRY_OUTCOMES, outcome)

const listOf = (kept: Json | undefined): string[] => (Array.isArray(kept) ? kept.map(String) : [])

function knows({ archive, decidedBefore, form, kept }: CaseKnowledge): ForgeryInquiryContext {
  return {
    ...{ archive, decidedBefore },
    evidence: listOf(kept.evidence),
    told: listOf(kept.told),
    toldOutcome: listOf(kept.toldOutcome),
    hasUnit: Boolean(form.unit?.trim()),
    outcome: typeof kept.outcome === 'string' ? kept.outcome : '',
  }
}

/** What each piece of evidence says, who was told and what was concluded stands openly in the facts: no name, no words. */
function keep(
  { evidence, told, toldOutcome }: ForgeryInquiryContext,
  command: string,
  { evidenceShows = '', toldWho = '', outcome = '' }: Answers,
): Record<string, Json> | undefined {
  if (command === 'record-evidence') return { evidence: [...evidence, evidenceShows] }
  if (command === 'tell') return { told: [...new Set([...told, toldWho])] }
  if (command === TELL_OUTCOME) return { toldOutcome: [...new Set([...toldOutcome, toldWho])] }
  if (command === 'refuse') return { outcome: 'stopped' }
  return command === 'conclude' ? { outcome } : undefined
}

/** The conclusion as it stands in class 5. */
const conclusionOf = (given: Answers, on: Day): Paper => ({
  ...{ title: '涉嫌造假核查结论', kind: 'basic-info-review', formedOn: on, pages: Number(given.pages ?? 1) },
  ...{ copies: 1, copy: null, states: {}, from: { unit: 'centre', name: '档案管理服务机构' } },
  remark: INQUIRY_OUTCOMES[given.outcome as InquiryOutcome] ?? '',
})

/** Whom nobody has told yet. */
function stillToDo({ told, hasUnit }: ForgeryInquiryContext): Finding[] {
  const due: ToldWho[] = hasUnit ? ['person', 'unit'] : ['person']
  return due
    .filter((who) => !told.includes(who))
    .map((who) => ({ text: `还没有告知${TOLD[who]}`, remedy: '告知后登记方式和日期。', article: 'G37' }))
}

/** What waits while the inquiry goes on, and what came of it. */
function tells({ kept, state }: Told): Finding[] {
  if (isOutcome(state))
    return [...sayTold(listOf(kept.toldOutcome)), ...(state === 'established' ? [OBJECT] : [])]
  const count = listOf(kept.evidence).length
  return [WAITS, ...(count ? [{ text: `已登记 ${count} 份核查证据。` }] : [])]
}

/** Who was told what came of it. */
function sayTold(told: readonly string[]): Finding[] {
  const who = (Object.keys(TOLD) as ToldWho[]).filter((one) => told.includes(one)).map((one) => TOLD[one])
  return who.length ? [{ text: `核查结果已告知${who.join('、')}。` }] : []
}

const WAITS: Finding = {
  text: '核查期间，存档证明等自动出具的事项暂缓办理。',
  remedy: '您可以到窗口说明情况、提供材料，都会登记为证据。',
  article: 'G37',
}

const OBJECT: Finding = {
  text: '对结论有异议的，可以请机构更正。',
  remedy: '提供新的材料，由两位工作人员重新核查；也可以请主管部门复核。',
}

function guard(command: string, input: CommandInput, context: ForgeryInquiryContext): GuardRefusal | null {
  if (command === 'submit')
    return archiveKept.holds(context) ? null : { problem: 'case.archive-not-held', article: 'G37' }
  if (command === 'flag') return input.result?.archiveId ? null : { problem: 'system.fault' }
  if (command === 'lift') return guardLift(input, context)
  if (command === 'refuse') return guardSecond(context) ?? guardReason(input, context)
  if (command === 'conclude') return guardBound(context) ?? guardOutcome(input.answers ?? {}, context)
  return command === 'confirm' ? (guardSecond(context) ?? guardBound(context)) : null
}

/** A conclusion is filed before the flag is lifted; an inquiry that was stopped has none. */
const guardLift = ({ result }: CommandInput, { outcome }: ForgeryInquiryContext): GuardRefusal | null =>
  isOutcome(outcome) && (outcome === 'stopped' || result?.paperId) ? null : { problem: 'system.fault' }

const guardSecond = ({ decidedBefore }: ForgeryInquiryContext): GuardRefusal | null =>
  decidedBefore ? { problem: 'case.second-person-needed', article: 'N29-alter' } : null

function guardReason({ reason }: CommandInput, context: ForgeryInquiryContext): GuardRefusal | null {
  const row = forgeryInquiryReasons.find(({ code }) => code === reason)
  return row?.fits(context) ? null : { problem: 'case.reason-unfit', article: 'N29-refuse' }
}

function guardBound(context: ForgeryInquiryContext): GuardRefusal | null {
  const broken = forgeryInquiryConditions.find((row) => row.refusal && !row.holds(context))
  return broken?.refusal ? { problem: broken.refusal, article: broken.article } : null
}

/** Nobody is found to have forged what no evidence bears out. */
const guardOutcome = ({ outcome }: Answers, { evidence }: ForgeryInquiryContext): GuardRefusal | null =>
  outcome === 'established' && !evidence.includes('supports')
    ? { problem: 'case.evidence-missing', article: 'G37' }
    : null
