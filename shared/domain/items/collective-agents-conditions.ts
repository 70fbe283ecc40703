import { reg } from '@shared/kernel/reg'
import { identityVerified, notOfTheDead } from './archive-conditions'
import type { CollectiveAgentsContext } from './collective-agents-context'
import { ofTheDead } from './deceased-reason'
import { failsAmong } from './fails'
import type { ConditionRow, ReasonRow } from './types'

reg('N12-unit', 'N29-refuse')

/** What has to hold before who acts for a unit is changed; the unit's letter a clerk looks at. */
export const collectiveAgentsConditions: readonly ConditionRow<CollectiveAgentsContext>[] = [
  {
    name: 'account-there',
    says: '委托存档单位编号和统一社会信用代码对得上，账户没有注销',
    holds: ({ unitAccount }) => unitAccount !== null && unitAccount.state !== 'closed',
    refusal: 'collective.not-found',
    article: 'N12-unit',
  },
  {
    name: 'not-yet-agent',
    says: '申请增加的人还不是经办人',
    holds: ({ change, unitAccount }) => change !== 'join' || unitAccount?.isAgent !== true,
    refusal: 'collective.agent-already',
    article: 'N12-unit',
  },
  {
    name: 'still-agent',
    says: '申请不再经办的人是现在的经办人',
    holds: ({ change, unitAccount }) => change !== 'leave' || unitAccount?.isAgent === true,
    refusal: 'collective.not-agent',
    article: 'N12-unit',
  },
  notOfTheDead,
  identityVerified,
]

const fails = failsAmong(collectiveAgentsConditions)

/** The only reasons a change may be refused for. */
export const collectiveAgentsReasons: readonly ReasonRow<CollectiveAgentsContext>[] = [
  {
    code: 'letter-unfit',
    text: '您上传的单位授权书没有盖章、看不清，或者授权的经办人、事项与申请不一致。',
    remedy: '请单位重新开具后上传，可以立即重新申请。',
    article: 'N12-unit',
    fits: () => true,
  },
  {
    code: 'account-closed',
    text: '系统里单位集体账户已经注销。',
    remedy: '单位仍要存档的，请办理单位集体账户设立。',
    article: 'N12-close',
    fits: fails('account-there'),
  },
  {
    code: 'agent-already',
    text: '您已经是这个账户的经办人。',
    remedy: '不用再办，请在“我经办的单位”查看。',
    article: 'N12-unit',
    fits: fails('not-yet-agent'),
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
