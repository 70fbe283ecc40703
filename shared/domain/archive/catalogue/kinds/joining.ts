import { reg } from '@shared/kernel/reg'
import { kindsOf, row } from '../kind'
import { cite } from '../sources'
import type { KeyFact } from '../types'

reg('N14', 'N14-class')

const { m, g, n } = cite

const start: readonly KeyFact[] = ['work-start', 'work-history']
const key = { proves: start, standing: 'key' } as const
const history = { proves: ['work-history'] } as const
const office = { formedBy: 'personnel-office' } as const

/** Class 9-2, first half: taken on, appointed, moved. */
export const JOINING_KINDS = kindsOf('9-2', { formedBy: 'employer' }, [
  row(
    'hire-approval',
    '录（聘）用审批（备案）表',
    m(20, '录（聘）用审批（备案）表'),
    '录用审批表 聘用审批表 公务员录用审批表 事业单位聘用人员审批表 录用备案表 聘用备案表 录用干部审批表 聘用干部审批表 录用通知书 吸收录用干部审批表 公开招聘人员聘用审批表',
    { ...key, formedBy: 'personnel-office' },
  ),
  row(
    'selected-graduate',
    '选调生登记表及审批材料',
    m(20, '选调生登记表及审批材料'),
    '选调生登记表 选调生审批表 选调生录用审批表',
    { ...key, formedBy: 'personnel-office' },
  ),
  row(
    'village-graduate',
    '选聘到村任职高校毕业生登记表',
    m(20, '选聘到村任职高校毕业生登记表'),
    '大学生村官登记表 大学生村干部登记表 三支一扶人员登记表 西部计划志愿者登记表 选聘高校毕业生到村任职登记表',
    {
      ...history,
      ...office,
    },
  ),
  row(
    'enlistment',
    '应征入伍登记表',
    m(20, '应征入伍登记表'),
    '应征公民入伍登记表 入伍登记表 应征公民登记表 入伍批准书 新兵登记表 兵役登记表 义务兵登记表',
    {
      ...key,
      formedBy: 'military',
    },
  ),
  row(
    'recruit-worker',
    '招工审批表',
    m(20, '招工审批表'),
    '招工登记表 招收工人审批表 招工表 招收工人登记表 新工人登记表 全民合同制工人审批表 劳动合同制工人招收审批表 招工报名登记表 招收新工人登记表 知青招工登记表 下乡知识青年登记表',
    {
      ...key,
      proves: [...start, 'birth'],
    },
  ),
  row(
    'company-hire',
    '企业录用手续',
    n(14, '企业录用手续'),
    '职工录用审批表 企业录用登记表 员工录用审批表 员工入职登记表 录用人员登记表 企业职工录用表 入职审批表 员工录用登记表 职工录用登记表',
    key,
  ),
  row(
    'labour-contract',
    '劳动（聘用）合同',
    n(14, '劳动合同'),
    '劳动合同书 劳动合同 聘用合同 聘用合同书 固定期限劳动合同 无固定期限劳动合同 全员劳动合同书 事业单位聘用合同书 劳动合同续签 劳动合同变更协议 岗位聘用合同 劳务合同',
    key,
  ),
  row(
    'employment-registration',
    '就业登记材料',
    n(14, '就业登记'),
    '就业登记表 就业失业登记证 就业创业证 就业登记证明 失业登记表 劳动手册 待业证 再就业优惠证',
    {
      ...key,
      formedBy: 'labour-office',
    },
  ),
  row(
    'labour-filing',
    '劳动用工备案材料',
    n(14, '劳动用工备案'),
    '用工备案表 劳动用工备案表 劳动用工备案花名册 用工备案 录用备案花名册',
    {
      ...key,
      formedBy: 'labour-office',
    },
  ),
  row(
    'appointment',
    '干部任免审批表',
    m(21, '干部任免审批表'),
    '任免审批表 任职通知 任免呈报表 干部任免呈报表 任职审批表 任命书 职务任免通知 聘任通知 任职文件 干部任免表 免职通知 聘任书',
    {
      ...history,
      ...office,
    },
  ),
  row(
    'appointment-inspection',
    '任免考察材料',
    m(21, '相应考察材料'),
    '干部任免考察材料 任前考察材料 拟任人选考察材料 任职考察报告',
    office,
  ),
  row(
    'probation-approval',
    '试用期满审批表',
    m(21, '干部试用期满审批表'),
    '干部试用期满审批表 试用期满考核表 领导干部试用期满转正审批表 试用期考核表 公务员试用期满考核登记表',
    office,
  ),
  row(
    'civil-servant-register',
    '公务员登记表',
    m(21, '公务员登记表'),
    '国家公务员登记表 公务员过渡登记表 公务员登记审批表',
    { ...history, ...office },
  ),
  row(
    'reference-register',
    '参照公务员法管理工作人员登记表',
    m(21, '参照公务员法管理机关（单位）工作人员登记表'),
    '参公人员登记表 参照管理机关工作人员登记表 参照公务员管理登记表',
    {
      ...history,
      ...office,
    },
  ),
  row(
    'civil-servant-transfer',
    '公务员调任审批（备案）表',
    m(21, '公务员调任审批（备案）表'),
    '公务员调任审批表 调任备案表 调任审批表',
    office,
  ),
  row(
    'civil-servant-selection',
    '公务员遴选、选调材料',
    g(19, '遴选、选调'),
    '公务员遴选审批表 公开遴选报名表 公务员选调审批表 公务员转任审批表',
    office,
  ),
  row(
    'transfer-approval',
    '调动审批材料',
    m(21, '干部调动审批材料'),
    '干部调动审批表 调动审批表 工人调动审批表 职工调动登记表 调令 商调表 干部商调表 人员调动审批表 工作调动审批表 行政调令 职工调动审批表',
    {
      ...history,
      ...office,
    },
  ),
  row(
    'support-register',
    '援派、挂职锻炼登记（推荐）表',
    m(21, '援藏、援疆、挂职锻炼登记（推荐）表'),
    '挂职锻炼登记表 援藏干部登记表 援疆干部推荐表 挂职干部推荐表 援疆登记表',
    office,
  ),
  row(
    'rank-promotion',
    '职级晋升材料',
    g(19, '职级晋升'),
    '公务员职级晋升审批表 职级晋升审批表 非领导职务晋升审批表',
    office,
  ),
  row(
    'level-conversion',
    '职务、职级套改材料',
    g(19, '职务、职级套改'),
    '职级套改审批表 公务员职级套转表 职务级别套改表',
    office,
  ),
  row(
    'staff-level',
    '事业单位管理岗位职员等级晋升材料',
    g(19, '事业单位管理岗位职员等级晋升'),
    '职员等级晋升审批表 管理岗位职员等级审批表',
    office,
  ),
  row(
    'social-post',
    '重要社会兼职材料',
    n(14, '重要社会兼职'),
    '社会兼职聘书 兼职审批表 社会团体兼职审批表 兼职聘书',
  ),
])
