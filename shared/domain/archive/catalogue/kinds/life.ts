import { kindsOf, row } from '../kind'
import { cite } from '../sources'

const { m, g, t } = cite

/** Class 1: what tells a life in dates. */
export const LIFE_KINDS = kindsOf('1', { formedBy: 'person' }, [
  row(
    'resume-form',
    '履历表',
    m(5, '履历表'),
    '干部履历表 个人履历表 履历书 职工履历表 专业技术人员履历表 教师履历表',
  ),
  row(
    'resume-register',
    '履历性质的登记表',
    m(5, '属于履历性质的登记表'),
    '干部登记表 职工登记表 工人登记表 教职工登记表 员工登记表 人员基本情况登记表 企业职工登记表 专业技术人员登记表 国家干部登记表',
  ),
  row('brief-resume', '干部简历', g(19, '干部简历'), '个人简历 简历 简历表 干部简历表 个人简历表'),
  row(
    'committee-resume',
    '各级党委委员、人大、政协常委会委员简历',
    t('1', '中央和地方各级党委委员、人大、政协常委会委员简历'),
    '党委委员简历 政协委员简历 人大常委会委员简历',
  ),
  row(
    'experience-form',
    '反映个人经历情况的表格',
    t('1', '本人填写反映个人经历情况的各种表格'),
    '个人经历表 学习工作经历表 工作经历登记表 流动人员登记表 个人基本情况表',
  ),
])
