import { groupBy } from '@shared/kernel/group-by'
import { normaliseName } from '@shared/kernel/person-name'
import { reg } from '@shared/kernel/reg'
import { isBefore, sayPaperDate } from '../../paper-date'
import { aboutEach } from '../look'
import type { HealthContext, HealthRule, Hit } from '../types'

reg('G36', 'M-check', 'G39-origin')

const CHECK = '《干部人事档案材料收集归档规定》第三十二条'
const WHOLE = '《干部人事档案材料收集归档规定》第三十三条'
const COPIES = '《干部人事档案材料收集归档规定》第三十五条'
const ORIGIN = '《干部人事档案工作条例》第三十九条（三）'

const papers = { point: 'papers', issuers: ['employer', 'centre'] } as const
const all = ({ file }: HealthContext) => file.materials

function incompleteSets(context: HealthContext): Hit[] {
  const sets = groupBy(
    all(context).filter(({ set }) => set !== undefined),
    ({ set }) => set?.name ?? '',
  )
  return [...sets].flatMap(([name, of]) => {
    const parts = new Set(of.map(({ set }) => set?.part))
    const whole = Math.max(...of.map(({ set }) => set?.of ?? 0))
    const absent = Array.from({ length: whole }, (_, at) => at + 1).filter((part) => !parts.has(part))
    if (absent.length === 0) return []
    return [
      {
        says: `成套材料“${name}”共 ${whole} 份，缺第 ${absent.join('、')} 份`,
        papers: of.map(({ id }) => id),
      },
    ]
  })
}

function twice(context: HealthContext): Hit[] {
  const same = groupBy(
    all(context).filter(({ formedOn }) => formedOn !== null),
    ({ kind, title, formedOn, set, review }) => JSON.stringify([kind, title, formedOn, set, review]),
  )
  return [...same.values()]
    .filter((of) => of.length > 1)
    .map((of) => ({ says: `《${of[0]?.title}》有 ${of.length} 份相同的`, papers: of.map(({ id }) => id) }))
}

function otherNames(context: HealthContext): Hit[] {
  const { name, formerNames } = context.file.person
  const own = [name, ...formerNames].map(normaliseName)
  // Most papers have the name letter for letter.
  const isOwn = (stated: string) => stated === name || own.includes(normaliseName(stated))
  return aboutEach(
    all(context).filter(({ states }) => states.name && !isOwn(states.name)),
    (title) => `《${title}》上的姓名不是${name}，也不是登记的曾用名`,
  )
}

/** A copy needs the day it was made and a seal; which of them is missing. */
const unmarked = (context: HealthContext): Hit[] =>
  all(context).flatMap(({ id, title, copy }) => {
    if (copy === null || (copy.copiedOn !== null && copy.sealed)) return []
    const lacks = [copy.copiedOn === null ? '复制时间' : '', copy.sealed ? '' : '公章']
      .filter(Boolean)
      .join('和')
    return [{ says: `复印件《${title}》没有注明${lacks}`, papers: [id] }]
  })

function impossible(context: HealthContext): Hit[] {
  const { birth } = context.file.person
  return all(context).flatMap(({ id, title, formedOn }) => {
    if (formedOn === null) return []
    const wrong = isBefore(context.today, formedOn)
      ? '晚于今天'
      : birth && isBefore(formedOn, birth)
        ? '早于出生日期'
        : null
    return wrong ? [{ says: `《${title}》的形成时间${sayPaperDate(formedOn)}${wrong}`, papers: [id] }] : []
  })
}

export const PAPER_RULES: readonly HealthRule[] = [
  {
    ...{ id: 'copy-unmarked', ...papers, severity: 'doubt', blocks: ['review', 'recruit'], article: COPIES },
    ...{ remedy: '请材料制作单位或本人所在单位组织人事部门在复印件上注明复制时间并盖章', find: unmarked },
  },
  {
    ...{ id: 'original-missing', ...papers, severity: 'later', blocks: ['review'], article: COPIES },
    remedy: '归档材料一般应为原件，请向形成单位索取；原件确已不存在的，由其出具说明',
    find: (context) =>
      aboutEach(
        all(context).filter(
          ({ copy, kind }) => copy !== null && context.table.kinds.get(kind)?.copy === 'original',
        ),
        (title) => `《${title}》是复印件，这类材料一般应为原件`,
      ),
  },
  {
    ...{ id: 'set-incomplete', ...papers, severity: 'doubt', blocks: ['review'], article: WHOLE },
    ...{ remedy: '登记缺少的材料，请形成单位补齐', find: incompleteSets },
  },
  {
    ...{ id: 'pages-missing', ...papers, severity: 'doubt', blocks: ['review'], article: WHOLE },
    remedy: '请形成单位补齐缺页；补不到的，在备考栏说明',
    find: (context) =>
      aboutEach(
        all(context).filter(({ whole }) => whole === false),
        (title) => `《${title}》头尾不完整`,
      ),
  },
  {
    ...{ id: 'loose-paper', ...papers, severity: 'later', blocks: ['transfer'], article: CHECK },
    ...{ issuers: ['centre'], remedy: '由工作人员鉴别：归入目录，或退回形成单位' },
    find: (context) =>
      aboutEach(
        all(context).filter(({ kind }) => !context.table.kinds.has(kind)),
        (title) => `散材料《${title}》还没有归类`,
      ),
  },
  {
    ...{
      id: 'origin-unknown',
      ...papers,
      severity: 'doubt',
      blocks: ['transfer', 'review'],
      article: ORIGIN,
    },
    remedy: '来历不明的材料不得归档，请形成单位确认来源',
    find: (context) =>
      aboutEach(
        all(context).filter(({ originKnown }) => originKnown === false),
        (title) => `《${title}》来历不明`,
      ),
  },
  {
    ...{ id: 'other-name', ...papers, severity: 'doubt', blocks: ['review', 'transfer'], article: CHECK },
    ...{ issuers: ['police', 'employer'], find: otherNames },
    remedy: '确是本人的，请补曾用名或更名证明；不是本人的，退回形成单位',
  },
  {
    ...{ id: 'undated', ...papers, severity: 'later', blocks: [], article: CHECK },
    remedy: '对照内容考证形成时间，或请形成单位说明',
    find: (context) =>
      aboutEach(
        all(context).filter(({ formedOn }) => formedOn === null),
        (title) => `《${title}》没有形成时间`,
      ),
  },
  {
    ...{ id: 'impossible-date', ...papers, severity: 'doubt', blocks: ['review'], article: CHECK },
    ...{ remedy: '请核对登记的形成时间；材料本身有误的，由形成单位更正并盖章', find: impossible },
  },
  {
    ...{ id: 'duplicate-paper', ...papers, severity: 'later', blocks: [], article: CHECK },
    ...{ issuers: ['centre'], remedy: '核对后只留一份编入目录，其余登记在备注中', find: twice },
  },
]
