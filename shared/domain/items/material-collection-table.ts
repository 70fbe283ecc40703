import { BY_UNIT, HAND_IN } from './by-unit'
import { identifyAsks, receiveAsks } from './material-collection-asks'
import type { MaterialCollectionState } from './material-collection-context'
import { takenBack } from './taken-back'
import type { CommandRow, StateRow } from './types'

/** The effect that puts an accepted paper into its file. */
export const FILE_MATERIAL = 'file-material'
/** The effect that enters what may not be filed where it belongs: as a stub, or on the tray. */
export const SET_ASIDE = 'set-aside-material'
/** The effect that removes pictures which nobody may keep. */
export const CLEAR_PICTURES = 'clear-pictures'

export const materialCollectionStates: Record<MaterialCollectionState, StateRow> = {
  'awaiting-paper': {
    label: '等待交来原件',
    holder: 'person',
    tone: 'waiting',
    says: '请把原件交到窗口或寄来，报上办件编号，它就是交接单号。交来以后开始计算归档期限。',
  },
  'in-review': {
    label: '等待鉴别',
    holder: 'centre',
    tone: 'now',
    says: '工作人员正在核对您的材料，您不用做什么。',
  },
  identified: {
    label: '已鉴别',
    holder: 'centre',
    tone: 'now',
    says: '材料已经逐项核对，正在决定怎么处理。',
    effects: [CLEAR_PICTURES],
  },
  filing: {
    label: '正在归档',
    holder: 'system',
    tone: 'now',
    says: '材料符合要求，正在归入您的档案，一般一分钟内完成。',
    effects: [FILE_MATERIAL],
  },
  'setting-aside': {
    label: '正在登记',
    holder: 'system',
    tone: 'now',
    says: '材料正在登记，一般一分钟内完成。',
    effects: [SET_ASIDE],
  },
  filed: {
    label: '已归档',
    holder: 'nobody',
    tone: 'done',
    says: '材料已经分类、编号，归入您的档案并列入目录。',
  },
  stubbed: {
    label: '已当面收下',
    holder: 'nobody',
    tone: 'done',
    says: '材料已经收下，按规定的方式另行保管，档案里只登记类别和页数。您不用再做什么。',
  },
  'on-tray': {
    label: '已收下，等待核定',
    holder: 'nobody',
    tone: 'done',
    says: '材料已经收下，单独存放，还没有归入档案。下面写明了哪一项没有核清；核清后归档，不归档的请您取回。',
  },
  returned: {
    label: '已退回',
    holder: 'nobody',
    tone: 'stopped',
    says: '材料暂时不能归档，已退回。下面写明了每一项原因和怎么补，补好可以再交。',
  },
  lapsed: {
    label: '原件没有来，先办结',
    holder: 'nobody',
    tone: 'stopped',
    says: '约定的日子过了，原件还没有收到，这一件先办结。原件找到后随时可以再交，不影响您办理其他事项。',
  },
  withdrawn: takenBack,
}

type Row = CommandRow<MaterialCollectionState>

const byClerk = { actors: ['clerk'], relation: 'own-centre', action: 'case.decide' } as const
const bySystem = { actors: ['system'], relation: 'any', action: 'system', withoutStanding: true } as const
const looked = ['in-review', 'identified'] as const

export const materialCollectionCommands: readonly Row[] = [
  {
    ...{ name: 'submit', label: '提交材料', says: '提交材料' },
    ...{ from: [], to: ['in-review', 'awaiting-paper'], clock: 'start' },
    ...{ actors: ['person'], relation: 'any', action: 'case.submit' },
  },
  {
    ...{ name: BY_UNIT, label: '登记单位移交', says: '单位移交材料，机构收到原件' },
    ...{ from: [], to: ['in-review'], clock: 'start', slip: true },
    ...{ actors: ['clerk'], relation: 'own-centre', action: 'case.open' },
  },
  {
    ...{ name: HAND_IN, label: '单位在线移交', says: '单位在线移交材料，先传照片' },
    ...{ from: [], to: ['in-review'], clock: 'start', slip: true },
    ...{ actors: ['outside'], relation: 'any', action: 'hand-in' },
  },
  {
    ...{ name: 'receive', label: '收到原件', says: '收到材料原件' },
    ...{ from: ['awaiting-paper'], to: ['in-review'], clock: 'start', asks: receiveAsks, ...byClerk },
  },
  {
    ...{ name: 'identify', label: '鉴别并核对', says: '鉴别材料，逐项核对' },
    ...{ from: looked, to: ['identified'], clock: 'none', asks: identifyAsks, ...byClerk },
  },
  {
    ...{ name: 'approve', label: '同意归档', says: '核对通过，同意归档' },
    ...{ from: ['identified'], to: ['filing'], clock: 'none', weighs: true, ...byClerk },
  },
  {
    ...{ name: 'call-in', label: '请交来原件', says: '照片已看过，请交来原件' },
    ...{ from: looked, to: ['awaiting-paper'], clock: 'none', ...byClerk },
  },
  {
    ...{ name: 'refuse', label: '退回材料', says: '退回材料，说明原因' },
    ...{ from: looked, to: ['returned'], clock: 'stop', weighs: true, needsReason: true, ...byClerk },
  },
  {
    ...{ name: 'end-waiting', label: '不再等原件，先办结', says: '约定的日子过了仍没有收到原件，先办结' },
    ...{ from: ['awaiting-paper'], to: ['lapsed'], clock: 'stop', ...byClerk },
  },
  {
    ...{ name: 'set-aside', label: '登记后另行处理', says: '材料按规定登记，另行处理' },
    ...{ from: ['identified'], to: ['setting-aside'], clock: 'none', weighs: true, ...byClerk },
  },
  {
    ...{ name: 'withdraw', label: '撤回申请', says: '撤回申请' },
    ...{ from: ['awaiting-paper', ...looked], to: ['withdrawn'], clock: 'stop', ofOpening: 'submit' },
    ...{ actors: ['person'], relation: 'self', action: 'case.withdraw' },
  },
  {
    ...{ name: 'file', label: '归入档案', says: '材料已归入档案' },
    ...{ from: ['filing'], to: ['filed'], clock: 'stop', ...bySystem },
  },
  {
    ...{ name: 'tray', label: '列为散材料', says: '材料已单独存放，等待核定' },
    ...{ from: ['setting-aside'], to: ['on-tray'], clock: 'stop', ...bySystem },
  },
  {
    ...{ name: 'stub', label: '登记类别和页数', says: '材料已当面收下并登记' },
    ...{ from: ['setting-aside'], to: ['stubbed'], clock: 'stop', ...bySystem },
  },
  {
    ...{ name: 'recheck', label: '退回核对', says: '档案情况有变化，退回核对' },
    ...{ from: ['filing', 'setting-aside'], to: ['in-review'], clock: 'none', ...bySystem },
  },
]
