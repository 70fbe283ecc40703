import { kindsOf, row } from '../kind'
import { cite } from '../sources'
import type { Threshold } from '../types'

const { m, g, t, n } = cite

const copy = { copy: 'copy-usual' } as const
const county: Threshold = { honours: 'level', least: 'county' }

/** Class 4-2: professional qualifications and titles. */
export const TITLE_KINDS = kindsOf('4-2', { formedBy: 'title-office' }, [
  row(
    'qualification-pass',
    '职业资格考试合格人员登记表',
    m(12, '职业资格考试合格人员登记表'),
    '专业技术人员职业资格考试合格人员登记表 执业资格考试合格人员登记表 资格考试登记表 专业技术资格考试合格登记表 考试合格人员登记表',
  ),
  row(
    'qualification-certificate-copy',
    '职业（任职）资格证书复印件',
    m(12, '职业（任职）资格证书复印件'),
    '职业资格证书 执业资格证书 资格证书复印件 会计从业资格证 执业药师资格证 注册会计师证书 建造师证书 任职资格证书 教师资格证 法律职业资格证书 从业资格证书',
    copy,
  ),
  row(
    'teacher-qualification',
    '教师资格认定申请表',
    m(12, '教师资格认定申请表'),
    '教师资格申请表 教师资格认定表',
  ),
  row(
    'skill-certificate',
    '职业技能等级证书、技能鉴定材料',
    n(14, '职业资格'),
    '职业技能等级证书 职业技能鉴定表 技能等级证书 工人技术等级考核表 技师资格评审表 技术工人考核表 职业技能鉴定申报表 技术等级证书',
    copy,
  ),
  row(
    'title-review',
    '专业技术职务任职资格评审表',
    m(13, '专业技术职务任职资格评审表'),
    '职称评审表 专业技术资格评审表 任职资格评审表 高级职称评审表 专业技术职称评审表 高级工程师评审表 专业技术职务评审表',
  ),
  row(
    'title-application',
    '专业技术职务申（呈）报表',
    m(13, '申（呈）报表'),
    '职称申报表 专业技术资格申报表 专业技术职务呈报表 专业技术职务申报表 职称呈报表',
  ),
  row(
    'title-recognition',
    '专业技术职务任职资格认定表',
    n(14, '职称'),
    '职称认定表 初级职称认定表 专业技术职务初定表 职称初定表 专业技术资格认定表 助理工程师认定表 大中专毕业生专业技术职务认定表 初次认定专业技术资格呈报表',
  ),
  row(
    'title-certificate-copy',
    '职称证书复印件',
    n(14, '职称'),
    '工程师资格证书 职称证 职称证书 专业技术资格证书 专业技术职务资格证书 工程师证 职称任职资格证书',
    copy,
  ),
  row(
    'title-appointment',
    '聘任专业技术职务审批表',
    m(13, '聘任专业技术职务审批表'),
    '专业技术职务聘任表 职称聘任审批表 专业技术职务聘书 聘任专业技术职务呈报表 聘任审批表 专业技术岗位聘用审批表',
    { formedBy: 'employer' },
  ),
])

/** Class 4-3: research and learning. */
export const RESEARCH_KINDS = kindsOf('4-3', { formedBy: 'research-body' }, [
  row(
    'academician',
    '当选院士的通知',
    m(14, '当选为中国科学院院士、中国工程院院士的通知'),
    '院士当选通知 中国科学院院士通知 中国工程院院士通知',
  ),
  row(
    'doctoral-supervisor',
    '遴选博士生导师简况表',
    m(14, '遴选博士生导师简况表'),
    '博导遴选简况表 博士生导师遴选表',
  ),
  row(
    'postdoc-application',
    '博士后申请表',
    t('4-3', '博士后申请表'),
    '博士后进站申请表 博士后研究人员进站审批表',
  ),
  row(
    'postdoc-finish',
    '博士后工作期满登记表',
    m(14, '博士后工作期满登记表'),
    '博士后出站登记表 博士后期满考核表 博士后研究人员工作期满登记表',
  ),
  row(
    'top-talent',
    '专业拔尖人才材料',
    m(14, '被县处级以上党政机关、人民团体等评选为专业拔尖人才的材料'),
    '拔尖人才登记表 拔尖人才审批表 学术技术带头人审批表 专业技术拔尖人才推荐表',
    { threshold: county },
  ),
  row(
    'talent-programme',
    '入选重大人才工程材料',
    n(14, '入选重大人才工程'),
    '人才工程入选通知 人才计划入选材料 高层次人才认定表 高层次人才证书 人才项目审批表',
  ),
  row(
    'research-evaluation',
    '科研工作及个人表现评定材料',
    m(14, '科研工作及个人表现评定材料'),
    '科研工作评定 科研表现评定',
  ),
  row('business-record', '业务考绩材料', m(14, '业务考绩材料'), '业务考绩档案 业务考核材料 业务自传'),
  row(
    'invention',
    '创造发明、科研成果鉴定材料',
    m(14, '创造发明、科研成果鉴定材料'),
    '科研成果鉴定书 科技成果鉴定证书 发明专利证书 专利证书复印件 成果鉴定材料',
  ),
  row(
    'research-award',
    '科研成果获奖材料',
    g(19, '科研成果获奖'),
    '科技进步奖证书 科技成果奖励证书 科研获奖证书',
  ),
  row(
    'publications',
    '著作、译著和有重大影响的论文目录',
    m(14, '著作、译著和有重大影响的论文目录'),
    '论文目录 著作目录 论著目录 科研论文目录 发表论文一览表',
    {
      formedBy: 'person',
    },
  ),
])

/** Class 4-4: training of two months or more. */
export const TRAINING_KINDS = kindsOf(
  '4-4',
  { formedBy: 'training-body', threshold: { training: 'months', least: 2 } },
  [
    row(
      'trainee-register',
      '学员培训（学习、进修）登记表',
      m(11, '学员培训（学习、进修）登记表'),
      '党校学员登记表 培训登记表 学员培训登记表 进修登记表 干部培训登记表 培训学员登记表 学习登记表 进修人员登记表',
    ),
    row(
      'training-assessment',
      '培训考核登记表',
      m(11, '考核登记表'),
      '学员考核登记表 培训考核表 培训鉴定表 干部培训考核表',
    ),
    row(
      'training-completion',
      '结业登记（鉴定）表',
      m(11, '结业登记（鉴定）表'),
      '结业登记表 结业鉴定表 培训结业证书 结业证 结业证书 培训结业鉴定 学员结业登记表',
    ),
    row(
      'postgraduate-course',
      '研究生课程进修班学习材料',
      t('4-4', '无硕（博）士学位的研究生课程进修班学习的有关材料'),
      '研究生课程进修班结业证 研究生课程班登记表 研究生进修班学习材料',
    ),
    row(
      'theory-training',
      '政策理论、业务知识、文化素养培训材料',
      g(19, '政策理论、业务知识、文化素养培训'),
      '理论培训材料 业务培训材料 党校培训登记表 岗位培训材料 继续教育登记表',
    ),
    row(
      'skills-training',
      '技能训练材料',
      g(19, '技能训练情况'),
      '技能培训材料 职业技能培训登记表 岗前技能训练材料',
    ),
  ],
)
