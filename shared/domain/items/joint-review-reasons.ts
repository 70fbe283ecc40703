import { reg } from '@shared/kernel/reg'
import type { JointReviewContext } from './joint-review-context'
import type { ReasonRow } from './types'

reg('N29-refuse', 'W6-all', 'G37')

/** The only reasons a review may not be taken up. */
export const jointReviewReasons: readonly ReasonRow<JointReviewContext>[] = [
  {
    code: 'not-kept-here',
    text: '您的档案不在本机构保管，不能对其中的记载联审。',
    remedy: '请向保管档案的机构申请。不清楚在哪里的，可以在“档案在哪里”查看。',
    article: 'N13',
    fits: ({ archive }) => archive === null || !['received', 'shelved', 'lent'].includes(archive.state),
  },
  {
    code: 'record-differs',
    text: '您账号的姓名或身份证号与档案记载不一致，要先核清是谁的档案。',
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
    code: 'under-inquiry',
    text: '您的档案正在进行涉嫌造假核查，核查结束前不作认定。',
    remedy: '您可以就疑点说明情况、提供材料；核查结束后可以立即重新申请。',
    article: 'G37',
    fits: ({ archive }) => archive?.inquiry === 'open',
  },
]
