import type { materialsPage } from '@shared/contract/materials'
import { tableOn } from '@shared/domain/archive/catalogue/table'
import { FORMING_UNITS } from '@shared/domain/archive/catalogue/types'
import { HONOUR_LEVELS } from '@shared/domain/archive/classify/threshold'
import { sayMember } from '@shared/domain/archive/family/say-member'
import { EDUCATION_LEVELS, PERSONAL_STATUSES } from '@shared/domain/archive/material'
import { sayPaperDate } from '@shared/domain/archive/paper-date'
import type { Contents, Done, PendingChange } from '@shared/domain/materials/contents'
import { formOfPaper, KEY_FACT_LABELS, PAPER_FORMS, type Paper } from '@shared/domain/materials/paper'
import type { Actor } from '@shared/domain/policy/roles'
import { type Day, sayInstant } from '@shared/kernel/dates'
import type * as z from 'zod/mini'

type Page = z.output<typeof materialsPage>

const NAMELESS = { system: '系统', staff: '工作人员', person: '本人', outside: '收函单位' } as const

/** Who did it and when, as staff read it. */
export const whoDid = ({ by, at }: Done): { who: string; when: string } => ({
  who: by.name ?? NAMELESS[by.kind],
  when: sayInstant(at),
})

export const sayFormed = (formedOn: string | null): string => (formedOn ? sayPaperDate(formedOn) : '没有写明')

export const kindTitle = (kind: string, today: Day): string => tableOn(today).kinds.get(kind)?.title ?? kind

/** A paper as the lines of a comparison. */
const linesOf = (paper: Paper, today: Day): [string, string][] => [
  ['题名', paper.title],
  ['种类', kindTitle(paper.kind, today)],
  ['形成时间', sayFormed(paper.formedOn)],
  ['页数', String(paper.pages)],
  ['份数', String(paper.copies)],
  ['来源', `${FORMING_UNITS[paper.from.unit]} ${paper.from.name}`],
  ['原件或复印件', sayCopy(paper)],
  ['备注', paper.remark ?? ''],
  ['材料上的记载', sayStates(paper)],
  ['成套和审查', sayMarks(paper)],
]

const sayCopy = ({ copy, electronic }: Paper): string =>
  copy === null || electronic
    ? PAPER_FORMS[formOfPaper({ copy, electronic })]
    : `复印件，${copy.copiedOn ? `${sayPaperDate(copy.copiedOn)}复制` : '没有注明复制时间'}，${copy.sealed ? '已盖章' : '没有盖章'}`

const sayTimes = (from: string | undefined, to: string | undefined): string =>
  from || to ? `（${from ? sayPaperDate(from) : ''}至${to ? sayPaperDate(to) : ''}）` : ''

/** What a paper states, in a line: a change of any of it is seen by whoever agrees to it. */
function sayStates({ states }: Paper): string {
  const { name, birth, workStart, partyDate, status, school, work } = states
  const { trainingMonths, honourLevel, punishedUntil, family } = states
  return [
    name && `姓名${name}`,
    birth && `出生${sayPaperDate(birth)}`,
    workStart && `参加工作${sayPaperDate(workStart)}`,
    partyDate && `入党${sayPaperDate(partyDate)}`,
    status && `身份${PERSONAL_STATUSES[status]}`,
    school && `${EDUCATION_LEVELS[school.level]}${school.school ?? ''}${sayTimes(school.from, school.to)}`,
    work && `${work.unit}${sayTimes(work.from, work.to)}`,
    trainingMonths !== undefined && `培训 ${trainingMonths} 个月`,
    honourLevel && `${HONOUR_LEVELS[honourLevel]}表彰`,
    punishedUntil && `处分至${sayPaperDate(punishedUntil)}`,
    family && `家庭成员：${family.map(sayMember).join('；')}`,
  ]
    .filter(Boolean)
    .join('，')
}

/** What holds it together with other papers. */
function sayMarks({ set, whole, review }: Paper): string {
  return [
    set && `“${set.name}”一套 ${set.of} 份中的第 ${set.part} 份`,
    whole !== undefined && (whole ? '首页末页都在' : '缺首页或末页'),
    review && `${review.matter}，第 ${review.round} 次审查`,
  ]
    .filter(Boolean)
    .join('，')
}

function rowsOf(change: PendingChange, contents: Contents, today: Day) {
  if (change.what !== 'paper') {
    const label = KEY_FACT_LABELS[change.what]
    return [{ label, before: sayPaperDate(change.before), after: sayPaperDate(change.after) }]
  }
  const stands = contents.papers.find(({ id }) => id === change.of)
  const before = new Map(stands ? linesOf(stands.paper, today) : [])
  const rows = linesOf(change.paper, today).map(([label, after]) => ({
    ...{ label, after },
    before: before.get(label) ?? '',
  }))
  const differing = rows.filter((row) => row.before !== row.after)
  // What differs only inside the marks on it: say so instead of nothing.
  return differing.length > 0
    ? differing
    : [{ label: '材料上的记载', before: '原登记', after: '更正后的登记，见更正表' }]
}

/** Changes that wait for a second person, as they read them. */
export const presentPending = (contents: Contents, actor: Actor, today: Day): Page['pending'] =>
  contents.pending.map((change) => ({
    of: change.seq,
    says:
      change.what === 'paper'
        ? `更正《${contents.papers.find(({ id }) => id === change.of)?.paper.title ?? ''}》的登记`
        : `更正${KEY_FACT_LABELS[change.what]}`,
    rows: rowsOf(change, contents, today),
    papers: change.what === 'paper' ? [change.of] : [...change.papers],
    reason: change.reason,
    ...whoDid(change),
    mine: change.by.id === actor.id,
  }))
