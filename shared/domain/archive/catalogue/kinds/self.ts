import { kindsOf, row } from '../kind'
import { cite } from '../sources'

const { m, g, t } = cite

/** Class 2: what people write of themselves, and report. */
export const SELF_KINDS = kindsOf('2', { formedBy: 'person' }, [
  row('autobiography', '自传', m(6, '自传'), '个人自传 本人自传 自传书'),
  row('autobiography-like', '自传性质的材料', m(6, '属于自传性质的材料'), '个人小传 思想自传 个人历史情况'),
  row(
    'resume-mostly-autobiography',
    '以自传为主的履历表',
    t('2', '以自传为主的履历或简历表'),
    '自传履历表 自传式简历',
  ),
  row(
    'personal-matters-report',
    '领导干部个人有关事项报告表',
    m(7, '领导干部个人有关事项发生变化的报告表'),
    '个人有关事项报告 领导干部报告个人有关事项表 个人重大事项报告表',
  ),
  row(
    'family-abroad-report',
    '配偶、子女出国（境）留学、加入外国国籍和涉外婚姻情况材料',
    t('2', '配偶、子女出国（境）留学和加入外国国籍、子女涉外婚姻等情况材料'),
    '配偶子女移居国外情况登记表 子女涉外婚姻情况报告 配偶子女出国情况报告',
  ),
  row(
    'party-education-record',
    '参加党的重大教育活动情况材料',
    g(19, '参加党的重大教育活动情况'),
    '主题教育登记表 保持共产党员先进性教育活动登记表 群众路线教育实践活动材料 三讲教育材料 主题教育个人检视材料',
    { formedBy: 'party' },
  ),
  row(
    'party-spirit-analysis',
    '党性分析材料',
    g(19, '重要党性分析'),
    '党性分析报告 党员党性分析 党性剖析材料',
  ),
  row('thought-report', '思想汇报', g(19, '重要思想汇报'), '个人思想汇报 思想汇报材料 思想总结'),
])
