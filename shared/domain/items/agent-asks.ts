import { reg } from '@shared/kernel/reg'
import type { Answers } from './answers'
import { choicesOf } from './transfer-channel-asks'
import type { Finding, QuestionGroup, ReasonRow } from './types'

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

/** What whoever acts for a unit brings online; the name of the unit its account tells. A clerk looks at the letter. */
export const agentLetterAsks: readonly QuestionGroup[] = [
  {
    key: 'letter',
    title: '单位来函',
    why: '来函盖单位公章，写明为谁申请、办什么。工作人员核对来函和人员身份后办理，本人会收到消息。',
    questions: [
      { field: 'agentLetter', kind: 'text', label: '单位来函的文号或日期', maxLength: 60 },
      { field: 'agentFile', kind: 'upload', label: '单位来函的照片', hint: '拍全，公章看得清。' },
    ],
  },
]

/** Of a letter that shows nothing; `isByAgent`: only where one was brought. */
export const letterUnfit = <Context>(isByAgent: (context: Context) => boolean): ReasonRow<Context> => ({
  code: 'unit-letter-unfit',
  text: '您单位的来函看不清、没有盖公章，或者没有写明为您申请。',
  remedy: '请单位重新出函，由经办人再提一次；您本人也可以自己申请。',
  article: 'N20-1',
  fits: isByAgent,
})

/** Whose unit asked for it; nothing where none did. */
export const sayUnitAsked = ({ agentUnit = '', agentLetter = '' }: Answers): Finding[] =>
  agentUnit ? [{ text: `由${agentUnit}凭来函（${agentLetter}）提出。`, article: 'N12-unit' }] : []

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
