import type { FileSearchState } from './file-search-context'
import {
  askHoldersAsks,
  centreAnswerAsks,
  holderAnswerAsks,
  searchOutcomeAsks,
  unitAnswerAsks,
  urgeAsks,
} from './file-search-form'
import { FIND_TRACES, traceAsks } from './file-search-traces'
import { takenBack } from './taken-back'
import type { CommandRow, StateRow } from './types'

export const fileSearchStates: Record<FileSearchState, StateRow> = {
  looking: {
    label: '正在核对线索',
    holder: 'centre',
    tone: 'now',
    says: '工作人员正在核对线索，确定向哪些单位询问。您不用自己去问。',
    effects: [FIND_TRACES],
  },
  asking: {
    label: '正在逐处询问',
    holder: 'centre',
    tone: 'now',
    says: '已经向可能保管的单位询问，每一处的答复都会写在下面。',
  },
  'in-confirmation': {
    label: '寻档结论复核中',
    holder: 'centre',
    tone: 'now',
    says: '问过的单位没有一处说档案在那里。正在由另一位工作人员复核结论。',
  },
  found: {
    label: '找到了',
    holder: 'nobody',
    tone: 'done',
    says: '档案找到了，下面写明在哪里。请接着申请档案转入，调档函直接发给它，不用自己去取。',
  },
  concluded: {
    label: '没有找到，已有结论',
    holder: 'nobody',
    tone: 'done',
    says: '问过的单位都没有，下面写明各处的答复和接下来怎么办。有新的线索，可以重新申请。',
  },
  'kept-already': {
    label: '档案由机构保管',
    holder: 'nobody',
    tone: 'done',
    says: '查到您的档案由机构保管，下面写明了怎么看。',
  },
  withdrawn: takenBack,
}

/** The effect by which letters to units outside get their codes. */
export const ISSUE_SEARCH_LETTERS = 'issue-search-letters'

type Row = CommandRow<FileSearchState>

const decides = { relation: 'own-centre', action: 'case.decide', withoutStanding: true } as const
// Asking takes no file in and sends none.
const byClerk = { actors: ['clerk'], ...decides } as const
const bySecond = { actors: ['reviewer'], ...decides } as const
const open = ['looking', 'asking'] as const

export const fileSearchCommands: readonly Row[] = [
  {
    ...{ name: 'submit', label: '提交申请', says: '请机构帮助寻找档案' },
    ...{ from: [], to: ['looking'], clock: 'start', weighs: true, withoutStanding: true },
    ...{ actors: ['person'], relation: 'any', action: 'case.submit' },
  },
  {
    ...{ name: 'ask-holders', label: '发出询问', says: '向可能保管的单位询问' },
    ...{ from: open, to: ['asking'], clock: 'none', asks: askHoldersAsks, ...byClerk },
    effects: () => [ISSUE_SEARCH_LETTERS],
  },
  {
    ...{ name: 'record-answer', label: '登记答复', says: '收到答复' },
    ...{ from: ['asking'], to: ['asking', 'found'], clock: 'none', asks: holderAnswerAsks, ...byClerk },
  },
  {
    ...{
      name: 'note-trace',
      label: '登记派送记录',
      says: '查到学校的派送记录',
      keeps: true,
      asks: traceAsks,
    },
    ...{ from: open, to: open, clock: 'none', withoutStanding: true },
    ...{ actors: ['system'], relation: 'any', action: 'system' },
  },
  {
    ...{ name: 'centre-answers', label: '机构答复', says: '被询问的机构答复' },
    ...{ from: ['asking'], to: ['asking', 'found'], clock: 'none', asks: centreAnswerAsks },
    // Of the centre that was asked: the room sees to it that it was.
    ...{ actors: ['clerk'], relation: 'own-centre', action: 'search.answer', withoutStanding: true },
  },
  {
    ...{ name: 'unit-answers', label: '在网上答复', says: '被询问的单位在网上答复' },
    ...{ from: ['asking'], to: ['asking', 'found'], clock: 'none', asks: unitAnswerAsks },
    ...{ actors: ['outside'], relation: 'any', action: 'letter.answer', withoutStanding: true },
  },
  {
    ...{ name: 'escalate', label: '上报主管部门', says: '过了答复期限，已上报主管部门督促' },
    ...{ from: ['asking'], to: ['asking'], clock: 'none', withoutStanding: true },
    ...{ actors: ['system'], relation: 'any', action: 'system' },
  },
  {
    ...{ name: 'urge', label: '请主管部门督促', says: '逾期没有答复，请主管部门督促' },
    ...{ from: ['asking'], to: ['asking'], clock: 'none', asks: urgeAsks, ...byClerk },
  },
  {
    ...{ name: 'conclude', label: '拟出结论', says: '拟出寻档结论' },
    ...{ from: ['asking'], to: ['in-confirmation'], clock: 'none', weighs: true },
    ...{ asks: searchOutcomeAsks, ...byClerk },
  },
  {
    ...{ name: 'confirm', label: '复核同意', says: '复核同意结论' },
    ...{ from: ['in-confirmation'], to: ['concluded'], clock: 'stop', weighs: true, ...bySecond },
  },
  {
    ...{ name: 'send-back', label: '退回再问', says: '复核退回，继续询问' },
    ...{ from: ['in-confirmation'], to: ['asking'], clock: 'none', ...bySecond },
  },
  {
    ...{ name: 'refuse', label: '查到由机构保管', says: '查到档案由机构保管' },
    ...{ from: open, to: ['kept-already'], clock: 'stop', weighs: true, needsReason: true, ...byClerk },
  },
  {
    ...{ name: 'withdraw', label: '撤回申请', says: '撤回申请' },
    ...{ from: [...open, 'in-confirmation'], to: ['withdrawn'], clock: 'stop' },
    ...{ actors: ['person'], relation: 'self', action: 'case.withdraw' },
  },
]
