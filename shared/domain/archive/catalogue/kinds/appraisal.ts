import { reg } from '@shared/kernel/reg'
import { kindsOf, row } from '../kind'
import { cite } from '../sources'

reg('B4-conduct')

const { m, g, t, b } = cite

/** Class 3: how somebody worked, as others judged it. */
export const APPRAISAL_KINDS = kindsOf('3', { formedBy: 'employer' }, [
  row('inspection', '考察材料', m(8, '考察材料'), '干部考察材料 考察报告 民主测评材料 考察意见'),
  row(
    'major-event-conduct',
    '在重大政治事件、突发事件和重大任务中的表现材料',
    m(8, '在重大政治事件、突发事件和重大任务中的表现材料'),
    '抗击疫情表现材料 抗震救灾表现材料 重大任务表现鉴定',
  ),
  row('periodic-assessment', '定期考核材料', m(8, '定期考核材料'), '季度考核表 半年考核表 月度考核表'),
  row('routine-assessment', '平时考核材料', g(19, '平时考核'), '平时考核表 平时考核登记表'),
  row(
    'annual-assessment',
    '年度考核登记表',
    m(8, '年度考核登记表'),
    '年度考核表 年度考核 年终考核表 年度业绩考核表 事业单位工作人员年度考核登记表 公务员年度考核登记表 专业技术人员年度考核表 年度工作考核表',
  ),
  row('special-assessment', '专项考核材料', g(19, '专项考核'), '专项考核表'),
  row(
    'term-assessment',
    '任（聘）期考核材料',
    g(19, '任（聘）期考核'),
    '聘期考核表 任期考核表 聘期考核登记表',
  ),
  row(
    'work-appraisal',
    '工作鉴定',
    g(19, '工作鉴定'),
    '工作鉴定表 单位鉴定 个人工作鉴定 干部鉴定表 职工鉴定表',
  ),
  row(
    'support-assessment',
    '援派、挂职锻炼考核鉴定材料',
    m(8, '援藏、援疆、挂职锻炼等考核材料'),
    '挂职锻炼鉴定表 援藏考核表 援疆鉴定表 挂职考核材料',
  ),
  row(
    'transfer-appraisal',
    '工作调动、转业鉴定材料',
    m(8, '工作调动、转业等鉴定材料'),
    '转业干部鉴定表 调动鉴定表 转业鉴定表 调出鉴定',
  ),
  row(
    'reserve-cadre',
    '后备干部登记表',
    m(8, '后备干部登记表（提拔使用后归档）'),
    '后备干部推荐表 优秀年轻干部登记表',
  ),
  row(
    'party-secretary-evaluation',
    '党组织书记抓基层党建评价意见',
    g(19, '党组织书记抓基层党建评价意见'),
    '抓基层党建述职评议考核意见 基层党建工作评价意见',
    { formedBy: 'party' },
  ),
  row('performance', '表现材料', t('3', '表现材料'), '现实表现材料 政治表现材料 工作表现材料 平时表现材料'),
  row(
    'conduct-rules',
    '遵守规章制度情况材料',
    b('四', '遵守规章制度'),
    '遵章守纪证明 遵守规章制度证明 遵守单位规章制度情况',
  ),
  row(
    'important-work',
    '从事重要工作和取得成效材料',
    b('四', '从事重要工作和取得成效'),
    '重点项目工作证明 重要工作业绩材料 参与重大项目证明',
  ),
  row('integrity', '个人诚实守信材料', b('四', '个人诚实守信'), '诚信证明 诚信记录 个人诚信材料'),
])
