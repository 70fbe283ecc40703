import { writeDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { INTAKE_CHECKS, INTAKE_ORDER } from '../archive/intake/checks'
import { handOverClock, sayLateness } from '../archive/intake/clocks'
import { firstDay, sayPaperDate } from '../archive/paper-date'
import { provision } from '../regulation/cite'
import type { CaseKnowledge } from './knowledge'
import { materialCollectionConditions } from './material-collection-conditions'
import type { MaterialCollectionContext, MaterialCollectionState } from './material-collection-context'
import { materialCollectionForm } from './material-collection-form'
import { lookAt, paperOf } from './material-collection-paper'
import { materialCollectionReasons, remedyOf } from './material-collection-reasons'
import { materialCollectionCommands, materialCollectionStates } from './material-collection-table'
import { ITEM_TITLES } from './titles'
import type { CommandInput, Finding, GuardRefusal, ServiceItem, Told } from './types'

/** 材料收集归档 (Provisions, articles 13 and 14): a paper is taken in, identified, checked and filed, or returned with every reason. */
export const materialCollection: ServiceItem<MaterialCollectionState, MaterialCollectionContext> = {
  code: 'material-collection',
  ...ITEM_TITLES['material-collection'],
  rows: reg('N13', 'N14', 'N18', 'M31', 'B4-conduct', 'M-check', 'N29-refuse'),
  article: provision(13),
  states: materialCollectionStates,
  commands: materialCollectionCommands,
  // What was filed is set right in the file itself, by a correction that keeps both.
  corrections: { returned: { to: 'in-review' } },
  groups: materialCollectionForm,
  conditions: materialCollectionConditions,
  reasons: materialCollectionReasons,
  clock: { workingDays: 35, months: 2, basis: provision(13).cite, ours: false },
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
    result: '材料分类、编号归入档案并列入目录；不能归档的写明每一项原因和怎么补。',
  },
  keeps: ({ intake }, command) =>
    command === 'refuse' ? { failed: (intake?.failed ?? []).map(({ check }) => check) } : undefined,
  proposes: ({ proposed }) => proposed,
  finds: ({ doubts }) => doubts,
  tells,
  paper: paperOf,
  knows,
  route: (command, { byHand }) =>
    command === 'submit'
      ? byHand
        ? 'awaiting-paper'
        : 'in-review'
      : materialCollectionCommands.find((row) => row.name === command)!.to[0]!,
  guard,
}

function knows(known: CaseKnowledge): MaterialCollectionContext {
  const { form, given, archive, identityLevel, kinds } = known
  const looked = lookAt(known)
  const proposal = kinds.propose(given.title ?? form.title ?? '')
  return {
    ...{ archive, identityLevel },
    intake: looked?.intake ?? null,
    byHand: form.way === 'window',
    received: given.receivedFrom !== undefined,
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

/** When the paper should have been handed over (N14), which is never a ground for refusing it; and all it fell short of. */
function tells({ form, kept, openedOn, calendar }: Told): Finding[] {
  const formedOn = form.formedOn ? firstDay(form.formedOn) : null
  const late = formedOn && sayLateness(formedOn, openedOn, calendar)
  const failed = Array.isArray(kept.failed) ? kept.failed : []
  return [
    ...INTAKE_ORDER.filter((check) => failed.includes(check)).map((check) => ({
      text: `不符合“${INTAKE_CHECKS[check].title}”：${INTAKE_CHECKS[check].asks}。`,
      remedy: remedyOf(check),
      article: INTAKE_CHECKS[check].article,
    })),
    ...(form.formedOn && formedOn
      ? [
          {
            text: `${sayPaperDate(form.formedOn)}形成的材料，规定的移交日期是 ${writeDay(handOverClock(formedOn, openedOn, calendar).due)}。`,
            remedy: late ? `${late}。` : '您交得及时。',
            article: 'N14',
          },
        ]
      : []),
  ]
}

function guard(
  command: string,
  input: CommandInput,
  context: MaterialCollectionContext,
): GuardRefusal | null {
  if (command === 'submit')
    return context.identityLevel === 'none' ? { problem: 'identity.needed', article: 'N12-person' } : null
  if (command === 'file') return input.result?.paperId ? null : { problem: 'system.fault' }
  if (command === 'call-in')
    return context.received ? { problem: 'case.paper-here-already', article: 'N13' } : null
  if (command === 'refuse') {
    const reason = materialCollectionReasons.find((row) => row.code === input.reason)
    return reason?.fits(context) ? null : { problem: 'case.reason-unfit', article: 'N29-refuse' }
  }
  if (command !== 'approve') return null
  const broken = materialCollectionConditions.find((row) => row.refusal && !row.holds(context))
  return broken?.refusal ? { problem: broken.refusal, article: broken.article } : null
}
