import * as accounts from '@shared/contract/staff-accounts'
import * as relations from '@shared/contract/staff-relations'
import type { Post } from '@shared/domain/policy/roles'
import { LINK_RULES } from '@shared/domain/staff/link-rules'
import { POST_LABELS } from '@shared/domain/staff/posts'
import type { Account } from './use-account'

/** What the reader has pressed, with what it is about. */
export type Asked =
  | {
      deed:
        | 'renew'
        | 'withdraw'
        | 'suspend'
        | 'reinstate'
        | 'recover'
        | 'end-all'
        | 'grant'
        | 'relate'
        | 'leave'
    }
  | { deed: 'revoke'; centre: { id: string; name: string }; post: Post }
  | { deed: 'end-session'; session: string }
  | { deed: 'end-relation'; relation: string; name: string }

export type DeedRoute = ReturnType<typeof wordsOf>['route']

const confirmation = ({ recovery }: Account): string[] =>
  recovery
    ? [
        `${recovery.confirmedBy.join('、')} 已经确认，您是第二位。`,
        '您确认后，原密码和验证器立即失效，所有登录结束，并得到一次性链接。',
      ]
    : [`需要两位同事在 ${LINK_RULES.recoveryHours} 小时内分别确认。您是第一位，现在的密码暂时仍然有效。`]

/** What each deed is called, what it brings, and the route it goes by. */
export function wordsOf(asked: Asked, account: Account) {
  switch (asked.deed) {
    case 'renew':
      return {
        route: accounts.renewStaffInvitation,
        title: '重新发出邀请',
        says: [`原链接立即失效，新链接 ${LINK_RULES.linkHours} 小时内有效。`],
      }
    case 'withdraw':
      return {
        route: accounts.withdrawStaffInvitation,
        title: '撤销邀请',
        says: ['链接立即失效，账号不再能启用。'],
        isDanger: true,
      }
    case 'suspend':
      return {
        route: accounts.suspendStaff,
        title: '停用账号',
        says: ['立即退出所有登录，停用期间不能登录。之后可以恢复。'],
        isDanger: true,
      }
    case 'reinstate':
      return {
        route: accounts.reinstateStaff,
        title: '恢复账号',
        says: ['恢复后，本人可以用原来的密码和动态验证码登录。'],
      }
    case 'recover':
      return {
        route: accounts.confirmStaffRecovery,
        title: '确认重设密码和验证器',
        says: ['本人忘记密码或丢失手机时使用。请先当面或电话核实是本人。', ...confirmation(account)],
      }
    default:
      return furtherWords(asked, account)
  }
}

function furtherWords(asked: Exclude<Asked, { deed: 'renew' | 'withdraw' }>, account: Account) {
  switch (asked.deed) {
    case 'end-all':
      return {
        route: accounts.endMemberSessions,
        title: '结束全部登录',
        says: ['最多 5 秒后，这个账号在各处的登录都失效，本人需要重新登录。'],
      }
    case 'end-session':
      return {
        route: accounts.endMemberSessions,
        title: '结束这次登录',
        says: ['最多 5 秒后失效，本人需要重新登录。'],
      }
    case 'grant':
      return { route: accounts.grantPost, title: '授予岗位', says: ['最多 5 秒后生效。'] }
    case 'revoke':
      return {
        route: accounts.revokePost,
        title: '撤销岗位',
        says: [`${asked.centre.name}：${POST_LABELS[asked.post]}。最多 5 秒后生效。`],
        isDanger: true,
      }
    case 'relate':
      return {
        route: relations.recordStaffRelation,
        title: '登记回避关系',
        says: [`登记后，${account.name}不能查看和办理这个人的事项。`],
      }
    case 'end-relation':
      return {
        route: relations.endStaffRelation,
        title: '解除回避关系',
        says: [`解除后，${account.name}可以查看和办理 ${asked.name} 的事项。请先核实关系确已不存在。`],
      }
    default:
      return {
        route: accounts.recordLeaving,
        title: '登记离岗',
        says: ['账号立即锁定，岗位全部撤销，不能恢复。以后再来工作须重新邀请。'],
        isDanger: true,
      }
  }
}
