import { reg } from '@shared/kernel/reg'
import { provision } from '../regulation/cite'
import { custodyCertificateConditions } from './custody-certificate-conditions'
import type { CustodyCertificateContext, CustodyCertificateState } from './custody-certificate-context'
import { custodyCertificateForm } from './custody-certificate-form'
import { custodyCertificateReasons } from './custody-certificate-reasons'
import { takenBack } from './taken-back'
import { ITEM_TITLES } from './titles'
import type { CommandInput, CommandRow, GuardRefusal, ServiceItem, StateRow } from './types'

const states: Record<CustodyCertificateState, StateRow> = {
  'in-review': {
    label: '核对中',
    holder: 'centre',
    tone: 'now',
    says: '工作人员正在核对您的档案，您不用做什么。',
  },
  approved: {
    label: '正在出具',
    holder: 'system',
    tone: 'now',
    says: '已通过核对，证明正在生成，一般一分钟内完成。',
    effects: ['issue-certificate'],
  },
  issued: {
    label: '已出具',
    holder: 'nobody',
    tone: 'done',
    says: '证明已放入“我的证明”，可以查看、下载和出示。',
  },
  refused: {
    label: '不予出具',
    holder: 'nobody',
    tone: 'stopped',
    says: '这次没有出具证明，下面写明了理由和怎么办。',
  },
  withdrawn: takenBack,
}

const commands: readonly CommandRow<CustodyCertificateState>[] = [
  {
    name: 'submit',
    weighs: true,
    label: '提交申请',
    from: [],
    to: ['approved', 'in-review'],
    actors: ['person'],
    relation: 'any',
    action: 'case.submit',
    clock: 'start',
    says: '提交申请',
  },
  {
    name: 'approve',
    weighs: true,
    label: '同意出具',
    from: ['in-review'],
    to: ['approved'],
    actors: ['clerk'],
    relation: 'own-centre',
    action: 'case.decide',
    clock: 'none',
    says: '核对通过，同意出具',
  },
  {
    name: 'refuse',
    weighs: true,
    label: '不予出具',
    from: ['in-review'],
    to: ['refused'],
    actors: ['clerk'],
    relation: 'own-centre',
    action: 'case.decide',
    needsReason: true,
    clock: 'stop',
    says: '不予出具',
  },
  {
    name: 'withdraw',
    label: '撤回申请',
    from: ['in-review'],
    to: ['withdrawn'],
    actors: ['person'],
    relation: 'self',
    action: 'case.withdraw',
    clock: 'stop',
    says: '撤回申请',
  },
  {
    name: 'issue',
    label: '出具证明',
    from: ['approved'],
    to: ['issued'],
    actors: ['system'],
    relation: 'any',
    action: 'system',
    clock: 'stop',
    says: '证明已出具',
  },

  {
    name: 'recheck',
    label: '退回核对',
    from: ['approved'],
    to: ['in-review'],
    actors: ['system'],
    relation: 'any',
    action: 'system',
    weighs: true,
    withoutStanding: true,
    clock: 'none',
    says: '档案情况有变化，退回核对',
  },
]

/** 存档证明 (Provisions, article 23): that and since when a file is kept here, composed only from what the file records. */
export const custodyCertificate: ServiceItem<CustodyCertificateState, CustodyCertificateContext> = {
  code: 'custody-certificate',
  ...ITEM_TITLES['custody-certificate'],
  rows: reg('N23', 'N8', 'N29-false', 'N29-refuse'),
  article: provision(23),
  states,
  commands,
  corrections: {
    refused: { to: 'in-review' },
    issued: { to: 'in-review', effects: ['revoke-certificate'] },
  },
  groups: custodyCertificateForm,
  conditions: custodyCertificateConditions,
  reasons: custodyCertificateReasons,
  clock: { workingDays: 3, basis: '本系统承诺的办理时限，规定没有另定天数', ours: true },
  guide: {
    who: '档案由公共就业和人才服务机构保管的本人。',
    bring: [],
    result: 'PDF 证明一份，带二维码，任何人可以核验真伪。',
    sample: 'custody-letter',
  },
  knows: ({ archive, identityLevel }) => ({ archive, identityLevel }),
  route: (command, context) => {
    if (command === 'submit')
      return custodyCertificateConditions.every((c) => c.holds(context)) ? 'approved' : 'in-review'
    return commands.find((row) => row.name === command)!.to[0]!
  },
  guard,
}

function guard(
  command: string,
  input: CommandInput,
  context: CustodyCertificateContext,
): GuardRefusal | null {
  if (command === 'submit')
    return context.identityLevel === 'none' ? { problem: 'identity.needed', article: 'N12-person' } : null
  if (command === 'issue') return input.result?.certificateId ? null : { problem: 'system.fault' }
  if (command === 'refuse') return guardRefusal(input, context)
  return command === 'approve' ? guardApproval(input, context) : null
}

/** Nobody is refused for a reason that what the file records does not bear out (N29-refuse). */
function guardRefusal(input: CommandInput, context: CustodyCertificateContext): GuardRefusal | null {
  const reason = custodyCertificateReasons.find((row) => row.code === input.reason)
  return reason?.fits(context) ? null : { problem: 'case.reason-unfit', article: 'N29-refuse' }
}

/** A clerk may overrule nothing the file says; only the identity can be seen at the window instead (N29-false). */
function guardApproval(input: CommandInput, context: CustodyCertificateContext): GuardRefusal | null {
  const broken = custodyCertificateConditions.find((row) => row.refusal && !row.holds(context))
  if (broken?.refusal) return { problem: broken.refusal, article: broken.article }
  const unseen = context.identityLevel !== 'verified' && !input.identityChecked
  return unseen ? { problem: 'case.identity-check-needed', article: 'N29-leak' } : null
}
