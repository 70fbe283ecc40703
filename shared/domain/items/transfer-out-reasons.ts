import { reg } from '@shared/kernel/reg'
import { keptHere } from './archive-conditions'
import { identityUnconfirmed } from './identity-reason'
import type { TransferOutContext } from './transfer-out-context'
import type { ReasonRow } from './types'

reg('N20-2', 'N20-death', 'N29-refuse', 'G22')

/**
 * The only reasons of 不得转出; each says the way forward. That somebody else has not agreed is none of them; that a file is lost is one
 * only once that was reported (G22): the search for it is a case of its own.
 */
export const transferOutReasons: readonly ReasonRow<TransferOutContext>[] = [
  {
    code: 'not-kept-here',
    text: '您的档案不在这家机构保管，无法由它寄出。',
    remedy: '请在“档案在哪里”查看现在由谁保管；查不到的，可以预约回电，我们会帮您查找。',
    article: 'N20-2',
    fits: ({ archive }) => archive === null || !keptHere.includes(archive.state),
  },
  {
    code: 'record-differs',
    text: '您档案上的姓名或身份证号与调档函不一致，或有疑似重复的记录。',
    remedy: '请携带身份证到窗口核对，核清后可以立即重新申请；姓名、号码依法变更过的，请先办理存档信息变更。',
    article: 'N20-2',
    fits: ({ archive }) => archive !== null && (!archive.nameEqual || !archive.idEqual || archive.duplicate),
  },
  {
    code: 'lost',
    text: '您的档案已经由保管单位登记遗失或者损毁，现在没有可以寄出的档案。',
    remedy:
      '这不是您的责任。保管单位必须立即上报、全力查找；找到、修复或者经批准重建后，可以马上重新申请。系统里的机构保管的，在您的办件里看得到查找的进展；其他单位保管的，可以接着申请寻找档案，由机构替您问到底。',
    article: 'G22',
    fits: ({ archive }) => archive?.lost === true,
  },
  {
    code: 'deceased',
    text: '系统里这份档案已经登记为逝者档案，只能按逝者档案移交或者保管。',
    remedy:
      '近亲属需要用档案里的记载的，请带死亡证明到保管机构的窗口；登记有误的，请带身份证到窗口撤销后重新申请。',
    article: 'N20-death',
    fits: ({ archive }) => archive?.deceased === true,
  },
  {
    code: 'letter-unfit',
    text: '您交来的调档函不是有权保管档案的单位开的，或者已过期、看不清。',
    remedy: '请接收单位重新开具，换好后可以立即重新申请；也可以改由户籍地或工作地的机构接收。',
    article: 'N6',
    fits: ({ linked }) => !linked,
  },
  // What came as a letter of a centre was looked at there.
  { ...identityUnconfirmed, fits: (context) => !context.linked && identityUnconfirmed.fits(context) },
]
