import type { readLogins } from '@shared/contract/logins'
import type { RouteOutput } from '@shared/contract/route'

export type Logins = RouteOutput<typeof readLogins>
export type Login = Logins['logins'][number]

const NAMES = { phone: '手机号', weapp: '微信', alipay: '支付宝' } as const

/** A login as it is called in sentences: 手机号 138****0001, 微信. */
export const sayLogin = ({ kind, label }: Login): string =>
  kind === 'phone' ? `${NAMES.phone} ${label}` : NAMES[kind]
