import type { FORMING_UNIT_PROBLEMS } from '../problem-codes/forming-units'
import type { Sentence } from './sentence'

/** What a person reads for each problem of forming units and the papers waited for. */
export const FORMING_UNIT_PHRASES: Record<keyof typeof FORMING_UNIT_PROBLEMS, Sentence> = {
  'forming-unit.not-found': () => '没有找到这个形成单位，请返回列表重新进入。',
  'forming-unit.changed': () => '这个单位的登记刚刚有了新的变化，请查看最新情况后再操作。',
  'forming-unit.not-possible': () => '这个单位现在不能做这一步，可能已停用。请查看最新情况。',
  'forming-unit.too-soon': (d) => `上一封催收函刚发出，${d.from ?? ''}起可以再发。确需提前的，请选择理由。`,
  'forming-unit.nothing-due': () => '这个单位没有临近到期或逾期的材料，现在无需催收。',
  'forming-unit.nothing-waiting': () => '没有在等这个单位的材料。请先登记待收材料，再制作清单。',
  'forming-unit.letter-not-found': () => '没有找到这封函或这份清单，请返回列表重新进入。',
  'expected-paper.not-found': () => '没有找到这份待收材料，请返回列表重新进入。',
  'expected-paper.changed': () => '这份材料刚刚有了新的变化，请查看最新情况后再操作。',
  'expected-paper.not-possible': () => '这份材料现在不能做这一步，可能已经办结。请查看最新情况。',
  'expected-paper.twice': () => '同一份材料已经登记过。如已办结但仍需等待，请在“已收到”或“不再等待”中恢复。',
  'inquiry.no-paper': () => '这一步还没有这份告知书。核查中请打印核查告知书，有了结果再打印结果告知书。',
  'hand-in.not-found': () =>
    '编号或移交码不对，或者已过期。请对照最近一封催收函或清单核对，过期的请机构再打印一份。',
  'hand-in.locked': (d) => `连续输错次数过多，请 ${d.minutes ?? 15} 分钟后再试，或致电机构。`,
  'hand-in.line-gone': () => '这份材料已不在待移交清单上，无需再交。请返回清单查看最新情况。',
  'hand-in.in-hand': () => '这份材料已经提交，正在办理，无需再次提交。请返回清单查看办件编号。',
  'hand-in.at-window': () => '这份材料暂时不能在线移交，请派专人送到窗口，由工作人员当面接收。',
}
