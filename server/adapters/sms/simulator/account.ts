import type { TencentSmsConfig } from '../tencent'

/** What the simulated provider has on record of its one customer. */
export interface SmsAccount {
  secretId: string
  secretKey: string
  appId: string
  signName: string
  /** Approved texts by template id, with {1}, {2} … for the parameters. */
  templates: Record<string, string>
}

type SenderConfig = Pick<TencentSmsConfig, 'secretId' | 'secretKey' | 'appId' | 'signName' | 'templates'>

/** The account that belongs to a sender's configuration. */
export const accountOf = ({ secretId, secretKey, appId, signName, templates }: SenderConfig): SmsAccount => ({
  secretId,
  secretKey,
  appId,
  signName,
  templates: {
    [templates['sign-in-code']]: '您的登录验证码是 {1}，5 分钟内有效。请勿告诉他人。',
    [templates['login-changed']]:
      '您的登录手机号已在服务窗口更换，原有登录已全部退出。如非本人办理，请尽快到窗口核实。',
    [templates['case-step']]: '您的{1}：{2}。请登录档易办查看。',
  },
})
