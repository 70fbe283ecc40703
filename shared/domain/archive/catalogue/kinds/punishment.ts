import { kindsOf, row } from '../kind'
import { cite } from '../sources'

const { m, g, t } = cite

const person = { formedBy: 'person' } as const

/** Class 8, by the steps of the table: lifting a punishment first, then the punishment itself. */
const STEPS = kindsOf('8', { formedBy: 'discipline' }, [
  row(
    'lift-approval',
    '上级组织关于撤销处分的批复',
    t('8', '上级组织关于撤消处分的批复'),
    '撤销处分批复 撤消处分的批复 解除处分批复',
    {
      step: 'lift-approval',
    },
  ),
  row(
    'lift-decision',
    '解除（变更、撤销）处分的决定',
    m(19, '解除（变更、撤销）处分的材料'),
    '解除处分决定 撤销处分决定 撤消处分的决定 变更处分决定 解除处分通知 解除处分审批表',
    {
      step: 'lift-decision',
    },
  ),
  row(
    'lift-opinion',
    '基层组织关于撤销处分的意见',
    t('8', '基层组织关于撤消处分的意见'),
    '撤销处分意见 解除处分意见',
    { step: 'lift-opinion' },
  ),
  row(
    'lift-evidence',
    '复查改正有关证明材料',
    t('8', '复查改正有关证明材料'),
    '处分复查证明材料 复查改正材料',
    { step: 'lift-evidence' },
  ),
  row(
    'lift-appeal',
    '本人申诉及申请撤销处分材料',
    t('8', '本人主要申诉及申请撤消处分材料'),
    '处分申诉书 撤销处分申请 解除处分申请 对处分的申诉',
    {
      step: 'lift-appeal',
      ...person,
    },
  ),
  row('punishment-approval', '处分的上级批复', m(19, '上级批复'), '处分批复 关于处分的批复 处分决定批复', {
    step: 'original-approval',
  }),
  row(
    'punishment-decision',
    '处分决定',
    m(19, '处分决定'),
    '处分结论 行政处分决定 党纪处分决定 政务处分决定 党内警告处分决定 开除决定 记过处分决定 处分通知书 处分审批表 开除党籍决定 警告处分 违纪处分决定',
    {
      step: 'original-decision',
    },
  ),
  row(
    'punishment-exempt',
    '免予处分的意见',
    m(19, '免予处分的意见'),
    '免予处分决定 免于处分的决定 免于处分意见',
    { step: 'original-decision' },
  ),
  row(
    'punishment-own-opinion',
    '本人对处分决定的意见',
    m(19, '本人对处分决定的意见'),
    '对处分的意见 本人对处分的意见',
    {
      step: 'original-own-opinion',
      ...person,
    },
  ),
  row(
    'punishment-investigation',
    '处分的核实（调查、复查）报告',
    m(19, '核实（调查、复查）报告'),
    '违纪调查报告 错误事实调查报告 处分调查报告 违纪核实报告 处分复查报告 综合材料',
    {
      step: 'original-investigation',
    },
  ),
  row(
    'punishment-evidence',
    '处分的主要依据与证明材料',
    m(19, '主要依据与证明材料'),
    '违纪证明材料 错误事实证明材料',
    { step: 'original-investigation' },
  ),
  row(
    'punishment-statement',
    '本人关于处分的检查、交待材料',
    m(19, '检查、交待'),
    '检查书 检讨书 违纪检查 个人检查 本人检讨',
    {
      step: 'original-own-statement',
      ...person,
    },
  ),
  row(
    'punishment-explanation',
    '本人关于处分的情况说明',
    m(19, '情况说明材料'),
    '违纪情况说明 处分情况说明',
    {
      step: 'original-own-statement',
      ...person,
    },
  ),
])

/** What courts, procurators, the police and others decided: by time. */
const OTHERS = kindsOf('8', { formedBy: 'discipline' }, [
  row('non-prosecution', '不起诉决定书', m(19, '检察院不起诉决定书'), '检察院不起诉决定书 相对不起诉决定书', {
    formedBy: 'procuratorate',
  }),
  row(
    'criminal-judgment',
    '刑事判决书',
    m(19, '法院刑事判决书'),
    '法院刑事判决书 判决书 法院判决书 刑事附带民事判决书',
    { formedBy: 'court' },
  ),
  row('criminal-ruling', '刑事裁定书', m(19, '裁定书'), '裁定书 法院裁定书 减刑裁定书 刑满释放证明', {
    formedBy: 'court',
  }),
  row(
    'administrative-detention',
    '行政拘留决定',
    m(19, '行政拘留'),
    '行政拘留决定书 行政处罚决定书 公安行政处罚决定书 治安处罚决定书 治安拘留决定书',
    { formedBy: 'police' },
  ),
  row(
    'liberty-restriction',
    '限制人身自由的处理决定',
    m(19, '限制人身自由'),
    '劳动教养决定书 强制戒毒决定书 强制隔离戒毒决定书 收容教养决定 劳教决定书 解除劳教通知',
    {
      formedBy: 'police',
    },
  ),
  row('confiscation', '没收违法所得的处理决定', m(19, '没收违法所得'), '没收违法所得决定书', {
    formedBy: 'police',
  }),
  row('seizure', '收缴非法财物的处理决定', m(19, '收缴非法财物'), '收缴决定书 收缴非法财物清单', {
    formedBy: 'police',
  }),
  row('recovery', '追缴违法所得的处理决定', m(19, '追缴违法所得'), '追缴决定书 追缴违法所得决定', {
    formedBy: 'police',
  }),
  row('public-criticism', '通报批评材料', t('8', '通报批评材料'), '通报批评 通报批评决定'),
  row(
    'organisational-measure',
    '组织处理材料',
    g(19, '组织处理'),
    '组织处理决定 诫勉谈话 诫勉材料 诫勉谈话记录 免职处理决定',
  ),
  row(
    'regulator-record',
    '行业监管部门的失信、违法记录',
    g(19, '有关行业监管部门对干部有失诚信、违反法律和行政法规等行为形成的记录'),
    '行业处罚记录 失信记录 市场禁入决定',
    { formedBy: 'regulator' },
  ),
  row(
    'enforcement-dishonest',
    '人民法院认定的被执行人失信信息',
    g(19, '人民法院认定的被执行人失信信息'),
    '失信被执行人信息 失信决定书',
    {
      formedBy: 'court',
    },
  ),
])

export const PUNISHMENT_KINDS = [...STEPS, ...OTHERS]
