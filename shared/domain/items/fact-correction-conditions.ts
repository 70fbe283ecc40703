import { reg } from '@shared/kernel/reg'
import { bagHere, identityVerified, noDuplicate, noInquiry, samePerson } from './archive-conditions'
import type { FactCorrectionContext } from './fact-correction-context'
import type { ConditionRow, ReasonRow } from './types'

reg('N29-alter', 'N29-refuse', 'W6-all', 'G37')

/** What has to hold of file and application before anything on record is corrected. */
export const factCorrectionConditions: readonly ConditionRow<FactCorrectionContext>[] = [
  bagHere,
  samePerson('N29-alter'),
  noDuplicate('N29-alter'),
  noInquiry,
  {
    name: 'value-differs',
    says: '申请的日期与现在的记载不同',
    holds: ({ recorded, value }) => recorded !== value,
    refusal: 'material.same',
    article: 'N29-alter',
  },
  {
    ...identityVerified,
    says: '申请人身份已核验，或者由机构发起',
    holds: (context) => context.byCentre || identityVerified.holds(context),
  },
]

/** The only reasons a correction may be refused for. */
export const factCorrectionReasons: readonly ReasonRow<FactCorrectionContext>[] = [
  {
    code: 'not-kept-here',
    text: '您的档案不在本机构保管，没有可以更正的记载。',
    remedy: '请向保管档案的机构申请。不清楚在哪里的，可以在“档案在哪里”查看。',
    article: 'N13',
    fits: ({ archive }) => archive === null || archive.state === 'dispatched' || archive.state === 'expected',
  },
  {
    code: 'record-differs',
    text: '您账号的姓名或身份证号与档案记载不一致，要先核清是谁的档案。',
    remedy: '请携带身份证到窗口核对，核对后可以立即重新申请。',
    article: 'N29-alter',
    fits: ({ archive }) => archive !== null && !(archive.nameEqual && archive.idEqual),
  },
  {
    code: 'under-inquiry',
    text: '您的档案正在进行涉嫌造假核查，核查结束前不更正记载。',
    remedy: '您可以就疑点说明情况、提供材料；核查结束后可以立即重新申请。',
    article: 'G37',
    fits: ({ archive }) => archive?.inquiry === 'open',
  },
  {
    code: 'no-approval',
    text: '您提交的材料里没有有权机关批准更正的文件，或者文件批准的不是这一项、这一天。',
    remedy: '请向原批准机关取得文件后重新申请；各处记载对不上、又没有文件的，可以申请联审认定。',
    article: 'N29-alter',
    fits: () => true,
  },
  {
    code: 'recorded-already',
    text: '您申请的日期与档案现在的记载相同，不需要更正。',
    remedy: '如果别的材料写得不一样，可以申请联审认定。',
    article: 'N29-alter',
    fits: ({ recorded, value }) => recorded === value,
  },
  {
    code: 'duplicate-record',
    text: '系统中有疑似重复的档案记录，需要先核清。',
    remedy: '我们会在核清后通知您，届时可以立即重新申请。',
    article: 'N29-alter',
    fits: ({ archive }) => archive?.duplicate === true,
  },
]
