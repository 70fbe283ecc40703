import { reg } from '@shared/kernel/reg'

reg('M31', 'N14')

/** The figures of the register of forming units, each with where it comes from. */
export const FORMING_RULES = {
  /** Calendar months after a paper was formed in which its unit hands it over. */
  handOverMonths: {
    value: 1,
    source: {
      kind: 'text',
      document: '《流动人员人事档案管理服务规定》第十四条',
      sentence: '在材料形成1个月内主动向档案管理服务机构移交',
    },
  },
  /** Calendar days before the last day from which a paper is amber. */
  amberDays: { value: 7, source: { kind: 'ours', why: '规定没有提醒的日子，留出一周让形成单位准备' } },
  /** Calendar days between two chase letters to one unit, unless somebody says why. */
  chaseEveryDays: { value: 15, source: { kind: 'ours', why: '规定没有催收的间隔，半个月内不重复打扰' } },
  /** Papers one letter names; the rest goes into the next one. */
  mostInLetter: { value: 50, source: { kind: 'ours', why: '一封函两三页，便于对方逐份核对' } },
} as const

/** Who comes first when a paper is late: nothing of it is a ground for refusing the paper. */
export const LATE_IS_TAKEN = '逾期不影响接收：材料送到后照常鉴别归档。'
