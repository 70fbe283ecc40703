import { reg } from '@shared/kernel/reg'
import { custodyCertificateConditions } from './custody-certificate-conditions'
import type { CustodyCertificateContext } from './custody-certificate-context'
import { failsAmong } from './fails'
import type { ReasonRow } from './types'

reg('N29-refuse', 'W6-all')

const fails = failsAmong(custodyCertificateConditions)

/** The only reasons a certificate may be refused for; each names the article's row and what the person can do. */
export const custodyCertificateReasons: readonly ReasonRow<CustodyCertificateContext>[] = [
  {
    code: 'not-kept-here',
    text: '您的档案不在本机构保管，本机构没有可以依据的记载。',
    remedy: '请向保管档案的机构申请。不清楚在哪里的，可以拨打窗口电话，由我们帮您查找去向。',
    article: 'N23',
    fits: fails('archive-kept'),
  },
  {
    code: 'not-yet-shelved',
    text: '您的档案还没有完成核对上架。',
    remedy: '档案上架后，您可以立即重新申请，无需另交材料。',
    article: 'N13',
    fits: ({ archive }) => archive?.state === 'received',
  },
  {
    code: 'record-differs',
    text: '您填写的姓名或身份证号与档案记载不一致。',
    remedy: '请核对后重新申请；如档案记载有误，请携带身份证到窗口申请更正。',
    article: 'N29-false',
    fits: ({ archive }) => archive !== null && !(archive.nameEqual && archive.idEqual),
  },
  {
    code: 'identity-unconfirmed',
    text: '您的身份还没有核验，不能确认是本人申请。',
    remedy: '请携带身份证到窗口核验一次，之后都可以在线办理。',
    article: 'N29-leak',
    fits: fails('identity-verified'),
  },
  {
    code: 'moving-or-lent',
    text: '您的档案正在转出或借出，此时不能证明由本机构保管。',
    remedy: '转出后请向接收机构申请；借出的，归还上架后可以立即重新申请。',
    article: 'N20-2',
    fits: ({ archive }) => archive !== null && (archive.openTransfer || archive.state === 'lent'),
  },
  {
    code: 'duplicate-record',
    text: '系统中有疑似重复的档案记录，需要先核清。',
    remedy: '我们会在核清后通知您，届时可以立即重新申请。',
    article: 'N29-alter',
    fits: ({ archive }) => archive?.duplicate === true,
  },
  {
    code: 'under-inquiry',
    text: '您的档案正在进行涉嫌造假核查，核查结束前暂缓出具证明。',
    remedy: '您可以就疑点说明情况、提供材料；核查结束后可以立即重新申请。',
    article: 'G37',
    fits: ({ archive }) => archive?.inquiry === 'open',
  },
  {
    code: 'lost',
    text: '您的档案正在按遗失处理，此时不能证明由本机构保管。',
    remedy: '机构正在查找，办理进度可以在“我的办件”里看到；找到或者重建后可以立即重新申请。',
    article: 'G22',
    fits: ({ archive }) => archive?.lost === true,
  },
  {
    code: 'deceased',
    text: '您申请的档案已经登记为逝者档案，不能再用本人的账户办理。',
    remedy: '近亲属需要证明的，请带死亡证明和亲属关系材料到窗口；登记有误的，请带身份证到窗口撤销。',
    article: 'N20-death',
    fits: ({ archive }) => archive?.deceased === true,
  },
]
