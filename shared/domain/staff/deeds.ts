import type { StaffStatus } from './posts'

interface DeedRow {
  /** What `can` calls it; null when nobody is offered it. */
  can:
    | 'invite'
    | 'withdraw'
    | 'grant'
    | 'revoke'
    | 'suspend'
    | 'reinstate'
    | 'recover'
    | 'end-sessions'
    | 'relate'
    | 'leave'
    | null
  from: readonly StaffStatus[]
  says: string
  /** Who may: whose reach covers every post of the account, or any administrator or head of a centre of theirs. */
  who: 'reach' | 'standing'
}

/** What can be done to an account, in which states, and how its history tells it. */
export const STAFF_DEEDS = {
  invited: { can: null, from: [], says: '邀请', who: 'reach' },
  'link-renewed': { can: 'invite', from: ['invited'], says: '重新发出邀请', who: 'reach' },
  'invitation-withdrawn': { can: 'withdraw', from: ['invited'], says: '撤销邀请', who: 'reach' },
  enrolled: { can: null, from: ['invited', 'active'], says: '设置密码并绑定动态验证码', who: 'reach' },
  'post-granted': {
    can: 'grant',
    from: ['invited', 'active', 'suspended'],
    says: '授予岗位',
    who: 'standing',
  },
  'post-revoked': {
    can: 'revoke',
    from: ['invited', 'active', 'suspended'],
    says: '撤销岗位',
    who: 'standing',
  },
  suspended: { can: 'suspend', from: ['active'], says: '停用账号', who: 'reach' },
  reinstated: { can: 'reinstate', from: ['suspended'], says: '恢复账号', who: 'reach' },
  'recovery-confirmed': { can: 'recover', from: ['active'], says: '确认重设密码', who: 'standing' },
  'recovery-link': { can: null, from: ['active'], says: '第二人确认，发出重设链接', who: 'standing' },
  'password-changed': { can: null, from: ['active'], says: '修改密码', who: 'reach' },
  'sessions-ended': { can: 'end-sessions', from: ['active'], says: '结束登录', who: 'reach' },
  'relation-declared': {
    can: 'relate',
    from: ['active', 'suspended'],
    says: '登记回避关系',
    who: 'standing',
  },
  'relation-ended': { can: null, from: ['active', 'suspended'], says: '解除回避关系', who: 'standing' },
  'relation-corrected': {
    can: null,
    from: ['invited', 'active', 'suspended', 'left'],
    says: '回避关系随对方更正的身份信息更正',
    who: 'standing',
  },
  left: { can: 'leave', from: ['active', 'suspended'], says: '登记离岗', who: 'reach' },
} as const satisfies Record<string, DeedRow>

export type StaffDeed = keyof typeof STAFF_DEEDS

/** What a deed is called on screen, where one is offered. */
export type StaffCan = Exclude<(typeof STAFF_DEEDS)[StaffDeed]['can'], null>

/** Whether the account's state allows the deed. */
export const fitsStatus = (deed: StaffDeed, status: StaffStatus): boolean =>
  (STAFF_DEEDS[deed].from as readonly StaffStatus[]).includes(status)
