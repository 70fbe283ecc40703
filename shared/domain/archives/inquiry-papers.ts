import { addDays, type Day, sayDay, writeDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { INQUIRY_OUTCOMES, type InquiryOutcome } from './inquiry'

reg('G37', 'N29-leak')

/** The papers of an inquiry: what is looked into, and what came of it; each for the person, and for their unit. */
export const INQUIRY_PAPERS = {
  'notice-person': { of: 'notice', to: 'person', title: '涉嫌造假核查告知书' },
  'notice-unit': { of: 'notice', to: 'unit', title: '涉嫌造假核查告知书' },
  'result-person': { of: 'result', to: 'person', title: '涉嫌造假核查结果告知书' },
  'result-unit': { of: 'result', to: 'unit', title: '涉嫌造假核查结果告知书' },
} as const
export type InquiryPaper = keyof typeof INQUIRY_PAPERS

/** Days, from the day of the paper on, in which whoever is told is asked to state their view. */
export const VIEW_RULES = {
  days: { value: 15, source: { kind: 'ours', why: '规定没有写说明情况的日子，留出两周找材料、写说明' } },
} as const

/** What a paper of an inquiry says, beside who signs it. */
export interface InquiryTold {
  paper: InquiryPaper
  person: string
  unit: string
  /** Which kind of fact is questioned, and how that came up, in words. */
  matter: string
  source: string
  /** What is doubted, as the centre wrote it for the person: for nobody else. */
  doubt: string
  on: Day
  outcome: InquiryOutcome | null
  centre: { name: string; address: string; phone: string }
}

const BASIS =
  '《干部人事档案工作条例》第三十七条：凡发现档案材料或者信息涉嫌造假的，组织人事部门等应当立即查核，未核准前，一律暂缓考察或者暂停任职、录用、聘用、调动等程序。'

const paragraph = (text: string) => ({ kind: 'paragraph' as const, text })
const section = (title: string, items: readonly string[], numbered = false) => [
  { kind: 'heading' as const, text: title },
  { kind: 'points' as const, items: [...items], ...(numbered ? { numbered } : {}) },
]

const whose = ({ paper, person }: InquiryTold): string =>
  INQUIRY_PAPERS[paper].to === 'person' ? '您' : `${person}同志`

function noticeParts(told: InquiryTold) {
  const { matter, source, doubt, on, paper, centre } = told
  const isPerson = INQUIRY_PAPERS[paper].to === 'person'
  return [
    paragraph(
      `我机构${source}，${whose(told)}的人事档案中有关“${matter}”的材料或者信息涉嫌造假，已经开始核查。核查不是结论：有结论之前，不认定造假。`,
    ),
    ...(isPerson ? section('疑点', [doubt]) : []),
    ...section('核查期间', [
      '存档证明等自动出具的事项，以及转出、联审等暂缓办理。',
      '正在进行的考察、任职、录用、聘用、调动等程序，依据规定暂缓或者暂停，待核准后继续。',
    ]),
    ...section(
      '怎样说明情况',
      [
        `请在${writeDay(addDays(on, VIEW_RULES.days.value))}前说明情况、提供能够证明真实的材料。到窗口当面说明、书面寄来都可以。`,
        '说明和材料都登记为证据。过了这一天，作出结论之前交来的照收。',
        `地址：${centre.address}。电话：${centre.phone}。`,
      ],
      true,
    ),
  ]
}

const FOUND: Record<InquiryOutcome, (who: string) => string> = {
  cleared: (who) => `经核查，排除造假。${who}档案上的标记已经解除，暂缓的事项照常办理。`,
  established: (who) => `经核查，认定${who}的人事档案存在造假。结论由两位工作人员作出，已归入档案。`,
  stopped: () => '这次核查没有作出结论，标记已经解除。原因写在办件里。',
}

const NEXT: Record<InquiryOutcome, readonly string[]> = {
  cleared: ['因核查暂缓或者暂停的程序可以继续。'],
  established: [
    '对结论有异议的，可以提供新的材料，由两位工作人员重新核查。',
    '也可以向我机构的主管部门反映，请求复核。',
  ],
  stopped: ['对原因有疑问的，可以到窗口或者打电话了解。'],
}

function resultParts(told: InquiryTold, outcome: InquiryOutcome) {
  const { matter, centre } = told
  return [
    paragraph(`关于${whose(told)}的人事档案中“${matter}”的核查已经结束，现将结果告知如下。`),
    ...section(`结果：${INQUIRY_OUTCOMES[outcome]}`, [FOUND[outcome](whose(told))]),
    ...section('接下来', [...NEXT[outcome], `地址：${centre.address}。电话：${centre.phone}。`]),
  ]
}

/**
 * What a paper of an inquiry says; null while there is none of that kind: the notice is given while it goes on, the result once it has
 * ended, and to a unit only where there is one. It names no paper of the file.
 */
export function inquiryParts(told: InquiryTold) {
  const { paper, outcome, unit, person, on } = told
  const { of, to } = INQUIRY_PAPERS[paper]
  if ((to === 'unit' && !unit) || (of === 'notice') !== (outcome === null)) return null
  const addressed = paragraph(`${to === 'unit' ? unit : person}：`)
  const said = outcome === null ? noticeParts(told) : resultParts(told, outcome)
  return [addressed, ...said, ...section('依据', [BASIS]), paragraph(`告知日期：${sayDay(on)}`)]
}
