import { reg } from '@shared/kernel/reg'
import { archiveDetailsChangeConditions, isByPerson } from './archive-details-change-conditions'
import type { ArchiveDetailsChangeContext } from './archive-details-change-context'
import { ofTheDead } from './deceased-reason'
import { failsAmong } from './fails'
import type { ReasonRow } from './types'

reg('N29-refuse', 'W6-all')

const fails = failsAmong(archiveDetailsChangeConditions)

/** The only reasons a change may be refused for; each says what the person can do. */
export const archiveDetailsChangeReasons: readonly ReasonRow<ArchiveDetailsChangeContext>[] = [
  {
    code: 'not-kept-here',
    text: '您的档案不在本机构保管，没有可以变更的记载。',
    remedy: '请向保管档案的机构申请。不清楚在哪里的，可以拨打窗口电话，由我们帮您查找去向。',
    article: 'N23',
    fits: fails('archive-kept'),
  },
  {
    code: 'record-differs',
    text: '您账号的姓名或身份证号与档案记载不一致。',
    remedy: '请携带身份证到窗口核对，核对后可以立即重新申请。',
    article: 'N29-alter',
    fits: ({ archive }) => archive !== null && !(archive.nameEqual && archive.idEqual),
  },
  {
    code: 'identity-unconfirmed',
    text: '您的身份还没有核验，不能确认是本人申请。',
    remedy: '请在线完成实名核验，或携带身份证到窗口核验，之后可以立即重新申请。',
    article: 'N29-leak',
    fits: fails('identity-verified'),
  },
  {
    code: 'papers-insufficient',
    text: '您提交的材料不能证明这项变更，或看不清楚。',
    remedy: '请对照材料清单补齐、重新拍摄后再申请，原件也可以到窗口核对。',
    article: 'S-change',
    fits: (context) => !isByPerson(context),
  },
  {
    code: 'number-taken',
    text: '您填写的新身份证号已有另一份档案记录或个人账户，需要先核清。',
    remedy: '请携带公安机关出具的证明到窗口，我们会当场核对。',
    article: 'N29-alter',
    fits: fails('number-free'),
  },
  {
    code: 'duplicate-record',
    text: '系统中有疑似重复的档案记录，需要先核清。',
    remedy: '我们会在核清后通知您，届时可以立即重新申请。',
    article: 'N29-alter',
    fits: ({ archive }) => archive?.duplicate === true,
  },
  ofTheDead,
]
