import { reg } from '@shared/kernel/reg'
import { partyQuestions } from '../transfer/party-relation'
import { applicationPage } from './application-signature'
import { placePages } from './personal-account-form'
import type { QuestionGroup } from './types'

reg('N20-1', 'N7-place', 'W7-old')

/** What the person is asked: where the file is to go; who has it only where the system cannot know; and their signature. */
export const transferInForm: readonly QuestionGroup[] = [
  ...placePages,
  {
    key: 'holder',
    title: '档案现在由谁保管',
    why: '由本系统的机构保管的，不用填，调档函直接发给它。其他单位保管的，写单位全称，调档函寄给它。',
    questions: [
      {
        ...{ field: 'holder', kind: 'text', label: '现在的保管单位', optional: true, maxLength: 60 },
        mayBeCentre: true,
        hint: '例如毕业学校、原工作单位或外地的人才服务机构。不清楚的，可以申请寻找档案，我们帮您查找。',
      },
      {
        ...{ field: 'holderAddress', kind: 'text', label: '它的地址或电话', optional: true, maxLength: 120 },
        hint: '知道就写，调档函可以早些寄到。',
      },
      ...partyQuestions,
    ],
  },
  applicationPage,
]
