import type { readDevices } from '@shared/contract/logins'
import type { RouteOutput } from '@shared/contract/route'
import { sayInstant } from '@shared/kernel/dates'

export type Device = RouteOutput<typeof readDevices>['devices'][number]

const CLIENTS = { h5: '浏览器', weapp: '微信小程序', alipay: '支付宝小程序' } as const

export const sayDevice = ({ client }: Device): string => CLIENTS[client]

/** What is known of a device, a line each. */
export const deviceLines = ({ signedIn, lastSeenAt, firstSeenAt }: Device): string[] => [
  signedIn ? '正在登录' : '已退出',
  `最近使用 ${sayInstant(lastSeenAt)}`,
  `第一次登录 ${sayInstant(firstSeenAt)}`,
]
