import type { CallBackState } from './call-back-context'
import type { CommandRow, StateRow } from './types'

export const callBackStates: Record<CallBackState, StateRow> = {
  waiting: {
    label: '等待回电',
    holder: 'centre',
    tone: 'now',
    says: '工作人员会在期限前打电话给您，请留意接听。一次没有接通会再打，最多三次。',
  },
  asking: {
    label: '正在查询',
    holder: 'centre',
    tone: 'now',
    says: '工作人员正在向其他机构询问，有结果就打电话给您。',
  },
  answered: {
    label: '已答复',
    holder: 'nobody',
    tone: 'done',
    says: '工作人员已经打电话答复您。还有疑问的，可以再预约一次。',
  },
  unreached: {
    label: '没有答复',
    holder: 'nobody',
    tone: 'stopped',
    says: '这次没有联系上您，下面写明了原因和怎么办。',
  },
  withdrawn: {
    label: '已撤回',
    holder: 'nobody',
    tone: 'stopped',
    says: '您撤回了预约，需要时可以重新提交。',
  },
}

const open = ['waiting', 'asking'] as const
// Answering a question takes no file in and sends none.
const byClerk = {
  actors: ['clerk'],
  relation: 'own-centre',
  action: 'case.decide',
  withoutStanding: true,
} as const

export const callBackCommands: readonly CommandRow<CallBackState>[] = [
  {
    ...{ name: 'submit', label: '提交预约', says: '预约回电' },
    ...{ from: [], to: ['waiting'], clock: 'start', withoutStanding: true },
    ...{ actors: ['person'], relation: 'any', action: 'case.submit' },
  },
  {
    ...{ name: 'approve', label: '已电话答复', says: '已电话答复' },
    ...{ from: open, to: ['answered'], clock: 'stop', weighs: true, ...byClerk },
  },
  {
    ...{ name: 'ask-others', label: '向其他机构询问', says: '向其他机构询问' },
    ...{ from: ['waiting'], to: ['asking'], clock: 'none', ...byClerk },
  },
  {
    ...{ name: 'no-answer', label: '没有接通，再打', says: '打了电话，没有接通' },
    ...{ from: open, to: ['waiting'], clock: 'none', ...byClerk },
  },
  {
    ...{ name: 'refuse', label: '结束回电', says: '没有联系上，结束回电' },
    ...{ from: open, to: ['unreached'], clock: 'stop', weighs: true, needsReason: true, ...byClerk },
  },
  {
    ...{ name: 'withdraw', label: '撤回预约', says: '撤回预约' },
    ...{ from: open, to: ['withdrawn'], clock: 'stop' },
    ...{ actors: ['person'], relation: 'self', action: 'case.withdraw' },
  },
]
