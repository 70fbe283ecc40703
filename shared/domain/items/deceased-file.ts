import type { Json } from '@shared/kernel/canonical'
import { sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { isPaperDate } from '../archive/paper-date'
import { keptUntil } from '../archives/death'
import { provision } from '../regulation/cite'
import { allowedChannels } from '../transfer/channels'
import { sayWay } from '../transfer/say-way'
import type { Answers } from './answers'
import { archiveKept } from './archive-conditions'
import { deceasedFileConditions, deceasedFileReasons } from './deceased-file-conditions'
import { DECEASED_OUTCOMES, type DeceasedFileContext, type DeceasedFileState } from './deceased-file-context'
import { deceasedFileForm } from './deceased-file-form'
import { deceasedFileCommands, deceasedFileStates } from './deceased-file-table'
import { guardDispatch } from './dispatch-guard'
import { formerIn } from './former-standing'
import type { CaseKnowledge } from './knowledge'
import { guardSeal, keepsSeal, proposesSeal, saySeal } from './sealing'
import { ITEM_TITLES } from './titles'
import type { CommandInput, Finding, GuardRefusal, ServiceItem, Told } from './types'

/**
 * 逝者档案 (Provisions, article 20, last paragraph): the file of somebody who has died is kept for five years, then handed over or kept on
 * by the channels in use; those of heroes and models go to the archives of the state.
 */
export const deceasedFile: ServiceItem<DeceasedFileState, DeceasedFileContext> = {
  code: 'deceased-file',
  ...ITEM_TITLES['deceased-file'],
  rows: reg('N20-death', 'N20-3', 'N29-rules', 'N29-refuse'),
  article: provision(20),
  states: deceasedFileStates,
  commands: deceasedFileCommands,
  groups: deceasedFileForm,
  conditions: deceasedFileConditions,
  reasons: deceasedFileReasons,
  clock: {
    ...{ workingDays: 5, until: 'confirm', ours: true },
    basis: '本系统承诺核对证明的时限，规定没有另定天数',
  },
  guide: {
    who: '近亲属带死亡证明到保管档案的机构窗口告知，原工作单位和有关部门也可以告知，由工作人员登记。',
    bring: [
      {
        what: '死亡证明',
        why: '登记去世只凭证明，避免登记到别人名下。',
        instead: ['火化证明', '注明死亡的户口注销证明', '宣告死亡的民事判决书'],
        basis: '《流动人员人事档案管理服务规定》第二十条',
      },
    ],
    result: '档案继续保管满五年，再按规定移交或者继续保管；英雄、模范等人物的档案移交有关档案馆。',
  },
  single: true,
  restsUntil: ({ state, kept }) => (state === 'keeping' ? words(kept.until) || null : null),
  proposes: proposesSeal,
  keeps,
  finds,
  tells,
  knows,
  route,
  guard,
}

const words = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

function knows(known: CaseKnowledge): DeceasedFileContext {
  const { archive, decidedBefore, decider, today, keepsDeceased, form, given, kept, local } = known
  const { diedOn = '' } = form
  return {
    ...{ archive, decidedBefore, decider, today, keepsDeceased },
    until: isPaperDate(diedOn) ? keptUntil(diedOn) : null,
    outcome: words(kept.outcome),
    messengers: local.messengers,
    former: formerIn({ archive, given }),
  }
}

/** Until when it is kept, what is proposed and how it left stands openly in the facts: no name, no words. */
function keeps(
  context: DeceasedFileContext,
  command: string,
  answers: Answers,
  { channel = '', trackingNo: sentNo = '' }: Readonly<Record<string, string>>,
): Record<string, Json> | undefined {
  const { outcome = '', trackingNo = '' } = answers
  if (command === 'seal') return keepsSeal(context, answers)
  if (command === 'confirm') return { until: context.until }
  if (command === 'conclude') return { outcome }
  if (command === 'undo-death') return { outcome: 'undone' }
  if (command === 'disagree' || command === 'stop') return { outcome: '' }
  if (command === 'dispatch') return { typedNo: trackingNo }
  if (command === 'recheck') return { typedNo: '', sealedCount: 0 }
  return command === 'sent' ? { channel, sentNo } : undefined
}

/** By which ways it may travel, once somebody has looked into it. */
function finds({ former, keepsDeceased, outcome }: DeceasedFileContext): Finding[] {
  const { says, request, article } = allowedChannels(former)
  const way = { text: says, ...(request ? { remedy: request } : {}), article }
  return [...(keepsDeceased ? [KEPT_ON_HERE] : []), ...(outcome === 'handed-over' ? [way] : [])]
}

const KEPT_ON_HERE: Finding = {
  text: '本地规定由原保管机构继续保管，只有英雄、模范等有特殊贡献的移交档案馆。',
  article: 'N20-death',
}

/** Until when it is kept, what is proposed, and how it left. */
function tells({ kept, state }: Told): Finding[] {
  const until = words(kept.until)
  const proposed = DECEASED_OUTCOMES[words(kept.outcome) as keyof typeof DECEASED_OUTCOMES]
  return [
    ...(until && state === 'keeping'
      ? [{ text: `保管到${sayDay(until)}满五年，之后按规定移交或者继续保管。`, article: 'N20-death' }]
      : []),
    ...(proposed && state === 'in-approval' ? [{ text: `拟${proposed}。`, article: 'N20-death' }] : []),
    ...saySeal(kept),
    ...sayWay('向接收单位', kept.channel, kept.sentNo),
  ]
}

/** Where it stays or goes by what was proposed; the rest the table says. */
function route(command: string, { outcome }: DeceasedFileContext): DeceasedFileState {
  if (command === 'agree') return outcome === 'handed-over' ? 'sealing' : 'settling'
  if (command === 'settle') return outcome === 'kept-on' ? 'kept-on' : 'stopped'
  return deceasedFileCommands.find(({ name }) => name === command)!.to[0]!
}

function guard(command: string, input: CommandInput, context: DeceasedFileContext): GuardRefusal | null {
  if (command === 'submit') return guardKept(context)
  if (command === 'confirm') return guardSecond(context) ?? guardKept(context)
  if (command === 'refuse') return guardSecond(context) ?? guardReason(input, context)
  if (command === 'undo-death') return guardSecond(context)
  if (command === 'note-death') return input.result?.archiveId ? null : { problem: 'system.fault' }
  if (command === 'conclude') return guardBound(context) ?? guardOutcome(input.answers ?? {}, context)
  if (command === 'agree') return guardSecond(context) ?? guardBound(context)
  if (command === 'seal') return guardSeal(input, context)
  return command === 'dispatch' ? guardDispatch(input, context) : null
}

const guardKept = (context: DeceasedFileContext): GuardRefusal | null =>
  archiveKept.holds(context) ? null : { problem: 'case.archive-not-held', article: 'N20-death' }

const guardSecond = ({ decidedBefore }: DeceasedFileContext): GuardRefusal | null =>
  decidedBefore ? { problem: 'case.second-person-needed', article: 'N29-alter' } : null

function guardReason({ reason }: CommandInput, context: DeceasedFileContext): GuardRefusal | null {
  const row = deceasedFileReasons.find(({ code }) => code === reason)
  return row?.fits(context) ? null : { problem: 'case.reason-unfit', article: 'N29-refuse' }
}

function guardBound(context: DeceasedFileContext): GuardRefusal | null {
  const broken = deceasedFileConditions.find((row) => row.refusal && !row.holds(context))
  return broken?.refusal ? { problem: broken.refusal, article: broken.article } : null
}

/** Heroes and models go to the archives wherever they are; the others where the place has nothing against it. */
function guardOutcome(
  { merit, outcome, receiverKind }: Answers,
  { keepsDeceased }: DeceasedFileContext,
): GuardRefusal | null {
  const article = 'N20-death'
  if (merit === 'special') {
    const isToArchives = outcome === 'handed-over' && receiverKind === 'archives'
    return isToArchives ? null : { problem: 'deceased.to-archives', article }
  }
  const isAgainst = keepsDeceased && outcome === 'handed-over'
  return isAgainst ? { problem: 'deceased.kept-on-here', article } : null
}
