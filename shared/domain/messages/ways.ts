import { reg } from '@shared/kernel/reg'

reg('N29-leak')

/** By what a message may go. */
export const CARRIED_BY = { sms: '短信', weapp: '微信', alipay: '支付宝' } as const
export type CarriedBy = keyof typeof CARRIED_BY

/** What a person may choose on their page. */
export const MESSAGE_WAYS = {
  sms: { label: '短信', note: '发到办件时留的手机号' },
  weapp: { label: '微信服务通知', note: '发不出时改发短信' },
  alipay: { label: '支付宝消息', note: '发不出时改发短信' },
  off: { label: '不发', note: '进展只在办件里看；依法必须告知的，仍用短信告知' },
} as const
export type MessageWay = keyof typeof MESSAGE_WAYS
export const MESSAGE_WAY_NAMES = Object.keys(MESSAGE_WAYS) as [MessageWay, ...MessageWay[]]

/** Who has chosen nothing is told by SMS. */
export const USUAL_WAY: MessageWay = 'sms'

/**
 * The ways of one message in the order in which they are tried: the chosen one, and SMS where that one certainly did not send. Empty:
 * its person does not want it. `reachable`: by what they can be reached at all.
 */
export function waysFor(
  chosen: MessageWay,
  { statutory, reachable }: { statutory: boolean; reachable: readonly CarriedBy[] },
): CarriedBy[] {
  if (chosen === 'off' && !statutory) return []
  const wished: CarriedBy[] = chosen === 'off' || chosen === 'sms' ? ['sms'] : [chosen, 'sms']
  return wished.filter((way) => reachable.includes(way))
}
