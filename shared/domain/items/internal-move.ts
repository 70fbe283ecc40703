import type { Json } from '@shared/kernel/canonical'
import { reg } from '@shared/kernel/reg'
import { provision } from '../regulation/cite'
import { agentLetterAsks, sayUnitAsked } from './agent-asks'
import { archiveKept, notOfTheDead } from './archive-conditions'
import { BY_AGENT, BY_UNIT } from './by-unit'
import { guardBound, guardReason, guardSecond } from './guards'
import { anotherKeeping, internalMoveConditions, MOVE_WAITS, unitOpen } from './internal-move-conditions'
import {
  type InternalMoveContext,
  type InternalMoveState,
  MOVE_MODES,
  type MoveMode,
} from './internal-move-context'
import { internalMoveForm } from './internal-move-form'
import { internalMoveReasons } from './internal-move-reasons'
import { internalMoveCommands, internalMoveStates } from './internal-move-table'
import type { CaseKnowledge } from './knowledge'
import { ITEM_TITLES } from './titles'
import type { CommandInput, Finding, GuardRefusal, ServiceItem, Told } from './types'

/** 内部调转 (S-change): a file that stays in its centre is kept in its person's own name from now on, or under the account of a unit. */
export const internalMove: ServiceItem<InternalMoveState, InternalMoveContext> = {
  code: 'internal-move',
  ...ITEM_TITLES['internal-move'],
  rows: reg('S-change', 'N12-unit', 'N29-refuse'),
  article: provision(12),
  states: internalMoveStates,
  commands: internalMoveCommands,
  // A move that was made is set right by another move.
  corrections: { refused: { to: 'in-review' } },
  groups: internalMoveForm,
  agentGroups: agentLetterAsks,
  conditions: internalMoveConditions,
  reasons: internalMoveReasons,
  alsoByStaff: true,
  single: true,
  clock: { workingDays: 5, basis: '本系统承诺的办理时限，规定没有另定天数', ours: true },
  guide: {
    who: '档案由本系统的机构保管的本人。单位要求的，由经办人在网上或者由机构提出：转入单位账户要本人同意，转出的告知本人。',
    bring: [
      {
        when: '转到单位的集体账户',
        what: '劳动合同',
        why: '说明您在这个单位工作，系统里没有记载。',
        instead: ['单位盖章的确认函'],
        basis: '《流动人员人事档案管理服务规定》第十二条',
      },
    ],
    result: '档案不动，不用寄送，按新的方式存放，本人和单位都收到告知。转为个人存档的，只要本人申请。',
  },
  keeps,
  tells,
  knows,
  route,
  guard,
}

function knows(known: CaseKnowledge): InternalMoveContext {
  const { form, archive, identityLevel, decidedBefore, byCentre, byAgent, moveTarget } = known
  return {
    ...{ archive, identityLevel, decidedBefore, target: moveTarget },
    to: form.moveTo === 'unit' ? 'unit' : 'person',
    askedBy: byCentre ? 'centre' : byAgent ? 'unit' : 'person',
  }
}

/** Which kind of move it is; of a file that is not kept here nobody knows. */
export function modeOf({ archive, to }: Pick<InternalMoveContext, 'archive' | 'to'>): MoveMode | null {
  if (!archive) return null
  if (archive.under === undefined) return to === 'unit' ? 'person-to-unit' : null
  return to === 'unit' ? 'unit-to-unit' : 'unit-to-person'
}

/** When it is looked at: which kind of move it is, and what it has to wait for. Nothing personal. */
function keeps(context: InternalMoveContext, command: string): Record<string, Json> | undefined {
  if (command === 'approve' || command === 'record-agreement') return { waits: [] }
  if (!['submit', BY_UNIT, BY_AGENT, 'recheck'].includes(command)) return undefined
  const broken = internalMoveConditions.filter(({ holds }) => !holds(context)).map(({ name }) => name)
  return { mode: modeOf(context), waits: broken.filter((name) => name in MOVE_WAITS) }
}

const NOW_ONES_OWN: Finding = {
  text: '档案现在以您个人的名义存放。',
  remedy: '还没有个人账户的，可以接着办理个人账户设立。',
  article: 'N12-person',
}

/** Which kind of move it is, and what it waits for with what to do meanwhile. */
function tells({ form, kept, state }: Told): Finding[] {
  const mode = MOVE_MODES[kept.mode as MoveMode]
  const unit = form.moveTo === 'unit' && form.unitName ? `，由${form.unitName}委托存放` : ''
  const waits = state === 'in-review' && Array.isArray(kept.waits) ? kept.waits.map(String) : []
  return [
    ...sayUnitAsked(form),
    ...(mode ? [{ text: `${mode}${unit}。档案不动，不用寄送。`, article: 'N12-unit' }] : []),
    ...(state === 'moved' && kept.mode === 'unit-to-person' ? [NOW_ONES_OWN] : []),
    ...waits.flatMap((name) => MOVE_WAITS[name] ?? []),
  ]
}

/** Into the account of a unit only with the person's word; everything else at once where all holds. */
function route(command: string, context: InternalMoveContext): InternalMoveState {
  // A centre's own proposal is never carried out by one of it alone, and a unit's letter is looked at.
  if (command === BY_UNIT || command === BY_AGENT) return context.to === 'unit' ? 'in-consent' : 'in-review'
  if (command !== 'submit') return internalMoveCommands.find((row) => row.name === command)!.to[0]!
  return internalMoveConditions.every((row) => row.holds(context)) ? 'applying' : 'in-review'
}

function guard(command: string, input: CommandInput, context: InternalMoveContext): GuardRefusal | null {
  if (command === 'submit') return guardSubmission(context)
  if (command === BY_UNIT || command === BY_AGENT) return guardBound(OPENING, context)
  if (command === 'apply') return input.result?.archiveId ? null : { problem: 'system.fault' }
  if (command === 'refuse') return guardReason(internalMoveReasons, input, context)
  if (command === 'record-agreement') return guardBound(internalMoveConditions, context)
  return command === 'approve' ? guardApproval(input, context) : null
}

/** Whoever opens it for somebody has the file before them, or the account: what is plainly not so is not begun. */
const OPENING = internalMoveConditions.filter(({ name }) => !(name in MOVE_WAITS))

/** What is known of a file is told to nobody who only says that it is theirs. */
function guardSubmission(context: InternalMoveContext): GuardRefusal | null {
  if (context.identityLevel === 'none') return { problem: 'identity.needed', article: 'N12-person' }
  if (context.identityLevel !== 'verified') return null
  return guardBound(
    [notOfTheDead, ...(archiveKept.holds(context) ? [anotherKeeping, unitOpen] : [])],
    context,
  )
}

/** What a centre opened of its own accord is agreed to by somebody else of it. */
function guardApproval(input: CommandInput, context: InternalMoveContext): GuardRefusal | null {
  const { askedBy, identityLevel } = context
  const isSure = askedBy !== 'person' || identityLevel === 'verified' || input.identityChecked
  return (
    (askedBy === 'centre' ? guardSecond(context) : null) ??
    guardBound(internalMoveConditions, context) ??
    (isSure ? null : { problem: 'case.identity-check-needed', article: 'N29-leak' })
  )
}
