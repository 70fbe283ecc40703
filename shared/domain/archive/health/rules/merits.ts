import { reg } from '@shared/kernel/reg'
import { belowThreshold } from '../../classify/threshold'
import { isBefore } from '../../paper-date'
import { aboutEach, formedWithin, has, missing, papersOf } from '../look'
import type { HealthContext, HealthRule, Hit } from '../types'

reg('G36', 'M-scope')

const titles = { point: 'titles', blocks: ['titles'], issuers: ['title-office', 'employer'] } as const
const REVIEWED = ['title-review', 'title-recognition', 'qualification-pass']

const titleUnproved =
  (kinds: readonly string[], what: string) =>
  ({ file, ...rest }: HealthContext): Hit[] =>
    file.claims.titles
      .filter(({ on }) => !papersOf({ file, ...rest }, kinds).some((paper) => formedWithin(paper, on, null)))
      .map(({ name }) => ({ says: `${name}没有${what}`, papers: [] }))

export const TITLE_RULES: readonly HealthRule[] = [
  {
    ...{ id: 'title-unproved', ...titles, severity: 'doubt' },
    remedy: '请职称评审机构或申报单位补任职资格评审（认定）表',
    article: '《干部人事档案材料收集归档规定》第十三条',
    find: titleUnproved(REVIEWED, '任职资格评审、认定或考试合格登记表'),
  },
  {
    ...{ id: 'title-certificate-missing', ...titles, severity: 'later' },
    remedy: '请带证书原件来复印存档',
    article: '《干部人事档案材料收集归档规定》第十二条',
    find: titleUnproved(
      ['title-certificate-copy', 'qualification-certificate-copy', ...REVIEWED.slice(0, 2)],
      '资格证书复印件',
    ),
  },
]

const RESEARCH = [
  ...['academician', 'doctoral-supervisor', 'postdoc-application', 'postdoc-finish', 'top-talent'],
  ...[
    'talent-programme',
    'research-evaluation',
    'business-record',
    'invention',
    'research-award',
    'publications',
  ],
]

export const RESEARCH_RULES: readonly HealthRule[] = [
  {
    ...{ id: 'research-unproved', point: 'research', severity: 'later', blocks: ['titles'] },
    ...{ issuers: ['research-body', 'person'], article: '《干部人事档案材料收集归档规定》第十四条' },
    remedy: '请提供成果鉴定、获奖证明或论文著作目录',
    find: (context) => {
      const { research } = context.file.claims
      return research.length > 0 && !has(context, ...RESEARCH)
        ? missing(`填报的学术成果没有材料：${research.join('、')}`)
        : []
    },
  },
]

const HONOURS = [
  ...['honour-approval', 'commendation', 'merit', 'honorary-title', 'advanced-register', 'student-honour'],
  ...['advanced-deeds', 'major-prize'],
]
const LIFTED = ['lift-decision', 'lift-approval']
const conduct = { point: 'conduct', blocks: ['review', 'recruit'] } as const

function honourUnproved(context: HealthContext): Hit[] {
  const counted = context.file.claims.honours.filter(
    ({ level }) => belowThreshold({ honours: 'level', least: 'county' }, { honourLevel: level }) === null,
  )
  return counted.length > papersOf(context, HONOURS).length
    ? missing(`填报的表彰奖励多于归档的材料：${counted.map(({ name }) => name).join('、')}`)
    : []
}

/** A paper that is there although it stays below the threshold of its kind. */
const below =
  (what: 'training' | 'honours') =>
  (context: HealthContext): Hit[] =>
    context.file.materials.flatMap(({ id, kind, title, states }) => {
      const threshold = context.table.kinds.get(kind)?.threshold ?? null
      const says = threshold && what in threshold ? belowThreshold(threshold, states) : null
      return says ? [{ says: `《${title}》：${says}`, papers: [id] }] : []
    })

export const CONDUCT_RULES: readonly HealthRule[] = [
  {
    ...{ id: 'honour-unproved', ...conduct, blocks: ['review'], severity: 'later' },
    remedy: '请授予表彰的机关或申报单位补审批（登记）表',
    ...{
      issuers: ['awarding-body'],
      article: '《干部人事档案材料收集归档规定》第十八条',
      find: honourUnproved,
    },
  },
  {
    ...{ id: 'honour-below-threshold', ...conduct, blocks: [], severity: 'later' },
    remedy: '不属于归档范围，登记后交还本人保管',
    ...{ issuers: ['centre'], article: '《干部人事档案材料收集归档规定》第十八条', find: below('honours') },
  },
  {
    ...{ id: 'punishment-own-opinion-missing', ...conduct, blocks: ['review'], severity: 'later' },
    remedy: '请作出处分的机关补本人对处分决定的意见；未留下的出具说明',
    ...{ issuers: ['discipline'], article: '《干部人事档案材料收集归档规定》第十九条' },
    find: (context) =>
      has(context, 'punishment-own-opinion')
        ? []
        : aboutEach(papersOf(context, ['punishment-decision']), (title) => `《${title}》没有本人的意见`),
  },
  {
    ...{ id: 'punishment-not-lifted', ...conduct, severity: 'doubt' },
    remedy: '处分期已满，请作出处分的机关出具解除处分决定',
    ...{ issuers: ['discipline'], article: '《干部人事档案材料收集归档规定》第十九条' },
    find: (context) => {
      const over = papersOf(context, ['punishment-decision']).filter(
        ({ states }) => states.punishedUntil && isBefore(states.punishedUntil, context.today),
      )
      return has(context, ...LIFTED)
        ? []
        : aboutEach(over, (title) => `《${title}》的处分期已满，没有解除处分的材料`)
    },
  },
  {
    ...{ id: 'lifting-without-punishment', ...conduct, severity: 'doubt' },
    remedy: '请作出处分的机关补处分决定；成套材料须头尾完整',
    ...{ issuers: ['discipline'], article: '《干部人事档案材料收集归档规定》第三十三条' },
    find: (context) =>
      has(context, 'punishment-decision', 'punishment-exempt')
        ? []
        : aboutEach(papersOf(context, LIFTED), (title) => `有《${title}》，没有原处分决定`),
  },
]

export const TRAINING_RULES: readonly HealthRule[] = [
  {
    ...{ id: 'training-below-threshold', point: 'education', severity: 'later', blocks: [] },
    remedy: '不属于归档范围，登记后交还本人保管',
    ...{ issuers: ['centre'], article: '《干部人事档案材料收集归档规定》第十一条', find: below('training') },
  },
]
