import type { Json } from '@shared/kernel/canonical'
import { type Day, writeDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { INTAKE_CHECKS, INTAKE_ORDER } from '../archive/intake/checks'
import { handOverDue, sayLateness } from '../archive/intake/clocks'
import { firstDay, sayPaperDate } from '../archive/paper-date'
import { originalUntil } from '../owed/owed'
import { NOTHING_REFUSED, OWED_RULES } from '../owed/rules'
import { provision } from '../regulation/cite'
import type { Answers } from './answers'
import { FILES_CLEARED } from './files-cleared'
import type { CaseKnowledge } from './knowledge'
import { checkField } from './material-collection-asks'
import { BEFORE_ENTRY, materialCollectionConditions } from './material-collection-conditions'
import type { MaterialCollectionContext, MaterialCollectionState } from './material-collection-context'
import { materialCollectionForm, unitHandInForm } from './material-collection-form'
import { asideOf, lookAt, paperOf } from './material-collection-paper'
import { materialCollectionReasons, remedyOf } from './material-collection-reasons'
import { materialCollectionCommands, materialCollectionStates } from './material-collection-table'
import { ITEM_TITLES } from './titles'
import type { CommandInput, Finding, GuardRefusal, ServiceItem, Told } from './types'

/** Under what a fact keeps the last day of waiting for an original. */
const ORIGINAL_BY = 'originalBy'

/** 材料收集归档 (Provisions, articles 13 and 14): a paper is taken in, identified, checked and filed, or returned with every reason. */
export const materialCollection: ServiceItem<MaterialCollectionState, MaterialCollectionContext> = {
  code: 'material-collection',
  ...ITEM_TITLES['material-collection'],
  rows: reg(
    'N13',
    'N14',
    'N18',
    'M31',
    'M37',
    'B4-conduct',
    'M-check',
    'N29-refuse',
    'N15-secret',
    'G39-origin',
  ),
  article: provision(13),
  states: materialCollectionStates,
  commands: materialCollectionCommands,
  // What was filed is set right in the file itself, by a correction that keeps both.
  corrections: { returned: { to: 'in-review' } },
  groups: materialCollectionForm,
  unitGroups: unitHandInForm,
  conditions: materialCollectionConditions,
  reasons: materialCollectionReasons,
  alsoByStaff: true,
  clock: { workingDays: 35, months: 2, amberMonths: 1, basis: provision(13).cite, ours: false },
  guide: {
    who: '档案由公共就业和人才服务机构保管的本人，以及替本人移交材料的单位。材料形成超过一个月的也可以交。',
    bring: [
      {
        what: '要归档的材料原件',
        why: '归档的是原件。先在线传照片的，核对后再交原件。',
        instead: ['注明复制时间并盖章的复印件（证书等原件留在本人手里的）'],
        basis: '《干部人事档案材料收集归档规定》第三十五条',
      },
    ],
    result:
      '材料分类、编号归入档案并列入目录；不能归档的写明每一项原因和怎么补；来源或种类没有核清的单独存放，等待核定。',
  },
  owes: { what: 'original', in: 'awaiting-paper', day: ORIGINAL_BY },
  keeps,
  proposes: ({ proposed }) => proposed,
  finds: ({ doubts }) => doubts,
  tells,
  paper: paperOf,
  aside: asideOf,
  knows,
  route: (command, { byHand }) =>
    command === 'submit'
      ? byHand
        ? 'awaiting-paper'
        : 'in-review'
      : materialCollectionCommands.find((row) => row.name === command)!.to[0]!,
  guard,
}

/** What the worker entered in the file. */
const ENTERED: readonly string[] = ['file', 'stub', 'tray']

function knows(known: CaseKnowledge): MaterialCollectionContext {
  const { form, given, archive, identityLevel, kinds } = known
  const looked = lookAt(known)
  const proposal = kinds.propose(given.title ?? form.title ?? '')
  return {
    ...{ archive, identityLevel },
    intake: looked?.intake ?? null,
    byHand: form.way === 'window',
    today: known.today,
    originalBy: dayIn(known.kept[ORIGINAL_BY]),
    received: known.byCentre || given.receivedFrom !== undefined || given.form === 'electronic',
    proposed: {
      ...(form.title ? { title: form.title } : {}),
      ...(form.formedOn ? { formedOn: form.formedOn } : {}),
      ...(proposal ? { kind: proposal.code } : {}),
      ...given,
    },
    doubts: [
      ...(proposal ? [{ text: `建议种类：${proposal.title}。${proposal.reason}` }] : []),
      ...(looked?.doubts ?? []).map(({ check, says }) => ({
        text: `${INTAKE_CHECKS[check].title}：${says}`,
        remedy: INTAKE_CHECKS[check].remedy,
        article: INTAKE_CHECKS[check].article,
      })),
    ],
  }
}

/** What a return or the tray fell short of; and, without a word why, that the pictures are no longer kept. */
function keeps(
  { intake, byHand, today }: MaterialCollectionContext,
  command: string,
  answers: Answers,
): Record<string, Json> | undefined {
  if (command === 'call-in' || (command === 'submit' && byHand))
    return { [ORIGINAL_BY]: originalUntil(today) }
  if (command === 'identify' && answers[checkField('not-secret')] === 'no') return { [FILES_CLEARED]: true }
  const isTold = command === 'refuse' || (command === 'set-aside' && intake?.verdict === 'tray')
  return isTold ? { failed: (intake?.failed ?? []).map(({ check }) => check) } : undefined
}

/** When the paper should have been handed over (N14), which is never a ground for refusing it; and all it fell short of. */
function tells({ form, kept, state, openedOn, calendar }: Told): Finding[] {
  const formedOn = form.formedOn ? firstDay(form.formedOn) : null
  const late = formedOn && sayLateness(formedOn, openedOn, calendar)
  const failed = Array.isArray(kept.failed) ? kept.failed : []
  return [
    ...sayOriginal(state, dayIn(kept[ORIGINAL_BY])),
    ...(form.handerName ? [FROM_UNIT] : []),
    ...(kept[FILES_CLEARED] && form.way === 'photos' ? [IN_PERSON] : []),
    ...INTAKE_ORDER.filter((check) => failed.includes(check)).map((check) => ({
      text: `不符合“${INTAKE_CHECKS[check].title}”：${INTAKE_CHECKS[check].asks}。`,
      remedy: remedyOf(check),
      article: INTAKE_CHECKS[check].article,
    })),
    ...(form.formedOn && formedOn
      ? [
          {
            text: `${sayPaperDate(form.formedOn)}形成的材料，规定的移交日期是 ${writeDay(handOverDue(formedOn, calendar))}。`,
            remedy: late ? `${late}。` : '您交得及时。',
            article: 'N14',
          },
        ]
      : []),
  ]
}

const dayIn = (value: Json | undefined): Day | null => (typeof value === 'string' ? value : null)

/** Until when the original is waited for, what comes after that, and that nothing is refused for it. */
function sayOriginal(state: string, by: Day | null): Finding[] {
  if (!by) return []
  if (state === 'awaiting-paper')
    return [
      {
        text: `原件请在${writeDay(by)}前交来。`,
        remedy: `过了这一天没有收到，我们可能先把这一件办结，并写明原因。${NOTHING_REFUSED}。`,
        article: `等候${OWED_RULES.originalDays.value}天是本系统自定的：${OWED_RULES.originalDays.source.why}`,
      },
    ]
  if (state !== 'lapsed') return []
  return [
    {
      text: `约定在${writeDay(by)}前交来的原件没有收到。`,
      remedy: `原件找到后随时重新提交，${NOTHING_REFUSED}。原件没有了的，请出具单位补发，或交注明复制时间并加盖公章的复印件。`,
      article: '《干部人事档案材料收集归档规定》第三十五条',
    },
  ]
}

/** Said in neutral words: why is nobody's business who looks over a shoulder. */
const IN_PERSON: Finding = {
  text: '您上传的照片已经删除，这份材料只能当面办理。',
  remedy: '请把原件当面交到窗口，不要再拍照、上传，也不要邮寄。已经交来的，不用再交。',
}

/** Said to the person whose file it is: the paper is for the unit to bring. */
const FROM_UNIT: Finding = {
  text: '这份材料由出具单位在线移交。',
  remedy: '原件由单位送来，您不用做什么；进度和结果在这里都看得到。',
  article: 'N14',
}

/** What may be entered in the file, filed or set aside, before the checks are asked. */
function guardEntry(
  context: MaterialCollectionContext,
  asked: readonly string[] | null,
): GuardRefusal | null {
  const broken = materialCollectionConditions.find(
    (row) => row.refusal && (asked === null || asked.includes(row.name)) && !row.holds(context),
  )
  return broken?.refusal ? { problem: broken.refusal, article: broken.article } : null
}

function guard(
  command: string,
  input: CommandInput,
  context: MaterialCollectionContext,
): GuardRefusal | null {
  const { today, originalBy } = context
  if (command === 'submit')
    return context.identityLevel === 'none' ? { problem: 'identity.needed', article: 'N12-person' } : null
  if (ENTERED.includes(command)) return input.result?.paperId ? null : { problem: 'system.fault' }
  if (command === 'call-in')
    return context.received ? { problem: 'case.paper-here-already', article: 'N13' } : null
  if (command === 'end-waiting')
    return originalBy !== null && today > originalBy
      ? null
      : { problem: 'case.original-awaited', article: 'N14' }
  if (command === 'refuse') {
    const reason = materialCollectionReasons.find((row) => row.code === input.reason)
    return reason?.fits(context) ? null : { problem: 'case.reason-unfit', article: 'N29-refuse' }
  }
  if (command === 'set-aside') {
    const verdict = context.intake?.verdict
    if (verdict !== 'stub' && verdict !== 'tray')
      return { problem: 'case.nothing-set-aside', article: 'M-check' }
    return guardEntry(context, BEFORE_ENTRY)
  }
  return command === 'approve' ? guardEntry(context, null) : null
}
