import type { Json } from '@shared/kernel/canonical'
import { reg } from '@shared/kernel/reg'
import { provision } from '../regulation/cite'
import { allowedChannels } from '../transfer/channels'
import { keepsReturn, sayReturn, sayWay } from '../transfer/say-way'
import type { Answers } from './answers'
import { guardDispatch } from './dispatch-guard'
import { sayAnswerer } from './outside-asks'
import { ITEM_TITLES } from './titles'
import { transferOutConditions } from './transfer-out-conditions'
import type { TransferOutContext, TransferOutState } from './transfer-out-context'
import { transferOutForm } from './transfer-out-form'
import { transferOutReasons } from './transfer-out-reasons'
import { transferOutCommands, transferOutStates } from './transfer-out-table'
import type { CommandInput, Finding, GuardRefusal, ServiceItem, Told } from './types'

/** 档案转出 (Provisions, article 20): on a lawful letter the file is reviewed, sealed and sent within 15 working days, or a listed reason given. */
export const transferOut: ServiceItem<TransferOutState, TransferOutContext> = {
  code: 'transfer-out',
  ...ITEM_TITLES['transfer-out'],
  rows: reg('N20-2', 'N20-3', 'N20-5', 'N20-6', 'N22', 'N29-rules', 'N29-refuse'),
  article: provision(20),
  states: transferOutStates,
  commands: transferOutCommands,
  groups: transferOutForm,
  conditions: transferOutConditions,
  reasons: transferOutReasons,
  clock: { workingDays: 15, until: 'sent', basis: provision(20).cite, ours: false },
  guide: {
    who: '档案由本系统的机构保管、要转到其他单位的本人。接收机构在本系统里的，办“档案转入”就行。',
    bring: [
      {
        what: '接收单位开的调档函',
        why: '档案只能凭有权保管档案的单位开的转档手续材料转出。',
        instead: ['调档函的照片或扫描件（由工作人员核对）'],
        basis: '《流动人员人事档案管理服务规定》第二十条',
      },
    ],
    result: '档案密封寄出，可以看到编号，收到回执后办结。',
  },
  moves: true,
  keeps,
  tells,
  finds: ({ former }) => {
    const { says, request, article } = allowedChannels(former)
    return former.length ? [{ text: says, ...(request ? { remedy: request } : {}), article }] : []
  },
  knows: ({ archive, identityLevel, form, given }) => ({
    ...{ archive, identityLevel },
    linked: Boolean(form.inCase),
    former: given.former ? [given.former] : [],
  }),
  route: (command) => transferOutCommands.find((row) => row.name === command)!.to[0]!,
  guard,
}

function keeps(
  _: TransferOutContext,
  command: string,
  answers: Answers,
  result: Readonly<Record<string, string>>,
): Record<string, Json> | undefined {
  if (command === 'dispatch') return { typedNo: answers.trackingNo ?? '' }
  if (command === 'recheck') return { typedNo: '' }
  if (command === 'receiver-received') return { listSame: answers.listSame ?? '' }
  if (command === 'other-returned') return keepsReturn(result)
  return command === 'sent' ? { channel: result.channel ?? '', sentNo: result.trackingNo ?? '' } : undefined
}

function tells({ kept, given }: Told): Finding[] {
  return [
    ...sayWay('', kept.channel, kept.sentNo),
    ...(kept.listSame ? [sayReceipt(given)] : []),
    ...sayReturn(kept),
  ]
}

const sayReceipt = (given: Answers): Finding => ({
  text: `${sayAnswerer(given)}于 ${given.receivedOn ?? ''} 收到，${given.listSame === 'no' ? `与清单不一致：${given.differs ?? ''}` : '与清单一致'}。`,
  article: 'N20-5',
})

function broken(context: TransferOutContext): GuardRefusal | null {
  const row = transferOutConditions.find(({ refusal, holds }) => refusal && !holds(context))
  return row?.refusal ? { problem: row.refusal, article: row.article } : null
}

/** The letter of a centre comes for somebody it has looked at; who applies themselves shows a card. */
function guardApproval(input: CommandInput, context: TransferOutContext): GuardRefusal | null {
  const isSure = context.linked || context.identityLevel === 'verified' || input.identityChecked
  return broken(context) ?? (isSure ? null : { problem: 'case.identity-check-needed', article: 'N12-person' })
}

function guard(command: string, input: CommandInput, context: TransferOutContext): GuardRefusal | null {
  const { identityLevel, linked } = context
  if (command === 'submit')
    return identityLevel === 'none' ? { problem: 'identity.needed', article: 'N12-person' } : null
  if (command === 'approve') return guardApproval(input, context)
  if (command === 'refuse') {
    const reason = transferOutReasons.find((row) => row.code === input.reason)
    return reason?.fits(context) ? null : { problem: 'case.reason-unfit', article: 'N29-refuse' }
  }
  if (command === 'dispatch') return guardDispatch(input, context)
  if (command === 'sent' || command === 'other-returned')
    return input.result?.channel ? null : { problem: 'system.fault' }
  const isMovedThere = linked && ['withdraw', 'receipt', 'receiver-received'].includes(command)
  return isMovedThere ? { problem: 'transfer.other-side', article: 'N20-2' } : null
}
