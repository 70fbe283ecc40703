import { reg } from '@shared/kernel/reg'
import { partyQuestions } from '../transfer/party-relation'
import { applicationPage } from './application-signature'
import type { QuestionGroup } from './types'

reg('N20-1', 'N20-6')

/** What the person hands in where the receiver is outside the system: its letter. Inside, the letter travels by itself. */
export const transferOutForm: readonly QuestionGroup[] = [
  {
    key: 'receiver',
    title: '档案转到哪里',
    why: '接收机构在本系统里的，请改办“档案转入”，不用自己拿调档函。',
    questions: [
      { field: 'receiver', kind: 'text', label: '接收单位全称', maxLength: 60 },
      { field: 'receiverAddress', kind: 'text', label: '寄送地址和邮编', maxLength: 120, mainland: true },
      ...partyQuestions,
    ],
  },
  {
    key: 'letter',
    title: '接收单位开的调档函',
    why: '档案只能凭有权保管档案的单位开的转档手续材料转出，不需要其他证明。',
    questions: [
      { field: 'letterNo', kind: 'text', label: '调档函编号', maxLength: 40 },
      {
        ...{
          field: 'letterUntil',
          kind: 'paper-date',
          label: '函上写的有效期最后一天',
          optional: true,
          ahead: true,
          maxLength: 10,
        },
        hint: '没有写有效期的，不用填。',
      },
      {
        ...{ field: 'letter', kind: 'upload', label: '调档函照片或扫描件', optional: true },
        hint: '也可以不传，把原件交到窗口或寄来。',
      },
    ],
  },
  applicationPage,
]
