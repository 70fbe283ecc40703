import { reg } from '@shared/kernel/reg'
import { bagHere, noDuplicate, samePerson } from './archive-conditions'
import type { ForgeryInquiryContext } from './forgery-inquiry-context'
import type { ConditionRow, ReasonRow } from './types'

reg('G37', 'N29-alter', 'N29-refuse')

/** What has to hold before there is a conclusion: it is filed in a file that lies here, rests on evidence, and everybody was told. */
export const forgeryInquiryConditions: readonly ConditionRow<ForgeryInquiryContext>[] = [
  bagHere,
  samePerson('N29-alter'),
  noDuplicate('N29-alter'),
  {
    name: 'evidence-on-record',
    says: '已登记核查证据',
    holds: ({ evidence }) => evidence.length > 0,
    refusal: 'case.evidence-missing',
    article: 'G37',
  },
  {
    name: 'all-told',
    says: '已告知本人，有单位的已告知单位',
    holds: ({ told, hasUnit }) => told.includes('person') && (!hasUnit || told.includes('unit')),
    refusal: 'case.not-told',
    article: 'G37',
  },
]

/** The only reasons an inquiry may be stopped without a conclusion, by a second person. */
export const forgeryInquiryReasons: readonly ReasonRow<ForgeryInquiryContext>[] = [
  {
    code: 'not-kept-here',
    text: '您的档案已经不在本机构保管，不能在这里继续核查。',
    remedy: '疑点和已经取得的证据，我们会移交现在保管档案的机构处理；有疑问的，可以向该机构了解。',
    article: 'G37',
    fits: ({ archive }) => archive === null || !['received', 'shelved', 'lent'].includes(archive.state),
  },
  {
    code: 'record-differs',
    text: '您的姓名、身份证号与这份档案的记载不一致，这次核查登记在了别人的名下。',
    remedy: '我们会先核清是谁的档案，再按规定处理；对您没有影响。如有疑问，可以到窗口了解。',
    article: 'N29-alter',
    fits: ({ archive }) => archive !== null && !(archive.nameEqual && archive.idEqual),
  },
]
