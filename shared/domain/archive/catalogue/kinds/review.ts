import { kindsOf, row } from '../kind'
import { cite } from '../sources'

const { m, g, t, b } = cite

/** Class 5, first half: what a review of somebody leaves, by its steps. */
const STEPS = kindsOf('5', { formedBy: 'personnel-office' }, [
  row(
    'review-approval',
    '审查结论的上级批复',
    m(15, '上级批复'),
    '上级批复 政审批复 审查批复 组织批复 上级组织批复',
    { step: 'approval' },
  ),
  row(
    'review-conclusion',
    '审查结论',
    m(15, '审查（复查、甄别）结论'),
    '审查结论材料 政治审查结论 政审结论 组织审查结论 历史问题结论',
    {
      step: 'conclusion',
    },
  ),
  row(
    'recheck-conclusion',
    '复查结论',
    m(15, '审查（复查、甄别）结论'),
    '复查意见 复查结论材料 历史问题复查结论',
    { step: 'conclusion' },
  ),
  row('screening-conclusion', '甄别结论', m(15, '审查（复查、甄别）结论'), '甄别结论材料 甄别意见', {
    step: 'conclusion',
  }),
  row(
    'conclusion-revocation',
    '撤销原审查结论的材料',
    m(15, '撤销原审查结论的材料'),
    '撤销原结论决定 撤销审查结论的决定',
    {
      step: 'conclusion',
    },
  ),
  row(
    'own-opinion',
    '本人对结论的意见',
    m(15, '本人对结论的意见'),
    '本人对审查结论的意见 对结论的意见 本人意见',
    {
      step: 'own-opinion',
      formedBy: 'person',
    },
  ),
  row(
    'investigation-report',
    '审查调查报告',
    m(15, '调查报告'),
    '调查报告 政审调查报告 外调报告 调查情况报告',
    { step: 'investigation' },
  ),
  row(
    'review-evidence',
    '审查的主要依据与证明材料',
    m(15, '主要依据与证明材料'),
    '证明材料 旁证材料 调查证明材料 外调证明 主要依据材料 函调证明',
    { step: 'evidence' },
  ),
  row(
    'own-statement',
    '本人检查交待材料',
    m(15, '检查交待'),
    '检查交待 本人检查交代 本人交代材料 历史问题交代',
    {
      step: 'own-statement',
      formedBy: 'person',
    },
  ),
  row('own-explanation', '本人情况说明材料', m(15, '情况说明材料'), '个人情况说明 本人情况说明 情况说明', {
    step: 'own-statement',
    formedBy: 'person',
  }),
  row(
    'other-matter',
    '其他问题的结论、重复调查材料',
    t('5', '其他问题的结论材料'),
    '其他问题结论材料 重复调查材料',
    { step: 'other-matter' },
  ),
])

/** A recorded fact changed or recognised: name, nation, origin, birth, start of work, party and league dates. */
const CHANGES = kindsOf('5', { formedBy: 'personnel-office' }, [
  row(
    'change-approval',
    '更改（认定）个人信息的上级批复',
    m(16, '上级批复'),
    '更改姓名批复 更改出生日期批复 更改出生时间的批复 参加工作时间认定批复 更改参加工作时间批复 更改入党时间批复 更改民族批复 出生日期认定批复 更改籍贯批复',
    { step: 'approval', standing: 'key', proves: ['birth', 'work-start', 'party-date'] },
  ),
  row(
    'change-report',
    '更改（认定）个人信息的组织审查报告',
    m(16, '组织审查报告'),
    '更改出生日期审查报告 更改姓名调查报告 参加工作时间认定报告 更改入党时间审查报告',
    { step: 'investigation' },
  ),
  row(
    'change-evidence',
    '更改（认定）个人信息的依据与证明材料',
    m(16, '主要依据与证明材料'),
    '更改姓名证明 曾用名证明 户口更改证明 出生日期证明 出生证明 更名证明 姓名更改证明 民族更改证明',
    { step: 'evidence', formedBy: 'police' },
  ),
  row(
    'change-application',
    '更改（认定）个人信息的个人申请',
    m(16, '个人申请'),
    '更改姓名申请 更改出生日期申请 更改民族申请 更改参加工作时间申请 更改入党时间申请书 更名申请',
    { step: 'own-opinion', formedBy: 'person' },
  ),
  row(
    'continuous-service',
    '计算连续工龄审批材料',
    m(16, '计算连续工龄审批材料'),
    '连续工龄审批表 工龄认定表 工龄计算审批表 视同缴费年限认定表 连续工龄认定审批表 工龄证明',
    {
      proves: ['work-start', 'work-history'],
      standing: 'key',
    },
  ),
  row(
    'age-history-recognition',
    '“三龄两历”认定材料',
    t('5', '“三龄一历”或“三龄两历”认定'),
    '三龄两历认定表 三龄一历认定表 三龄二历审核认定表 三龄两历审核表 出生时间认定表 参加工作时间认定表 入党时间认定表',
    { proves: ['birth', 'work-start', 'party-date'], standing: 'key' },
  ),
])

/** The rest of class 5: forms of review and audit, family, and what several departments found together. */
const FORMS = kindsOf('5', { formedBy: 'personnel-office' }, [
  row(
    'political-review-form',
    '政审表',
    m(15, '各类政审表'),
    '政治审查表 政审材料 升学政审表 参军政审表 入伍政治审查表 出国政审表 录用政审表 征兵政审表 考生政审表 政审登记表',
  ),
  row(
    'political-history',
    '政治历史情况审查材料',
    g(19, '政治历史情况审查'),
    '政治历史审查表 历史问题审查材料',
  ),
  row(
    'basic-info-review',
    '干部基本信息审核认定表',
    t('5', '干部基本信息审核表'),
    '干部基本信息审核表 基本信息审核认定表 个人基本信息审核表 干部档案专项审核认定表',
  ),
  row(
    'pre-appointment-review',
    '干部人事档案任前审核登记表',
    g(19, '干部人事档案任前审核登记表'),
    '档案任前审核表 干部任前档案审核登记表',
  ),
  row('spouse-register', '干部配偶情况登记表', t('5', '干部配偶情况登记表'), '配偶情况登记表 配偶登记表'),
  row(
    'rehabilitation',
    '家庭成员、主要社会关系的平反决定、通知或复查意见',
    t('5', '家庭成员、主要社会关系的平反决定、通知或复查意见'),
    '平反决定 平反通知 平反通知书 家庭成员复查意见 父亲平反材料',
  ),
  row('proof', '证明', g(19, '证明'), '组织证明 证明信 有关问题的证明'),
  row(
    'clean-conduct',
    '廉洁从业结论性评价材料',
    g(19, '廉洁从业结论性评价'),
    '廉洁从业评价 廉洁自律情况鉴定 廉政鉴定 党风廉政意见',
    { formedBy: 'discipline' },
  ),
  row(
    'departure-check',
    '选人用人职责离任检查结果及说明',
    g(19, '履行干部选拔任用工作职责离任检查结果及说明'),
    '选人用人离任检查结果 离任检查结果',
  ),
  row(
    'economic-audit',
    '经济责任审计结果报告',
    m(9, '经济责任审计结果报告'),
    '经济责任审计报告 离任经济责任审计报告 任期经济责任审计结果报告 离任审计报告',
    {
      formedBy: 'audit',
    },
  ),
  row('audit-rectification', '审计整改情况材料', g(19, '整改情况'), '审计整改报告 审计整改情况', {
    formedBy: 'audit',
  }),
  row(
    'resource-audit',
    '自然资源资产离任审计材料',
    g(19, '自然资源资产离任审计的审计结果'),
    '自然资源资产审计报告',
    { formedBy: 'audit' },
  ),
  row(
    'joint-review',
    '联审认定结论',
    b('五', '联合审查认定'),
    '联合审查认定意见 联审认定表 联审意见 档案联审认定书',
    {
      formedBy: 'centre',
    },
  ),
])

export const REVIEW_KINDS = [...STEPS, ...CHANGES, ...FORMS]
