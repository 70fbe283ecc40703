import { reg } from '@shared/kernel/reg'
import { letterUnfit } from './agent-asks'
import { ofTheDead } from './deceased-reason'
import { anotherKeeping, unitOpen } from './internal-move-conditions'
import type { InternalMoveContext } from './internal-move-context'
import type { ReasonRow } from './types'

reg('N29-refuse', 'S-change', 'N12-unit')

/** The only reasons a move may be refused for; each says what the person can do. What passes by itself is no reason: it is waited for. */
export const internalMoveReasons: readonly ReasonRow<InternalMoveContext>[] = [
  {
    code: 'not-kept-here',
    text: '您的档案不在本机构保管，没有可以调转的。',
    remedy: '档案在别处的，可以办理档案转入；不清楚在哪里的，可以办理寻找档案。',
    article: 'N12-unit',
    fits: ({ archive }) => archive === null || archive.state === 'dispatched',
  },
  {
    code: 'record-differs',
    text: '您的姓名或身份证号与档案记载不一致。',
    remedy: '请携带身份证到窗口核对，核对后可以立即重新申请。',
    article: 'N29-alter',
    fits: ({ archive }) => archive !== null && !(archive.nameEqual && archive.idEqual),
  },
  {
    code: 'duplicate-record',
    text: '系统中有疑似重复的档案记录，需要先核清。',
    remedy: '我们会在核清后通知您，届时可以立即重新申请。',
    article: 'N29-alter',
    fits: ({ archive }) => archive?.duplicate === true,
  },
  {
    code: 'identity-unconfirmed',
    text: '您的身份还没有核验，不能确认是本人申请。',
    remedy: '请在线完成实名核验，或携带身份证到窗口核验，之后可以立即重新申请。',
    article: 'N29-leak',
    fits: ({ askedBy, identityLevel }) => askedBy === 'person' && identityLevel !== 'verified',
  },
  {
    code: 'paper-unfit',
    text: '您提供的材料看不清，或者不能说明您在这个单位工作。',
    remedy: '请重新拍摄劳动合同，或者请单位出一份盖章的确认函，之后可以立即重新申请。',
    article: 'N12-unit',
    fits: ({ to }) => to === 'unit',
  },
  {
    code: 'no-account',
    text: '您写的单位在本机构没有集体账户，或者它的账户正在注销。',
    remedy: '请核对单位的统一社会信用代码；单位还没有开户的，可以请它先办理单位集体账户设立。',
    article: 'N12-unit',
    fits: (context) => !unitOpen.holds(context),
  },
  {
    code: 'already-so',
    text: '您的档案已经是这样存放的，不用调转。',
    remedy: '要换一种存放的，选另一种再申请就行。',
    article: 'N12-unit',
    fits: (context) => !anotherKeeping.holds(context),
  },
  letterUnfit(({ askedBy }) => askedBy === 'unit'),
  ofTheDead,
]
