import { reg } from '@shared/kernel/reg'
import type { CaseKnowledge } from './knowledge'
import type { ReasonRow } from './types'

reg('N20-death', 'N29-refuse')

/** Why nothing is done in the name of somebody who has died, and who may have what done instead. */
export const ofTheDead: ReasonRow<Pick<CaseKnowledge, 'archive'>> = {
  code: 'deceased',
  text: '您申请的档案已经登记为逝者档案，不能再用本人的账户办理。',
  remedy:
    '近亲属需要办理的，请带死亡证明和亲属关系材料到窗口；登记有误的，请带身份证到窗口撤销，之后可以重新申请。',
  article: 'N20-death',
  fits: ({ archive }) => archive?.deceased === true,
}
