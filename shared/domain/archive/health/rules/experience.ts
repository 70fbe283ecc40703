import { reg } from '@shared/kernel/reg'
import type { Material } from '../../material'
import { firstDay, isBefore, type PaperDate, sayPaperDate, yearsBetween } from '../../paper-date'
import { contradiction, formedWithin, has, missing, papersOf, sameName } from '../look'
import type { HealthContext, HealthRule, Hit, WorkClaim } from '../types'

reg('G36', 'N20-4', 'N14')

const KEY = '《流动人员人事档案管理服务规定》第二十条（四）'
const COLLECT = '《流动人员人事档案管理服务规定》第十四条'
const AGREE = '《干部人事档案材料收集归档规定》第三十四条'
const POINTS_36 = '《干部人事档案工作条例》第三十六条'

/** Papers that show somebody at work at a unit. */
const AT_WORK = [
  ...['labour-contract', 'company-hire', 'hire-approval', 'recruit-worker', 'employment-registration'],
  ...['labour-filing', 'social-insurance', 'transfer-approval', 'enlistment', 'selected-graduate'],
  ...['village-graduate', 'civil-servant-register', 'appointment'],
]
/** Papers that show how work at a unit ended. */
const ENDED = [
  ...['contract-ended', 'employment-dismissed', 'resignation-agreed', 'dismissal-decision', 'dismissal-form'],
  ...['transfer-approval', 'demobilisation', 'retirement', 'hire-cancelled', 'punishment-decision'],
]

const isOf = ({ unit, from, to }: WorkClaim, paper: Material): boolean => {
  const stated = paper.states.work?.unit
  return stated ? sameName(stated, unit) : formedWithin(paper, from, to)
}

const workUnproved =
  (own: boolean) =>
  (context: HealthContext): Hit[] =>
    context.file.claims.work
      .filter((claim) => claim.own === own)
      .filter((claim) => !papersOf(context, AT_WORK).some((paper) => isOf(claim, paper)))
      .map(({ unit }) => ({ says: `在${unit}的经历没有材料记载`, papers: [] }))

function endUnproved(context: HealthContext): Hit[] {
  return context.file.claims.work
    .filter(({ own, to }) => !own && to !== null)
    .filter((claim) => {
      const within = { ...claim, from: claim.to ?? claim.from, to: null }
      return !papersOf(context, ENDED).some((paper) =>
        paper.states.work ? isOf(claim, paper) : formedWithin(paper, within.from, null),
      )
    })
    .map(({ unit }) => ({ says: `离开${unit}没有解除、终止合同或辞职、调动的材料`, papers: [] }))
}

/** When the time of which something has to be told begins where no middle school is told; null where no birth is known. */
function beginOf({ file, settings }: HealthContext): PaperDate | null {
  const { birth } = file.person
  if (!birth || file.claims.education.some(({ level }) => level === 'junior')) return null
  return `${Number(birth.slice(0, 4)) + settings.gapFromAge}${birth.slice(4, 7)}`
}

/** Times since the middle school that nothing tells of, longer than the table allows. */
function gaps(context: HealthContext): Hit[] {
  const { education, work, otherwise } = context.file.claims
  const spans = [
    ...education.map(({ from, to }) => ({ from, to })),
    ...work.map(({ from, to }) => ({ from, to: to ?? context.today })),
    ...otherwise,
  ].toSorted((a, b) => (firstDay(a.from) < firstDay(b.from) ? -1 : 1))
  const hits: Hit[] = []
  let told = beginOf(context)
  for (const { from, to } of [...spans, { from: context.today, to: context.today }]) {
    if (told !== null && isBefore(told, from) && yearsBetween(told, from) * 12 > context.settings.gapMonths)
      hits.push({ says: `${sayPaperDate(told)}至${sayPaperDate(from)}的经历没有记载`, papers: [] })
    if (told === null || firstDay(told) < firstDay(to)) told = to
  }
  return spans.length === 0 ? [] : hits
}

/** The begin of work at one unit as different papers have it. */
function beginsContradict(context: HealthContext): Hit[] {
  return context.file.claims.work.flatMap(({ unit }) => {
    const said = context.file.materials.flatMap((paper) => {
      const { work } = paper.states
      return work?.from && sameName(work.unit, unit) && BEGINNING.includes(paper.kind)
        ? [{ paper, date: work.from }]
        : []
    })
    const first = said.toSorted((a, b) =>
      (a.paper.formedOn ?? '9999') < (b.paper.formedOn ?? '9999') ? -1 : 1,
    )
    return contradiction(`到${unit}工作的时间`, first)
  })
}
const BEGINNING = [
  'company-hire',
  'hire-approval',
  'recruit-worker',
  'labour-filing',
  'employment-registration',
]

/** Two units at a time for more than the table's months. */
function overlap(context: HealthContext): Hit[] {
  const work = context.file.claims.work.filter(({ own }) => !own)
  return work.flatMap((one, at) =>
    work
      .slice(at + 1)
      .filter((other) => common(one, other, context.today) > context.settings.gapMonths)
      .map((other) => ({ says: `在${one.unit}与${other.unit}的工作时间重叠`, papers: [] })),
  )
}

function common(one: WorkClaim, other: WorkClaim, today: string): number {
  const start = [firstDay(one.from), firstDay(other.from)].toSorted()[1] ?? today
  const end = [firstDay(one.to ?? today), firstDay(other.to ?? today)].toSorted()[0] ?? today
  return yearsBetween(start, end) * 12
}

const experience = {
  point: 'experience',
  issuers: ['employer', 'labour-office', 'insurance-office'],
} as const

export const EXPERIENCE_RULES: readonly HealthRule[] = [
  {
    ...{ id: 'work-unproved', ...experience, severity: 'key', blocks: ['recruit', 'retire', 'certificate'] },
    remedy: '请用人单位补劳动合同或录用手续；单位已不存在的，用就业登记或社会保险参保记录补充',
    ...{ article: KEY, find: workUnproved(false) },
  },
  {
    ...{ id: 'own-work-unproved', ...experience, severity: 'later', blocks: ['certificate', 'retire'] },
    ...{ issuers: ['labour-office', 'insurance-office'], article: COLLECT, find: workUnproved(true) },
    remedy: '请提供灵活就业登记或社会保险参保记录',
  },
  {
    ...{ id: 'work-end-unproved', ...experience, severity: 'key', blocks: ['recruit', 'review', 'transfer'] },
    ...{ issuers: ['employer'], article: KEY, find: endUnproved },
    remedy: '请原单位补解除或终止劳动（聘用）合同证明、辞职批复或调动手续',
  },
  {
    ...{ id: 'experience-gap', ...experience, severity: 'doubt', blocks: ['review', 'recruit'] },
    ...{ issuers: ['person', 'labour-office'], article: POINTS_36, find: gaps },
    figures: [
      { of: 'gapMonths', says: (months) => `间隔 ${months} 个月` },
      { of: 'gapFromAge', says: (years) => `没有初中记载时从 ${years} 周岁起算` },
    ],
    remedy: '请书面说明这段时间在做什么；有失业登记、参保、学习材料的一并提供',
  },
  {
    ...{ id: 'work-begin-contradicts', ...experience, severity: 'doubt', blocks: ['retire', 'certificate'] },
    ...{ article: AGREE, find: beginsContradict },
    remedy: '请用人单位核对，更正或出具说明并加盖公章',
  },
  {
    ...{ id: 'work-overlaps', ...experience, severity: 'doubt', blocks: ['review', 'retire'] },
    ...{ issuers: ['employer', 'insurance-office'], article: POINTS_36, find: overlap },
    figures: [{ of: 'gapMonths', says: (months) => `重叠 ${months} 个月` }],
    remedy: '请对照劳动合同和参保记录核对起止时间；兼职的由单位说明',
  },
  {
    ...{ id: 'resume-missing', ...experience, severity: 'later', blocks: ['certificate'] },
    ...{ issuers: ['person', 'employer'], article: '《干部人事档案材料收集归档规定》第五条' },
    remedy: '请填写一份履历表，由单位或档案管理服务机构审核',
    find: (context) =>
      context.file.claims.work.length > 0 &&
      !has(context, 'resume-form', 'resume-register', 'brief-resume', 'experience-form')
        ? missing('没有履历表或履历性质的登记表')
        : [],
  },
  {
    ...{ id: 'insurance-missing', ...experience, severity: 'later', blocks: ['retire'] },
    ...{ issuers: ['insurance-office'], article: COLLECT },
    remedy: '请社会保险经办机构出具参保缴费记录，也可以由本机构联网取得',
    find: (context) =>
      context.file.claims.work.length > 0 && !has(context, 'social-insurance')
        ? missing('没有参加社会保险的材料')
        : [],
  },
]
