import { reg } from '@shared/kernel/reg'
import type { ItemCode } from '../items/catalogue'

reg('N20-2', 'N20-4', 'N20-5', 'N20-death')

interface DeskStep {
  desk: 'in' | 'out'
  /** Whose cases lie there, with those of the items that share its desk. */
  item: ItemCode
  /** The state of the cases that lie there. */
  state: string
  label: string
  /** What to do with what lies there. */
  says: string
  /** Only what may go on by today: the others rest until a day. */
  rests?: true
}

/** What the two desks of moving files have to do, in the order in which a file goes through it. */
export const DESK_STEPS = {
  'in-check': {
    ...{ desk: 'in', item: 'transfer-in', state: 'in-review', label: '待核对' },
    says: '系统不能自己认定的转入申请。核对后开调档函，或者写明理由。',
  },
  'in-asked': {
    ...{ desk: 'in', item: 'transfer-in', state: 'requested', label: '已发函' },
    says: '调档函已经发出。外面的单位告知寄出了，在这里登记编号，过了最后一天没有寄的，催原保管单位；本系统的机构寄出后自动更新。',
  },
  'in-answered': {
    ...{ desk: 'in', item: 'transfer-in', state: 'answered', label: '有答复' },
    says: '收函单位在网上答复档案不在那里，或者不能转出。核对它写的理由，改向别处发函、请它继续办理，或者按答复办结。',
  },
  'in-coming': {
    ...{ desk: 'in', item: 'transfer-in', state: 'in-transit', label: '在途' },
    says: '已经寄来、还没有签收的档案。包裹到了，在上面输入编号。',
  },
  'in-concluding': {
    ...{ desk: 'in', item: 'transfer-in', state: 'concluding', label: '等结论' },
    says: '离职人员的原单位还没有作出结论、完成保密审查。收到后在办件里登记，从那天起算2个月。',
  },
  'in-awaited': {
    ...{ desk: 'in', item: 'transfer-in', state: 'awaiting', label: '等移交' },
    says: '失业、离职、退休人员的原单位还没有交来的档案。档案到了，核对签收；过了最后一天的，催原单位。',
  },
  'in-unpack': {
    ...{ desk: 'in', item: 'transfer-in', state: 'arrived', label: '待清点' },
    says: '包裹已经签收，对照目录清单逐件清点。缺关键材料的，一次告知。',
  },
  'in-sign': {
    ...{ desk: 'in', item: 'transfer-in', state: 'signing', label: '待签字' },
    says: '清点完毕，等原单位和本机构在交接清单上签字。双方签完，登记入库。',
  },
  'in-promise': {
    ...{ desk: 'in', item: 'transfer-in', state: 'told', label: '待承诺' },
    says: '已经一次告知，等本人作出知情说明和承诺，收到后接收档案。',
  },
  'in-back': {
    ...{ desk: 'in', item: 'transfer-in', state: 'returning', label: '待退回' },
    says: '与寄出单位商定退回的档案。重新密封、写明原因，用来时的方式或者更严的方式寄回并登记编号。',
  },
  'in-returned': {
    ...{ desk: 'in', item: 'transfer-in', state: 'going-back', label: '退回途中' },
    says: '正在寄回的档案。本系统的机构收回后自动办结，其他单位告知收回了，在这里登记。',
  },
  'out-review': {
    ...{ desk: 'out', item: 'transfer-out', state: 'in-review', label: '待审核' },
    says: '调档函已经收到。凡转必审，收到后15个工作日内寄出，或者写明不得转出的理由。',
  },
  'out-seal': {
    ...{ desk: 'out', item: 'transfer-out', state: 'sealing', label: '待包封' },
    says: '审核通过的档案。逐份清点，列目录、两人密封、填转递通知单。',
  },
  'out-post': {
    ...{ desk: 'out', item: 'transfer-out', state: 'sealed', label: '待寄出' },
    says: '已经包封的档案。按规定的方式寄出，登记编号或者送档人。',
  },
  'out-receipts': {
    ...{ desk: 'out', item: 'transfer-out', state: 'in-transit', label: '待回执' },
    says: '已经寄出、还没有收到回执的档案。本系统的机构签收后自动退回回执，其他单位的要催。',
  },
  'out-back': {
    ...{ desk: 'out', item: 'transfer-out', state: 'coming-back', label: '退回途中' },
    says: '接收机构商定退回的档案。包裹到了，核对完整后登记收回。',
  },
  'out-deceased': {
    ...{ desk: 'out', item: 'deceased-file', state: 'keeping', label: '逝者档案已满五年', rests: true },
    says: '本人去世已满五年的档案。按规定移交，或者按当地的办法继续保管；没有到期的不在这里。',
  },
} as const satisfies Record<string, DeskStep>

export type DeskStepName = keyof typeof DESK_STEPS
export const DESK_STEP_NAMES = Object.keys(DESK_STEPS) as [DeskStepName, ...DeskStepName[]]

/** What is told of a number that leads to no case of this centre. `there`: the centre whose package it is; null: nobody waits for it. */
export const sayNotFound = (there: string | null): string =>
  there
    ? `这个编号的包裹是寄给${there}的，不是本机构的。请不要拆封，原样转给它，并告知寄出单位。`
    : '没有等着这个编号的办件。请对照面单重新输入；对方没有告知编号的，到“已发函”里按姓名找到办件，先登记寄出。'
