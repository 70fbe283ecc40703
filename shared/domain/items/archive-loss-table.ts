import type { ArchiveLossState } from './archive-loss-context'
import {
  approvalAsks,
  lossConcludeAsks,
  searchAsks,
  sourceAsks,
  verdictOnLossAsks,
} from './archive-loss-form'
import type { CommandRow, StateRow } from './types'

/** Effects the worker carries out: they note in the file's own chain that a loss was reported, and how it ended. */
export const REPORT_LOSS = 'report-loss'
export const SETTLE_LOSS = 'settle-loss'

export const archiveLossStates: Record<ArchiveLossState, StateRow> = {
  reporting: {
    label: '正在上报',
    holder: 'system',
    tone: 'now',
    says: '已发现遗失或损毁，正在记入档案、报告主管部门，一般一分钟内完成。',
    effects: [REPORT_LOSS],
  },
  searching: {
    label: '查找补救中',
    holder: 'centre',
    tone: 'now',
    says: '已经报告主管部门，机构正在全力查找、补救。您手里有材料复印件的，请交来，会有帮助。',
  },
  'in-approval': {
    label: '等主管部门批准',
    holder: 'centre',
    tone: 'now',
    says: '确实无法找到或者补救，已报请主管部门批准重建档案或者补充证明材料。',
  },
  restoring: {
    label: '重建或补充中',
    holder: 'centre',
    tone: 'now',
    says: '主管部门已经批准，机构正在请有关单位提供材料，不用您出面证明。',
  },
  'in-confirmation': {
    label: '结果复核中',
    holder: 'centre',
    tone: 'now',
    says: '已经有了结果，由另一位工作人员复核。',
  },
  settling: {
    label: '正在归档',
    holder: 'system',
    tone: 'now',
    says: '处理已经结束，正在归档，一般一分钟内完成。',
    effects: [SETTLE_LOSS],
  },
  recovered: {
    label: '已找到或修复',
    holder: 'nobody',
    tone: 'done',
    says: '档案已经找到或者修复，各项服务照常办理。情况说明归入档案第十类。',
  },
  restored: {
    label: '已重建或补充',
    holder: 'nobody',
    tone: 'done',
    says: '经主管部门批准，档案已经重建或者补充了证明材料，各项服务照常办理。情况说明归入档案第十类。',
  },
  stopped: {
    label: '处理终止',
    holder: 'nobody',
    tone: 'stopped',
    says: '这件事没有在这里处理完，下面写明了原因。',
  },
}

type Row = CommandRow<ArchiveLossState>

const byClerk = { actors: ['clerk'], relation: 'own-centre', action: 'case.decide' } as const
const bySecond = { actors: ['reviewer'], relation: 'own-centre', action: 'case.decide' } as const
/** The 主管部门 above the centre. */
const byDepartment = { actors: ['supervisor'], relation: 'below', action: 'case.decide' } as const
const bySystem = { actors: ['system'], relation: 'any', action: 'system', withoutStanding: true } as const

export const archiveLossCommands: readonly Row[] = [
  {
    ...{ name: 'submit', label: '上报遗失损毁', says: '发现档案遗失或损毁，立即上报' },
    ...{ from: [], to: ['reporting'], clock: 'start' },
    ...{ actors: ['clerk', 'archivist'], relation: 'own-centre', action: 'case.open' },
  },
  {
    ...{ name: 'note-loss', label: '记入档案', says: '已记入档案，报告主管部门' },
    ...{ from: ['reporting'], to: ['searching'], clock: 'none', ...bySystem },
  },
  {
    ...{ name: 'record-search', label: '登记查找', says: '登记查找或补救' },
    ...{ from: ['searching'], to: ['searching'], clock: 'none', asks: searchAsks, ...byClerk },
  },
  {
    ...{ name: 'ask-approval', label: '报请批准', says: '报请主管部门批准' },
    ...{ from: ['searching'], to: ['in-approval'], clock: 'none', weighs: true, asks: approvalAsks },
    ...byClerk,
  },
  {
    ...{ name: 'agree', label: '批准', says: '主管部门批准' },
    ...{ from: ['in-approval'], to: ['restoring'], clock: 'none', weighs: true, asks: verdictOnLossAsks },
    ...byDepartment,
  },
  {
    ...{ name: 'disagree', label: '不批准，继续查找', says: '主管部门未批准，继续查找' },
    ...{ from: ['in-approval'], to: ['searching'], clock: 'none', asks: verdictOnLossAsks, ...byDepartment },
  },
  {
    ...{ name: 'record-source', label: '登记材料来源', says: '登记有关单位提供的材料' },
    ...{ from: ['restoring'], to: ['restoring'], clock: 'none', asks: sourceAsks, ...byClerk },
  },
  {
    ...{ name: 'conclude', label: '拟出结果', says: '拟出处理结果' },
    ...{ from: ['searching', 'restoring'], to: ['in-confirmation'], clock: 'none', weighs: true },
    ...{ asks: lossConcludeAsks, ...byClerk },
  },
  {
    ...{ name: 'confirm', label: '复核同意', says: '另一位工作人员复核同意' },
    ...{ from: ['in-confirmation'], to: ['settling'], clock: 'none', weighs: true, ...bySecond },
  },
  {
    ...{ name: 'send-back', label: '退回继续处理', says: '复核未通过，退回继续处理' },
    ...{ from: ['in-confirmation'], to: ['searching', 'restoring'], clock: 'none', ...bySecond },
  },
  {
    ...{ name: 'refuse', label: '终止处理', says: '终止处理' },
    ...{ from: ['searching'], to: ['settling'], clock: 'none', weighs: true, needsReason: true, ...bySecond },
  },
  {
    ...{ name: 'settle', label: '登记结果', says: '处理结束，结果记入档案' },
    ...{ from: ['settling'], to: ['recovered', 'restored', 'stopped'], clock: 'stop', ...bySystem },
  },
  {
    ...{ name: 'recheck', label: '退回核对', says: '档案情况有变化，退回核对' },
    ...{ from: ['settling'], to: ['searching'], clock: 'none', ...bySystem },
  },
]
