import { kindsOf, row } from '../kind'
import { cite } from '../sources'
import type { KeyFact } from '../types'

const { m, g, t } = cite

const education: readonly KeyFact[] = ['education']
/** Forms that pupils filled in at school are the earliest to tell a birth date. */
const youth: readonly KeyFact[] = ['education', 'birth']
const key = { proves: education, standing: 'key' } as const
const early = { proves: youth, standing: 'key' } as const
const office = { formedBy: 'education-office' } as const

/** Class 4-1: schools since the middle school. */
export const EDUCATION_KINDS = kindsOf('4-1', { formedBy: 'school', proves: education }, [
  row(
    'junior-graduate',
    '初中毕业生登记表',
    g(19, '中学以来取得的学历学位'),
    '初级中学毕业生登记表 初中学籍表',
    {
      proves: youth,
    },
  ),
  row(
    'high-school-graduate',
    '高中毕业生登记表',
    m(10, '高中毕业生登记表'),
    '高级中学毕业生登记表 普通高中毕业生登记表 高中学生登记表 高中学籍表 高中生毕业登记表 普通高中学生综合素质评价表',
    early,
  ),
  row(
    'secondary-graduate',
    '中专毕业生登记表',
    m(10, '中专毕业生登记表'),
    '师范毕业生登记表 中等专业学校毕业生登记表 中专学生毕业登记表 中等职业学校毕业生登记表 职高毕业生登记表 职业高中毕业生登记表 中师毕业生登记表',
    early,
  ),
  row(
    'technical-graduate',
    '技工学校毕业生登记表',
    t('4-1', '毕业生登记表'),
    '技校毕业生登记表 技师学院毕业生登记表 技工院校毕业生登记表',
    early,
  ),
  row(
    'university-graduate',
    '高等学校毕业生登记表',
    m(10, '毕业生登记表'),
    '毕业生登记表 普通高等学校毕业生登记表 大学毕业生登记表 本科毕业生登记表 大专毕业生登记表 高校毕业生登记表 成人高等教育毕业生登记表 专科毕业生登记表 高等教育自学考试毕业生登记表 函授毕业生登记表 电大毕业生登记表 网络教育毕业生登记表',
    key,
  ),
  row(
    'postgraduate-graduate',
    '毕业研究生登记表',
    t('4-1', '毕业生登记表'),
    '博士毕业生登记表 硕士毕业生登记表 研究生毕业登记表 硕士研究生毕业登记表 博士研究生毕业登记表 毕业研究生鉴定表',
    key,
  ),
  row(
    'entrance-application',
    '报考登记表',
    m(10, '普通高等教育、成人高等教育、自学考试、党校、军队院校报考登记表'),
    '高招报名登记表 高考报名登记表 普通高等学校招生考生报名登记表 高考报名表 成人高考报名登记表 研究生报考登记表 报考研究生登记表 硕士研究生报名登记表 普通高校招生考生报名表 考生电子档案',
    office,
  ),
  row(
    'choice-form',
    '报考志愿表',
    t('4-1', '报考志愿表'),
    '高考志愿表 考生志愿表 升学志愿表 志愿填报表',
    office,
  ),
  row(
    'examinee-register',
    '考生登记表',
    t('4-1', '考生登记表'),
    '普通高等学校招生考生登记表 研究生考生登记表 高考考生登记表',
    office,
  ),
  row(
    'entrance-scores',
    '入学考试成绩表',
    m(10, '入学考试各科成绩表'),
    '高考成绩表 高考成绩单 入学考试成绩单 录取成绩表 研究生入学考试成绩单 会考成绩表 学业水平考试成绩表',
    office,
  ),
  row(
    'recommended-student',
    '研究生推免生登记表',
    m(10, '研究生推免生登记表'),
    '推荐免试研究生登记表 推免生申请表 保研登记表',
  ),
  row('expert-recommendation', '专家推荐书', m(10, '专家推荐表'), '专家推荐表 专家推荐信 报考博士专家推荐书'),
  row(
    'student-register',
    '学生（学员、学籍）登记表',
    m(10, '学生（学员、学籍）登记表'),
    '学生登记表 学籍登记表 学籍表 学籍卡 新生登记表 学生入学登记表 研究生学籍登记表 学员登记表 学生基本情况登记表 新生入学登记表',
    { proves: youth },
  ),
  row(
    'selected-student',
    '选拔学生登记表',
    t('4-1', '选拔学生登记表'),
    '选拔工农兵学员登记表 工农兵学员登记表 推荐上大学登记表',
  ),
  row(
    'transcript',
    '学习成绩表',
    m(10, '学习成绩表'),
    '成绩单 成绩表 学生成绩表 学生成绩单 大学成绩单 课程成绩表 学业成绩表 学生成绩登记表 学习成绩单 研究生成绩单 成绩总表 历年成绩表',
    key,
  ),
  row(
    'degree-award',
    '授予学位的材料',
    m(10, '授予学位的材料'),
    '学位授予审批表 授予学士学位审批表 学位审批表 硕士学位审批材料 博士学位审批材料 学位论文答辩决议 学士学位授予材料 学位申请书 学位评定材料',
    key,
  ),
  row(
    'graduation-certificate-copy',
    '毕业证书复印件',
    m(10, '毕业证书、学位证书复印件'),
    '毕业证 毕业证书 毕业证复印件 学历证书复印件 学历证书 大学毕业证 本科毕业证',
    { ...key, copy: 'copy-usual' },
  ),
  row(
    'degree-certificate-copy',
    '学位证书复印件',
    m(10, '毕业证书、学位证书复印件'),
    '学位证 学位证书 学位证复印件 学士学位证书 硕士学位证书 博士学位证书',
    { ...key, copy: 'copy-usual' },
  ),
  row(
    'party-school-education',
    '党校学历证明',
    m(10, '党校学历证明'),
    '党校学历证书 中央党校学历证明 党校毕业证明',
  ),
  row(
    'education-proof',
    '学历学位证明',
    t('4-1', '学历学位证明'),
    '学历证明书 毕业证明书 学历证明 学位证明书 学位证明 在读证明 肄业证明 结业证明',
  ),
  row(
    'study-abroad-selection',
    '选拔留学生审查登记表',
    m(10, '选拔留学生审查登记表'),
    '留学生审查登记表 出国留学人员审查表 公派留学审查表',
  ),
  row(
    'study-abroad',
    '出国（境）学习和中外合作办学学习材料',
    m(10, '参加出国（境）学习和中外合作办学学习的有关材料'),
    '留学回国人员证明 出国留学材料 中外合作办学学习材料 留学人员登记表 国外学习成绩单',
  ),
  row(
    'education-certification',
    '学历学位认证材料',
    m(10, '国务院学位委员会、教育部授权单位出具的国内外学历学位认证材料'),
    '学信网学历备案表 学历认证报告 学历证书电子注册备案表 国外学历学位认证书 国（境）外学历学位认证书 学历学位认证书 中国高等教育学历认证报告 学历验证报告 学位认证报告 学历认证',
    { ...key, formedBy: 'education-office' },
  ),
  row(
    'self-study',
    '自学考试材料',
    t('4-1', '自学考试有关材料'),
    '自考成绩单 自学考试成绩单 自考材料 自学考试课程合格证 高等教育自学考试材料',
    office,
  ),
  row(
    'education-appraisal',
    '与学历学位有关的鉴定材料',
    t('4-1', '与学历学位有关的鉴定材料'),
    '毕业鉴定 毕业鉴定表 实习鉴定表 学生鉴定表 毕业实习鉴定 操行评定 学年鉴定表',
  ),
  row(
    'education-confirmation',
    '干部学历学位申报确认表',
    t('4-1', '干部学历学位申报确认表'),
    '学历学位确认表 学历更改审批表',
    {
      formedBy: 'personnel-office',
    },
  ),
])
