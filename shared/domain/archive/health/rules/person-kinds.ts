import { reg } from '@shared/kernel/reg'
import type { PersonKind } from '../../../persons/situations'
import { has, missing } from '../look'
import type { HealthContext, HealthRule } from '../types'

reg('N4', 'N20-4', 'G36')

const KEY = '《流动人员人事档案管理服务规定》第二十条（四）'

const CONCLUDED = [
  ...['resignation-agreed', 'dismissal-decision', 'dismissal-form', 'employment-dismissed', 'contract-ended'],
  ...['punishment-decision', 'hire-cancelled'],
]
const REGISTERS = [
  ...['university-graduate', 'secondary-graduate', 'technical-graduate', 'postgraduate-graduate'],
  'degree-award',
]

/** What the file of a kind of person has to hold before anything is told of a life, and the sentence where it does not. */
interface KeyPapers extends Omit<HealthRule, 'find' | 'severity'> {
  of: PersonKind
  /** Any one of these is enough. */
  anyOf: readonly string[]
  lacks: string
  /** Told schools are judged one by one, by the rules of education; this one then says nothing. */
  untilToldSchools?: true
}

/** By kind of person (article 4): the papers without which one of that kind cannot be served. */
const KEY_PAPERS: readonly KeyPapers[] = [
  {
    ...{ of: 'left-state', id: 'leaving-conclusion-missing', point: 'status', anyOf: CONCLUDED },
    lacks: '离开机关、国有企事业单位，没有辞职、辞退、解聘等决定',
    remedy: '请原单位补辞职、辞退、解聘等决定或结论',
    ...{ blocks: ['transfer', 'recruit', 'review'], issuers: ['employer', 'personnel-office'] },
    article: '《干部人事档案工作条例》第二十五条',
  },
  {
    ...{ of: 'graduate', id: 'graduate-papers-missing', point: 'education', anyOf: REGISTERS },
    lacks: '未就业的毕业生，没有任何学校的毕业生登记材料',
    remedy: '请毕业学校或其主管部门补毕业生登记表',
    ...{ blocks: ['recruit', 'review'], issuers: ['school', 'education-office'], article: KEY },
    untilToldSchools: true,
  },
  {
    ...{
      of: 'technician',
      id: 'technician-papers-missing',
      point: 'education',
      anyOf: ['technical-graduate'],
    },
    lacks: '技工院校毕业生，没有技工学校毕业生登记材料',
    remedy: '请技工院校补毕业生登记表',
    ...{ blocks: ['recruit', 'titles'], issuers: ['school'], article: KEY },
    untilToldSchools: true,
  },
  {
    ...{ of: 'abroad', id: 'abroad-papers-missing', point: 'education', anyOf: [...REGISTERS, ...CONCLUDED] },
    lacks: '因私出国（境）人员，没有出国（境）前毕业或者离职的材料',
    remedy: '请毕业学校补毕业生登记表，或者请原单位补解除、终止劳动（聘用）合同的材料',
    ...{ blocks: ['recruit', 'review'], issuers: ['school', 'employer'], article: KEY },
    untilToldSchools: true,
  },
]

const hasToldSchools = ({ file }: HealthContext): boolean =>
  file.claims.education.some(({ level }) => level !== 'junior' && level !== 'high')

export const PERSON_KIND_RULES: readonly HealthRule[] = KEY_PAPERS.map(
  ({ of, anyOf, lacks, untilToldSchools, ...rule }) => ({
    ...rule,
    severity: 'key',
    find: (context) =>
      context.file.person.kind !== of ||
      (untilToldSchools && hasToldSchools(context)) ||
      has(context, ...anyOf)
        ? []
        : missing(lacks),
  }),
)
