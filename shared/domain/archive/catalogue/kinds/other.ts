import { reg } from '@shared/kernel/reg'
import { kindsOf, row } from '../kind'
import { cite } from '../sources'

reg('W7-old')

const { m, g, t, w } = cite

const hospital = { formedBy: 'hospital' } as const

/** Class 10: health, end of life, dispatch, disputes, and what else may serve. */
export const OTHER_KINDS = kindsOf('10', { formedBy: 'centre' }, [
  row(
    'hire-medical',
    '录用体检表',
    m(26, '录用体检表'),
    '体检表 公务员录用体检表 入职体检表 健康检查表 招聘体检表 体检报告 健康体检表 职工体检表 教师体检表',
    hospital,
  ),
  row(
    'school-medical',
    '报考大、中院校体检表',
    t('10', '报考大、中院校或入伍参军、招工、招干体检表'),
    '考生体格检查表 高考体检表 考生体检表 招生体检表 新生体检表 研究生体检表 普通高校招生体检表 升学体检表 学生体检表',
    hospital,
  ),
  row(
    'enlistment-medical',
    '入伍体检表',
    t('10', '报考大、中院校或入伍参军、招工、招干体检表'),
    '应征公民体格检查表 征兵体检表 入伍体格检查表 兵役体检表',
    hospital,
  ),
  row(
    'worker-medical',
    '招工、招干体检表',
    t('10', '报考大、中院校或入伍参军、招工、招干体检表'),
    '招工体检表 招干体检表 招收工人体检表',
    hospital,
  ),
  row(
    'chronic-medical',
    '反映严重慢性病、身体残疾的体检表',
    m(26, '反映严重慢性病、身体残疾的体检表'),
    '慢性病体检表 残疾体检表 残疾鉴定表 残疾证复印件',
    hospital,
  ),
  row(
    'injury-diagnosis',
    '工伤致残诊断书',
    m(26, '工伤致残诊断书'),
    '工伤诊断书 工伤认定书 工伤认定决定书 工伤诊断证明',
    hospital,
  ),
  row(
    'disability-grade',
    '确定致残等级的材料',
    m(26, '确定致残等级的材料'),
    '劳动能力鉴定表 劳动能力鉴定结论书 伤残等级鉴定书 工伤等级鉴定表 伤残等级评定表 劳动能力鉴定书',
    hospital,
  ),
  row('life-story', '生平', m(27, '生平'), '生平简介 悼词 同志生平 讣告', { formedBy: 'employer' }),
  row('unnatural-death', '非正常死亡调查报告', m(27, '非正常死亡调查报告'), '死亡调查报告 非正常死亡报告', {
    formedBy: 'police',
  }),
  row(
    'dispatch-letter',
    '毕业生就业报到证（派遣证）',
    m(29, '毕业生就业报到证（派遣证）'),
    '报到证 派遣证 就业报到证 就业通知书 毕业生报到证 毕业分配派遣证 全国普通高等学校本专科毕业生就业报到证 全国毕业研究生就业报到证 大中专毕业生报到证 毕业生就业通知书 毕业生派遣证',
    { formedBy: 'education-office', proves: ['work-start'], standing: 'non-key', givenUp: 2023 },
  ),
  row(
    'reassignment',
    '调整改派手续',
    w('七', '调整改派手续'),
    '改派证明 改派手续 调整改派审批表 毕业生改派通知 改派报到证',
    {
      formedBy: 'education-office',
      standing: 'never',
    },
  ),
  row(
    'destination-registration',
    '毕业去向登记信息表',
    g(19, '其他可供组织参考的材料'),
    '毕业去向登记表 毕业生去向登记信息表 就业协议书 毕业生就业协议书 三方协议 就业推荐表 毕业生就业推荐表',
    {
      formedBy: 'school',
    },
  ),
  row(
    'arbitration-award',
    '人事争议仲裁裁决书',
    m(29, '人事争议仲裁裁决书（调解书）'),
    '仲裁裁决书 劳动仲裁裁决书 劳动争议仲裁裁决书 劳动人事争议裁决书',
    {
      formedBy: 'arbitration',
    },
  ),
  row(
    'arbitration-mediation',
    '人事争议仲裁调解书',
    m(29, '人事争议仲裁裁决书（调解书）'),
    '仲裁调解书 劳动仲裁调解书 劳动争议调解书 人事争议调解书',
    { formedBy: 'arbitration' },
  ),
  row('appeal-decision', '公务员申诉处理决定书', m(29, '公务员申诉处理决定书'), '申诉处理决定书 申诉决定书', {
    formedBy: 'personnel-office',
  }),
  row(
    'second-appeal-decision',
    '再申诉处理决定书',
    m(29, '再申诉处理决定书'),
    '公务员再申诉处理决定书 再申诉决定',
    { formedBy: 'personnel-office' },
  ),
  row('appeal-review', '公务员复核决定', m(29, '复核决定'), '复核决定 复核决定书 公务员复核决定书', {
    formedBy: 'personnel-office',
  }),
  row(
    'second-child',
    '再生育子女申请审批表',
    m(29, '再生育子女申请审批表'),
    '再生育审批表 二孩生育审批表 生育审批表 独生子女证复印件 独生子女登记表',
    { formedBy: 'employer' },
  ),
  row(
    'file-submission',
    '干部人事档案报送单（转递审核表）',
    m(28, '干部人事档案报送单'),
    '档案报送单 档案转递审核表 干部档案报送单 档案转递单 档案转递通知单 人事档案转递通知单 高等学校毕业生档案转递单',
  ),
  row(
    'file-explanation',
    '干部人事档案有关情况说明',
    m(28, '干部人事档案有关情况说明'),
    '档案情况说明 档案材料缺失说明 关于档案有关情况的说明 档案材料情况说明 缺少材料说明 档案缺失情况说明',
  ),
  row(
    'transfer-letter',
    '工作调动介绍信',
    g(19, '工作调动介绍信'),
    '干部行政介绍信 调动介绍信 介绍信 干部介绍信 干部调动介绍信 职工调动介绍信 工作介绍信',
    { formedBy: 'employer' },
  ),
  row(
    'other-reference',
    '其他可供组织参考的材料',
    t('10', '其他可供组织参考的材料'),
    '其他材料 其他有参考价值的材料 参考材料 其它材料',
    { formedBy: 'employer' },
  ),
])
