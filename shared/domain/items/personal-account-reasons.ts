import { reg } from '@shared/kernel/reg'
import { ofTheDead } from './deceased-reason'
import { failsAmong } from './fails'
import { personalAccountConditions } from './personal-account-conditions'
import type { PersonalAccountContext } from './personal-account-context'
import type { ReasonRow } from './types'

reg('N29-refuse', 'W6-all')

const fails = failsAmong(personalAccountConditions)

/** The only reasons an account may be refused for; each says who can, or what to do. */
export const personalAccountReasons: readonly ReasonRow<PersonalAccountContext>[] = [
  {
    code: 'not-mobile-personnel',
    text: '您的档案不属于流动人员人事档案，现由单位、学校或部队管理。',
    remedy: '请向现在管理档案的单位办理。情况有变化后，可以马上重新申请。',
    article: 'N4',
    fits: fails('in-scope'),
  },
  {
    code: 'centre-unfit',
    text: '您选择的机构现在不能接收您的档案。',
    remedy: '请重新申请并选择另一家，页面会列出可以接收的机构和理由。',
    article: 'N7-place',
    fits: fails('centre-offered'),
  },
  {
    code: 'account-open',
    text: '您已经有个人账户，同一时间只能有一个。',
    remedy: '请在“我的存档账户”查看现有账户。要换机构的，可以申请把档案转过去。',
    article: 'N12-person',
    fits: fails('no-account'),
  },
  {
    code: 'file-elsewhere',
    text: '您的档案现由另一家机构保管。',
    remedy: '请在“档案在哪里”查看是哪一家，可以向它申请转出，或预约回电由我们帮您问清。',
    article: 'N20-1',
    fits: fails('file-not-elsewhere'),
  },
  {
    code: 'record-differs',
    text: '您账号的姓名或身份证号与已有的档案记载不一致，或有疑似重复的记录。',
    remedy: '请携带身份证到窗口核对，核对后可以立即重新申请。',
    article: 'N29-alter',
    fits: fails('file-agrees'),
  },
  {
    code: 'identity-unconfirmed',
    text: '您的身份还没有核验，不能确认是本人申请。',
    remedy: '请在线完成实名核验，或携带身份证、社保卡到窗口核验，之后可以立即重新申请。',
    article: 'N12-person',
    fits: fails('identity-verified'),
  },
  ofTheDead,
]
