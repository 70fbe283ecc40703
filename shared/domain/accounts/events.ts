/**
 * What the chain of an account tells, and how its history says it: who may come in, and how sure it is who they are. No
 * personal value stands in it.
 */
export const ACCOUNT_EVENTS = {
  'login-added': '添加登录方式',
  'login-removed': '移除登录方式',
  'number-left': '手机号由新机主认领',
  'identity-verified': '完成实名核验',
  'opened-at-window': '窗口核对证件原件，建立账号',
  'recovery-proposed': '窗口提出更换登录手机号',
  recovered: '第二人确认，更换登录手机号并退出全部登录',
  'revival-proposed': '窗口提出恢复账号',
  revived: '第二人确认，恢复账号',
  'proposal-declined': '退回账号处理',
  suspended: '窗口停用账号并退出全部登录',
  closed: '注销账号',
} as const

export type AccountEvent = keyof typeof ACCOUNT_EVENTS
