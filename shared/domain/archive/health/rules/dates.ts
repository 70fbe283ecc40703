import { reg } from '@shared/kernel/reg'
import { differ, sayPaperDate, yearsBetween } from '../../paper-date'
import { contradiction, has, missing, papersOf, SETTLING, statements } from '../look'
import type { HealthContext, HealthRule, Hit } from '../types'

reg('G36', 'N20-4')

const KEY = '《流动人员人事档案管理服务规定》第二十条（四）'
const AGREE = '《干部人事档案材料收集归档规定》第三十四条'
const POINTS_36 = '《干部人事档案工作条例》第三十六条'

const settled = (context: HealthContext, field: 'birth' | 'workStart' | 'partyDate'): boolean =>
  papersOf(context, SETTLING).some(({ states }) => states[field] !== undefined)

/** Whether somebody was younger than so many years at a date, as far as both dates tell. */
function youngerThan(context: HealthContext, years: number, date: string | undefined): boolean {
  const birth = statements(context, 'birth')[0]?.date ?? context.file.person.birth
  return birth !== null && birth !== undefined && date !== undefined && yearsBetween(birth, date) < years
}

function differsFromId(context: HealthContext): Hit[] {
  const { birth } = context.file.person
  const [first] = statements(context, 'birth')
  if (!birth || !first || settled(context, 'birth') || !differ(first.date, birth)) return []
  const says = `最早的记载《${first.paper.title}》为${sayPaperDate(first.date)}，与身份证的${sayPaperDate(birth)}不一致`
  return [{ says, papers: [first.paper.id], earliest: first.paper.id }]
}

export const BIRTH_RULES: readonly HealthRule[] = [
  {
    ...{ id: 'birth-unproved', point: 'birth', severity: 'key', blocks: ['recruit', 'review', 'retire'] },
    ...{
      remedy: '请毕业学校或原单位补一份写有出生日期的早期登记表',
      issuers: ['school', 'employer'],
      article: KEY,
    },
    find: (context) => (statements(context, 'birth').length > 0 ? [] : missing('没有一份材料记载出生日期')),
  },
  {
    ...{
      id: 'birth-contradicts',
      point: 'birth',
      severity: 'doubt',
      blocks: ['recruit', 'review', 'retire'],
    },
    remedy: '以最早形成的材料为线索，由组织人事部门核查并作出认定',
    ...{ issuers: ['personnel-office', 'police'], article: AGREE },
    find: (context) => contradiction('出生日期', statements(context, 'birth')),
  },
  {
    ...{ id: 'birth-differs-from-id', point: 'birth', severity: 'doubt', blocks: ['review', 'retire'] },
    remedy: '请户籍地公安机关出具户籍变更证明，由组织人事部门认定',
    ...{ issuers: ['police', 'personnel-office'], article: AGREE },
    find: differsFromId,
  },
]

export const WORK_START_RULES: readonly HealthRule[] = [
  {
    ...{ id: 'work-start-unproved', point: 'work-start', severity: 'key', blocks: ['recruit', 'retire'] },
    remedy: '请首次工作的单位补招录、聘用手续或劳动合同，或由社会保险经办机构出具首次参保记录',
    ...{ issuers: ['employer', 'labour-office', 'insurance-office'], article: KEY },
    find: (context) => {
      const { work, workStart } = context.file.claims
      const proved = context.file.materials.some(({ kind }) =>
        context.table.kinds.get(kind)?.proves.includes('work-start'),
      )
      const claimed = workStart !== null || work.some(({ own }) => !own)
      return claimed && !proved ? missing('没有能核定参加工作时间的材料') : []
    },
  },
  {
    ...{ id: 'work-start-contradicts', point: 'work-start', severity: 'doubt', blocks: ['review', 'retire'] },
    remedy: '以最早的招录、聘用材料为准核查，由组织人事部门作出认定',
    ...{ issuers: ['personnel-office', 'employer'], article: AGREE },
    find: (context) => contradiction('参加工作时间', statements(context, 'workStart')),
  },
  {
    ...{ id: 'work-start-differs-from-claim', point: 'work-start', severity: 'doubt', blocks: ['retire'] },
    remedy: '请对照首次招录、聘用材料核对填报的时间；材料有误的，由组织人事部门认定',
    ...{ issuers: ['person', 'personnel-office'], article: AGREE },
    find: (context) => {
      const { workStart } = context.file.claims
      const [first] = statements(context, 'workStart')
      if (!workStart || !first || settled(context, 'workStart') || !differ(first.date, workStart)) return []
      const says = `填报的参加工作时间为${sayPaperDate(workStart)}，《${first.paper.title}》为${sayPaperDate(first.date)}`
      return [{ says, papers: [first.paper.id], earliest: first.paper.id }]
    },
  },
  {
    ...{ id: 'work-start-too-young', point: 'work-start', severity: 'doubt', blocks: ['retire', 'review'] },
    remedy: '请核对出生日期与参加工作时间；确有其事的，由原单位说明',
    ...{ issuers: ['employer', 'personnel-office'], article: `${POINTS_36}、《劳动法》第十五条` },
    find: (context) => {
      const start = statements(context, 'workStart')[0]
      return start && youngerThan(context, context.settings.leastWorkAge, start.date)
        ? [{ says: `参加工作时未满 ${context.settings.leastWorkAge} 周岁`, papers: [start.paper.id] }]
        : []
    },
  },
]

const memberOf = (context: HealthContext): boolean =>
  context.file.claims.party !== null || statements(context, 'partyDate').length > 0

const lacks = (kind: string, says: string) => (context: HealthContext) =>
  memberOf(context) && !has(context, kind) ? missing(says) : []

const partyPaper = { point: 'party', blocks: ['party', 'review'], issuers: ['party'] } as const

export const PARTY_RULES: readonly HealthRule[] = [
  {
    ...{ id: 'party-form-missing', severity: 'key', ...partyPaper, article: KEY },
    remedy: '请入党时的党组织查找入党志愿书，确实遗失的由上级党组织出具党员身份认定材料',
    find: lacks('party-form', '党员档案中没有入党志愿书'),
  },
  {
    ...{ id: 'party-application-missing', severity: 'later', ...partyPaper, article: POINTS_36 },
    remedy: '请入党时的党组织查找入党申请书，找不到的出具说明',
    find: lacks('party-application', '党员档案中没有入党申请书'),
  },
  {
    ...{ id: 'party-training-missing', severity: 'later', ...partyPaper, article: POINTS_36 },
    remedy: '请入党时的党组织补送培养教育考察材料，找不到的出具说明',
    find: lacks('party-training', '党员档案中没有培养教育考察材料'),
  },
  {
    ...{ id: 'party-regularisation-missing', severity: 'key', ...partyPaper, article: KEY },
    remedy: '请转正时的党组织查找转正申请书，找不到的由上级党组织出具按期转正的证明',
    find: (context) => {
      const joined = context.file.claims.party?.joined ?? statements(context, 'partyDate')[0]?.date
      const over = joined && yearsBetween(joined, context.today) * 12 > context.settings.probationMonths
      return over && !has(context, 'party-regularise') ? missing('预备期已满，没有转正申请书') : []
    },
  },
  {
    ...{ id: 'party-date-contradicts', severity: 'doubt', ...partyPaper, article: AGREE },
    remedy: '以入党志愿书的支部大会日期为准核查，由上级党组织认定',
    find: (context) => contradiction('入党时间', statements(context, 'partyDate')),
  },
  {
    ...{
      id: 'party-too-young',
      severity: 'doubt',
      ...partyPaper,
      article: `${POINTS_36}、《中国共产党章程》第一条`,
    },
    remedy: '请核对出生日期与入党时间，由上级党组织说明',
    find: (context) => {
      const joined = statements(context, 'partyDate')[0]
      return joined && youngerThan(context, context.settings.leastPartyAge, joined.date)
        ? [{ says: `入党时未满 ${context.settings.leastPartyAge} 周岁`, papers: [joined.paper.id] }]
        : []
    },
  },
]
