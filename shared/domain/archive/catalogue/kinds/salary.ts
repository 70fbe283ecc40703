import { reg } from '@shared/kernel/reg'
import { kindsOf, row } from '../kind'
import { cite } from '../sources'

reg('W7-old', 'N14-class')

const { m, n, w } = cite

/** Class 9-1: pay and benefits. What W7 gave up is still filed where it exists, and asked of nobody. */
export const SALARY_KINDS = kindsOf('9-1', { formedBy: 'employer' }, [
  row(
    'new-salary',
    '新增人员工资审批表',
    m(23, '新增人员工资审批表'),
    '新参加工作人员工资审批表 工资核定表 新录用人员定级工资审批表 见习期工资审批表 起薪表 新进人员工资核定表',
    {
      proves: ['work-start'],
    },
  ),
  row(
    'regular-grading',
    '转正定级审批表',
    m(23, '转正定级审批表'),
    '转正定级表 见习期满转正定级审批表 大中专毕业生转正定级审批表 毕业生见习期满转正定级表 见习期考核鉴定表 定级表 学徒转正定级审批表',
    { standing: 'never' },
  ),
  row(
    'salary-change',
    '工资变动（套改）表',
    m(23, '工资变动（套改）表'),
    '调整工资审批表 晋升工资审批表 工资变动审批表 工资套改表 工资调整审批表 工资套改审批表 调资表 工资晋升审批表 调整工资标准审批表 薪级工资审批表 升级审批表 工资改革审批表 正常增资审批表 岗位工资变动审批表',
    { proves: ['work-history'] },
  ),
  row(
    'promotion-salary',
    '提职晋级和奖励工资审批表',
    m(23, '提职晋级和奖励工资审批表'),
    '奖励工资审批表 职务晋升工资审批表 奖励晋级工资审批表 浮动工资审批表',
  ),
  row(
    'salary-register',
    '工资变动登记表',
    m(23, '工资变动登记表'),
    '工资登记表 历年工资变动登记 工资变化登记表',
  ),
  row(
    'salary-stop',
    '工资停发（恢复）通知单',
    m(23, '工资停发（恢复）通知单'),
    '停发工资通知单 停薪通知 工资停发通知 恢复工资通知单 停薪留职协议',
  ),
  row(
    'special-allowance',
    '享受政府特殊津贴的材料',
    m(23, '享受政府特殊津贴的材料'),
    '政府特殊津贴审批表 政府特殊津贴证书 国务院特殊津贴材料 特殊津贴人员登记表',
  ),
  row(
    'treatment',
    '解决待遇问题的审批材料',
    m(23, '解决待遇问题的审批材料'),
    '待遇审批表 享受待遇审批表 离休待遇审批 生活待遇审批材料 提高待遇审批表',
  ),
  row(
    'social-insurance',
    '参加社会保险材料',
    n(14, '参加社会保险'),
    '社会保险缴费证明 社保缴费记录 参保证明 养老保险个人账户 养老保险手册 社保参保证明 养老保险缴费清单 职工养老保险手册 失业保险登记表 基本养老保险关系转移表',
    { formedBy: 'insurance-office', proves: ['work-start', 'work-history'], standing: 'key' },
  ),
  row(
    'salary-letter',
    '行政（工资）介绍信',
    w('七', '行政（工资）介绍信'),
    '工资介绍信 行政介绍信 工资关系介绍信 工资转移证 行政工资介绍信 工资转移介绍信',
    {
      standing: 'never',
    },
  ),
])
