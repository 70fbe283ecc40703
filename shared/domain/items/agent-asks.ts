import { reg } from '@shared/kernel/reg'
import type { Answers } from './answers'
import { choicesOf } from './transfer-channel-asks'
import type { Finding, QuestionGroup } from './types'

reg('N20-1')

/** Whoever applies at a window for one of their unit's people, and the letter they come with (article 20, first item). */
export const agentAsks: readonly QuestionGroup[] = [
  {
    key: 'agent',
    title: '单位代办',
    why: '存档单位可以代它的人员申请。凭单位盖章的来函办理，本人会收到消息，看得到全程，也可以撤回。',
    questions: [
      { field: 'agentUnit', kind: 'text', label: '申请单位全称', maxLength: 60 },
      { field: 'agentLetter', kind: 'text', label: '单位来函的文号或日期', maxLength: 60 },
      { field: 'agentName', kind: 'name', label: '经办人姓名', personal: true },
      {
        ...{ field: 'agentSeen', kind: 'choice', label: '核对' },
        choices: choicesOf({ seen: '来函盖有单位公章，写明为谁申请；经办人出示了本人证件' }),
      },
    ],
  },
]

/** Who applied for them, and that it is still theirs to undo; nothing where they did themselves. */
export const sayAgent = ({ agentUnit = '', agentLetter = '' }: Answers): Finding[] =>
  agentUnit
    ? [
        {
          text: `由${agentUnit}凭来函（${agentLetter}）代您申请。`,
          ...{ remedy: '不是您的意思的，寄出以前可以在本页撤回。', article: 'N20-1' },
        },
      ]
    : []
