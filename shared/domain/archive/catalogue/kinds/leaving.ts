import { kindsOf, row } from '../kind'
import { cite } from '../sources'
import type { KeyFact } from '../types'

const { m, g, n } = cite

const history: readonly KeyFact[] = ['work-history']
const key = { proves: history, standing: 'key' } as const
const person = { formedBy: 'person' } as const
const office = { formedBy: 'personnel-office' } as const
const military = { formedBy: 'military' } as const

/** Class 9-2, second half: ranks, and how work ended. */
export const LEAVING_KINDS = kindsOf('9-2', { formedBy: 'employer' }, [
  row(
    'military-rank',
    '军（警）衔审批表',
    m(21, '授予（晋升）军（警）衔'),
    '授予军衔审批表 警衔审批表 授予警衔审批表 晋升警衔审批表 军衔晋升报告表 士官选取审批表 警衔晋升审批表',
    military,
  ),
  row('customs-rank', '海关关衔审批表', m(21, '海关关衔'), '授予关衔审批表 关衔晋升审批表', office),
  row(
    'judge-grade',
    '法官、检察官等级审批表',
    m(21, '法官和检察官等级审批表'),
    '法官等级审批表 检察官等级审批表 法官等级评定表 检察官等级评定表',
    office,
  ),
  row(
    'demobilisation',
    '军人转业（复员）审批表',
    m(21, '军人转业（复员）审批表'),
    '转业审批表 军官转业审批表 复员审批表 退伍军人登记表 退出现役登记表 退役军人登记表 士兵退出现役登记表 义务兵退出现役登记表 战士退伍审批表 退伍证',
    { ...military, ...key, formedBy: 'military' },
  ),
  row(
    'military-placement',
    '军队转业（复员）安置材料',
    g(19, '军队转业（复员）安置'),
    '军转干部安置审批表 退伍安置介绍信 退役士兵安置通知 安置介绍信 自主就业退役士兵审批表',
    military,
  ),
  row(
    'retirement',
    '退（离）休审批表',
    m(21, '退（离）休审批表'),
    '退休审批表 离休审批表 企业职工退休审批表 退休申报表 职工退休审批表 退职审批表 病退审批表 提前退休审批表 基本养老保险待遇核定表',
    key,
  ),
  row(
    'hire-cancelled',
    '取消录用材料',
    m(20, '取消录用'),
    '取消录用决定 取消录用通知 取消录用审批表',
    office,
  ),
  row(
    'employment-dismissed',
    '解聘材料',
    m(20, '解聘材料'),
    '解聘通知书 解聘决定 解除聘用合同证明 解聘审批表 解除聘用合同通知书 终止聘用合同通知',
    key,
  ),
  row(
    'contract-ended',
    '解除（终止）劳动合同证明',
    n(14, '流动人员工作变动中形成的劳动合同'),
    '解除劳动合同证明书 终止劳动合同证明 离职证明 解除劳动关系证明 解除劳动合同通知书 解除终止劳动合同证明书 离职审批表 终止解除劳动关系证明 除名决定 自动离职处理决定 解除劳动合同协议书 买断工龄协议',
    key,
  ),
  row(
    'resignation-application',
    '自愿辞职申请',
    m(22, '自愿辞职、引咎辞职的个人申请'),
    '辞职申请 辞职申请书 辞职报告 辞职信 本人辞职申请',
    person,
  ),
  row(
    'blame-resignation',
    '引咎辞职申请',
    m(22, '自愿辞职、引咎辞职的个人申请'),
    '引咎辞职报告 引咎辞职申请书',
    person,
  ),
  row(
    'resignation-agreed',
    '同意辞职决定',
    m(22, '同意辞职决定'),
    '同意辞职的批复 辞职审批表 同意辞职通知 公务员辞去公职审批表 辞去公职批复',
    key,
  ),
  row('ordered-resignation', '责令辞职的决定', m(22, '责令辞职的决定'), '责令辞职决定', office),
  row(
    'resignation-appeal',
    '对责令辞职不服的申诉材料',
    m(22, '对责令辞职决定不服的申诉材料'),
    '责令辞职申诉书 不服责令辞职申诉',
    person,
  ),
  row('resignation-review', '责令辞职复议决定', m(22, '复议决定'), '复议决定 辞职复议决定', office),
  row('dismissal-form', '辞退公务员审批表', m(22, '辞退公务员审批表'), '公务员辞退审批表 辞退审批表', {
    ...office,
    ...key,
    formedBy: 'personnel-office',
  }),
  row(
    'dismissal-decision',
    '辞退决定材料',
    m(22, '辞退决定材料'),
    '辞退决定 辞退通知书 辞退证明书 辞退决定书',
    key,
  ),
  row('removal', '罢免材料', m(22, '罢免材料'), '罢免决定 罢免职务材料', { formedBy: 'congress' }),
])
