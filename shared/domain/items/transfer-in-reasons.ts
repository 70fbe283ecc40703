import { reg } from '@shared/kernel/reg'
import { letterUnfit } from './agent-asks'
import { ofTheDead } from './deceased-reason'
import { failsAmong } from './fails'
import { identityUnconfirmed } from './identity-reason'
import { transferInConditions } from './transfer-in-conditions'
import type { TransferInContext } from './transfer-in-context'
import type { ReasonRow } from './types'

reg('N29-refuse', 'W6-all')

const fails = failsAmong(transferInConditions)

/** The only reasons no letter may be issued for; each says who can, or what to do. */
export const transferInReasons: readonly ReasonRow<TransferInContext>[] = [
  {
    code: 'not-mobile-personnel',
    text: '您的档案不属于流动人员人事档案，由单位、学校或部队管理。',
    remedy: '请向管理档案的单位办理。情况有变化后，可以马上重新申请。',
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
    code: 'here-already',
    text: '您的档案已经在这家机构。',
    remedy: '不用再转，请在“档案在哪里”查看。要转到别处的，可以重新申请并选择那里的机构。',
    article: 'N20-1',
    fits: fails('not-here'),
  },
  {
    code: 'holder-unknown',
    text: '系统里没有您档案的记录，您也没有写明由谁保管，调档函没有可以寄的地方。',
    remedy: '请申请寻找档案，我们会按学校、原单位、户籍地逐处询问，问到后接着办理。',
    article: 'N20-1',
    fits: fails('holder-known'),
  },
  identityUnconfirmed,
  letterUnfit(({ byAgent }) => byAgent),
  ofTheDead,
]
