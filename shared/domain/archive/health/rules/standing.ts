import { reg } from '@shared/kernel/reg'
import { familyFacts } from '../../family/family'
import { RELATIONS } from '../../family/relations'
import { PERSONAL_STATUSES } from '../../material'
import { STATUS_PAPERS } from '../../particulars'
import { has, missing, papersOf } from '../look'
import type { HealthContext, HealthRule, Hit } from '../types'

reg('G36')

const POINTS_36 = '《干部人事档案工作条例》第三十六条'

const TAKEN_ON: Readonly<Record<string, readonly string[]>> = {
  cadre: [
    ...['hire-approval', 'selected-graduate', 'civil-servant-register', 'reference-register', 'appointment'],
    ...['dispatch-letter', 'regular-grading'],
  ],
  worker: ['recruit-worker', 'company-hire', 'labour-contract', 'regular-grading'],
  soldier: ['enlistment', 'military-rank', 'demobilisation'],
}

function statusUnproved(context: HealthContext): Hit[] {
  const { status } = context.file.claims
  const proofs = status === null ? undefined : TAKEN_ON[status]
  if (!status || !proofs || has(context, ...proofs)) return []
  return missing(`没有能说明${PERSONAL_STATUSES[status]}身份的招录、聘用材料`)
}

function statusContradicts(context: HealthContext): Hit[] {
  const said = papersOf(context, STATUS_PAPERS)
    .filter(({ states, formedOn }) => states.status && formedOn)
    .toSorted((a, b) => ((a.formedOn ?? '') < (b.formedOn ?? '') ? -1 : 1))
  const [first] = said
  const back = said.find(
    ({ states }, at) =>
      states.status === 'worker' && said.slice(0, at).some((paper) => paper.states.status === 'cadre'),
  )
  if (!first || !back) return []
  const says = `《${back.title}》记载为工人，之前的材料已记载为干部`
  return [{ says, papers: said.map(({ id }) => id), earliest: first.id }]
}

export const STATUS_RULES: readonly HealthRule[] = [
  {
    ...{ id: 'status-unproved', point: 'status', severity: 'doubt', blocks: ['recruit', 'retire'] },
    remedy: '请原招录单位或其主管部门补招录、聘用审批材料',
    ...{ issuers: ['personnel-office', 'employer'], article: POINTS_36, find: statusUnproved },
  },
  {
    ...{ id: 'status-contradicts', point: 'status', severity: 'doubt', blocks: ['retire', 'review'] },
    remedy: '请组织人事部门核对身份的变化并出具说明',
    ...{ issuers: ['personnel-office'], article: POINTS_36, find: statusContradicts },
  },
]

/** A father, a mother under two names. */
function familyContradicts(context: HealthContext): Hit[] {
  const facts = familyFacts(context.file.materials)
  return Object.entries(RELATIONS).flatMap(([relation, row]) => {
    const own = facts.filter((fact) => fact.relation === relation)
    if (!('single' in row) || own.length < 2) return []
    const says = `各材料记载的${row.label}姓名不一致：${own.map(({ name }) => name).join('、')}`
    return [{ says, papers: own.flatMap(({ papers }) => papers), earliest: own[0]?.papers[0] ?? '' }]
  })
}

export const FAMILY_RULES: readonly HealthRule[] = [
  {
    ...{ id: 'family-unrecorded', point: 'family', severity: 'later', blocks: ['review', 'certificate'] },
    remedy: '请填写履历表或登记表中的家庭主要成员及重要社会关系',
    ...{ issuers: ['person'], article: POINTS_36 },
    find: ({ file }) =>
      familyFacts(file.materials).length > 0 ? [] : missing('没有材料记载家庭主要成员及重要社会关系'),
  },
  {
    ...{ id: 'family-contradicts', point: 'family', severity: 'doubt', blocks: ['review', 'certificate'] },
    remedy: '请用户口簿或公安机关证明核对，由单位或本机构在材料上说明',
    ...{ issuers: ['person', 'police'], article: POINTS_36, find: familyContradicts },
  },
  {
    ...{ id: 'parents-unrecorded', point: 'family', severity: 'later', blocks: ['certificate'] },
    remedy: '请在登记表中补填父母情况，用户口簿核对',
    ...{ issuers: ['person'], article: POINTS_36 },
    find: ({ file }) => {
      const facts = familyFacts(file.materials)
      const parents = facts.some(({ relation }) => /parent|father|mother|guardian/.test(relation))
      return facts.length > 0 && !parents ? missing('家庭成员中没有父母的记载') : []
    },
  },
]
