import type { Clock } from '@server/platform/clock'

export interface WechatConfig {
  /** 'https://api.weixin.qq.com', or the simulator's address with its path. */
  baseUrl: string
  appId: string
  secret: string
  /** All waits of one call together; 2500 by default. */
  budgetMs?: number
  clock?: Clock
}

/** An address below the base, which may have a path of its own. */
export function addressOf({ baseUrl }: WechatConfig, path: string, query: Record<string, string> = {}): URL {
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}${path}`)
  url.search = new URLSearchParams(query).toString()
  return url
}
