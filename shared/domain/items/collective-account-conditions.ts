import { reg } from '@shared/kernel/reg'
import { identityVerified, notOfTheDead } from './archive-conditions'
import type { CollectiveAccountContext } from './collective-account-context'
import { ofTheDead } from './deceased-reason'
import { failsAmong } from './fails'
import { centreOffered } from './place-conditions'
import type { ConditionRow, ReasonRow } from './types'

reg('N12-unit', 'N12-agree', 'N29-refuse')

/** What has to hold before a unit's account is opened; the papers themselves a clerk looks at. */
export const collectiveAccountConditions: readonly ConditionRow<CollectiveAccountContext>[] = [
  centreOffered,
  {
    name: 'agreement-signed',
    says: '已签署委托存档协议（单位）',
    // A version that was signed while it was in force stays signed.
    holds: ({ agreement }) => agreement !== 'unknown',
    refusal: 'custody.agreement-outdated',
    article: 'N12-agree',
  },
  {
    name: 'no-account',
    says: '单位在所选机构没有集体账户',
    holds: ({ unitAccount }) => unitAccount === null,
    refusal: 'collective.exists',
    article: 'N12-unit',
  },
  notOfTheDead,
  identityVerified,
]

const fails = failsAmong(collectiveAccountConditions)

/** The only reasons an account may be refused for; each says who can, or what to do. */
export const collectiveAccountReasons: readonly ReasonRow<CollectiveAccountContext>[] = [
  {
    code: 'licence-unfit',
    text: '您上传的营业执照等证件看不清、已经失效，或者与填写的单位名称、统一社会信用代码不一致。',
    remedy: '请核对后重新拍照上传，可以立即重新申请。',
    article: 'N12-unit',
    fits: () => true,
  },
  {
    code: 'letter-unfit',
    text: '您上传的单位授权书没有盖章，或者授权的经办人、事项与申请不一致。',
    remedy: '请单位重新开具后上传，可以立即重新申请。',
    article: 'N12-unit',
    fits: () => true,
  },
  {
    code: 'centre-unfit',
    text: '您选择的机构现在不能为单位开立账户。',
    remedy: '请重新申请并选择另一家，页面会列出可以开立的机构和理由。',
    article: 'N7-place',
    fits: fails('centre-offered'),
  },
  {
    code: 'account-open',
    text: '系统里单位在这家机构已经有集体账户。',
    remedy: '请凭协议上的委托存档单位编号办理单位经办人变更，之后就能看到这个账户。',
    article: 'N12-unit',
    fits: fails('no-account'),
  },
  {
    code: 'identity-unconfirmed',
    text: '您的身份还没有核验，不能确认是本人申请。',
    remedy: '请在线完成实名核验，或携带身份证、社保卡到窗口核验，之后可以立即重新申请。',
    article: 'N12-unit',
    fits: fails('identity-verified'),
  },
  ofTheDead,
]
