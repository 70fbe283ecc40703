import { reg } from '@shared/kernel/reg'
import type { CaseKnowledge } from './knowledge'
import type { ReasonRow } from './types'

reg('N12-person', 'N29-refuse')

/** Of whoever asks under a name and a number nobody has looked at. It tells them nothing of the file that belongs to these. */
export const identityUnconfirmed: ReasonRow<Pick<CaseKnowledge, 'identityLevel'>> = {
  code: 'identity-unconfirmed',
  text: '您的身份还没有核验，不能确认是本人申请。',
  remedy: '请在线完成实名核验，或携带身份证、社保卡到窗口核验，之后可以立即重新申请。',
  article: 'N12-person',
  fits: ({ identityLevel }) => identityLevel !== 'verified',
}
