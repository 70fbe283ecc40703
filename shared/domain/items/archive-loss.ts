import type { Json } from '@shared/kernel/canonical'
import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { LOSS_OUTCOMES, type LossOutcome } from '../archives/loss'
import type { Paper } from '../materials/paper'
import type { Answers } from './answers'
import { archiveKept } from './archive-conditions'
import { archiveLossConditions, archiveLossReasons } from './archive-loss-conditions'
import {
  type ArchiveLossContext,
  type ArchiveLossState,
  RESTORE_WAYS,
  type RestoreWay,
} from './archive-loss-context'
import { archiveLossForm } from './archive-loss-form'
import { archiveLossCommands, archiveLossStates } from './archive-loss-table'
import type { CaseKnowledge } from './knowledge'
import { ITEM_TITLES } from './titles'
import type { CommandInput, Finding, GuardRefusal, ServiceItem, Told } from './types'

/**
 * 档案遗失损毁 (G22): reported upward at once, searched for with all means; what cannot be found or repaired is rebuilt, or proofs are
 * supplemented, only when the 主管部门 has approved it, and from nobody but those who formed the papers.
 */
export const archiveLoss: ServiceItem<ArchiveLossState, ArchiveLossContext> = {
  code: 'archive-loss',
  ...ITEM_TITLES['archive-loss'],
  rows: reg('G22', 'N29-alter', 'N29-refuse'),
  article: {
    cite: '《干部人事档案工作条例》第二十二条',
    text: '发现干部人事档案丢失或者损毁的，必须立即报告上级组织人事部门，并且全力查找或者补救。确实无法找到或者补救的，经报上级组织人事部门批准，由负责管理档案的干部人事档案工作机构协调有关单位重新建立档案或者补充必要证明材料。',
  },
  states: archiveLossStates,
  commands: archiveLossCommands,
  groups: archiveLossForm,
  conditions: archiveLossConditions,
  reasons: archiveLossReasons,
  clock: { workingDays: 60, basis: '本系统承诺的办理时限，规定没有另定天数', ours: true },
  guide: {
    who: '由保管档案的机构发现后立即发起，不用您申请，也不要您承担责任。',
    bring: [
      {
        what: '您手里的材料复印件，有的话',
        why: '可以帮助机构更快找到出具材料的单位。',
        instead: ['没有的不用准备，由机构向有关单位索取'],
        basis: '《干部人事档案工作条例》第二十二条',
      },
    ],
    result: '找到、修复，或者经主管部门批准重建档案、补充证明材料，结果告知本人，情况说明归入档案第十类。',
  },
  single: true,
  keeps: keep,
  tells,
  knows,
  paper: (_form, given, _table, on) => explanationOf(given, on),
  route,
  guard,
}

const isOutcome = (outcome: unknown): outcome is LossOutcome =>
  typeof outcome === 'string' && Object.hasOwn(LOSS_OUTCOMES, outcome)

/** What each outcome needs the department to have approved; nothing where the papers are there again. */
const NEEDS: Partial<Record<LossOutcome, RestoreWay>> = { rebuilt: 'rebuild', supplemented: 'supplement' }

const textOf = (kept: Json | undefined): string => (typeof kept === 'string' ? kept : '')

function knows({ archive, decidedBefore, form, kept }: CaseKnowledge): ArchiveLossContext {
  return {
    ...{ archive, decidedBefore, scope: form.scope ?? '' },
    ...{ searches: Number(kept.searches ?? 0), sources: Number(kept.sources ?? 0) },
    ...{ asked: textOf(kept.asked), approved: textOf(kept.approved), outcome: textOf(kept.outcome) },
  }
}

/** How often was searched, what was approved and what came of it stands openly in the facts: no name, no words. */
function keep(
  { searches, sources, asked }: ArchiveLossContext,
  command: string,
  { way = '', outcome = '' }: Answers,
): Record<string, Json> | undefined {
  if (command === 'record-search') return { searches: searches + 1 }
  if (command === 'record-source') return { sources: sources + 1 }
  if (command === 'ask-approval') return { asked: way }
  if (command === 'agree') return { approved: asked }
  if (command === 'disagree') return { asked: '' }
  if (command === 'refuse') return { outcome: 'stopped' }
  return command === 'conclude' ? { outcome } : undefined
}

/** What was done about it, as it stands in class 10. */
const explanationOf = (given: Answers, on: Day): Paper => ({
  ...{
    title: '档案遗失损毁情况说明',
    kind: 'file-explanation',
    formedOn: on,
    pages: Number(given.pages ?? 1),
  },
  ...{ copies: 1, copy: null, states: {}, from: { unit: 'centre', name: '档案管理服务机构' } },
  remark: LOSS_OUTCOMES[given.outcome as LossOutcome] ?? '',
})

/** What was done so far. */
function tells({ form, kept, state }: Told): Finding[] {
  const searches = Number(kept.searches ?? 0)
  const way = RESTORE_WAYS[textOf(kept.approved) as RestoreWay]
  const isOpen = archiveLossStates[state as ArchiveLossState]?.holder !== 'nobody'
  return [
    ...(searches ? [{ text: `已登记 ${searches} 次查找或补救。` }] : []),
    ...(way ? [{ text: `主管部门已批准${way}。`, article: 'G22' }] : []),
    ...(isOpen && form.scope === 'whole' ? [WAITS] : []),
  ]
}

const WAITS: Finding = {
  text: '档案找到或者重建之前，不能出具存档证明，也不能转出。',
  remedy: '您手里有材料复印件的，可以交到窗口，会加快找到或者重建。',
  article: 'G22',
}

/** Where it went on before, and how it ended; the rest the table says. */
function route(command: string, { approved, outcome }: ArchiveLossContext): ArchiveLossState {
  if (command === 'send-back') return approved ? 'restoring' : 'searching'
  if (command !== 'settle') return archiveLossCommands.find(({ name }) => name === command)!.to[0]!
  if (outcome === 'stopped') return 'stopped'
  return NEEDS[outcome as LossOutcome] ? 'restored' : 'recovered'
}

function guard(command: string, input: CommandInput, context: ArchiveLossContext): GuardRefusal | null {
  if (command === 'submit')
    return archiveKept.holds(context) ? null : { problem: 'case.archive-not-held', article: 'G22' }
  if (command === 'note-loss') return input.result?.archiveId ? null : { problem: 'system.fault' }
  if (command === 'settle') return guardSettle(input, context)
  if (command === 'refuse') return guardSecond(context) ?? guardReason(input, context)
  if (command === 'ask-approval' || command === 'agree') return guardBound(context)
  if (command === 'conclude') return guardBound(context) ?? guardOutcome(input.answers ?? {}, context)
  return command === 'confirm' ? (guardSecond(context) ?? guardBound(context)) : null
}

/** What came of it is filed before the file counts as whole again; what was stopped has nothing to file. */
const guardSettle = ({ result }: CommandInput, { outcome }: ArchiveLossContext): GuardRefusal | null =>
  isOutcome(outcome) && (outcome === 'stopped' || result?.paperId) ? null : { problem: 'system.fault' }

const guardSecond = ({ decidedBefore }: ArchiveLossContext): GuardRefusal | null =>
  decidedBefore ? { problem: 'case.second-person-needed', article: 'N29-alter' } : null

function guardReason({ reason }: CommandInput, context: ArchiveLossContext): GuardRefusal | null {
  const row = archiveLossReasons.find(({ code }) => code === reason)
  return row?.fits(context) ? null : { problem: 'case.reason-unfit', article: 'N29-refuse' }
}

function guardBound(context: ArchiveLossContext): GuardRefusal | null {
  const broken = archiveLossConditions.find((row) => row.refusal && !row.holds(context))
  return broken?.refusal ? { problem: broken.refusal, article: broken.article } : null
}

/** Nothing is made anew that the department has not approved, nor from nothing. */
function guardOutcome({ outcome }: Answers, { approved, sources }: ArchiveLossContext): GuardRefusal | null {
  const needed = NEEDS[outcome as LossOutcome]
  if (!needed) return null
  if (needed !== approved) return { problem: 'case.approval-missing', article: 'G22' }
  return sources > 0 ? null : { problem: 'case.source-missing', article: 'G22' }
}
