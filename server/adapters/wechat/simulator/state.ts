import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '@server/platform/clock'

/** What a one-time code of the simulated provider stands for. */
export interface SimulatedCode {
  kind: 'login' | 'phone'
  appId: string
  /** Milliseconds since 1970; the moment the person tapped. */
  mintedAt: number
  used: boolean
  openid: string
  unionid: string
  phone: string
  /** The provider holds this person for a risk (40226). */
  blocked: boolean
}

/** Codes, access tokens and calls of the simulated provider, in memory only. */
export interface WechatState {
  mint(code: Pick<SimulatedCode, 'kind' | 'appId' | 'phone' | 'blocked'> & { user: string }): {
    code: string
    openid: string
  }
  find(code: string): SimulatedCode | undefined
  /** Counts a call of a person. False past 100 within a minute. */
  countCall(openid: string): boolean
  /** The app's token: the same one until 5 minutes before its end, another one when forced. */
  token(force: boolean): { token: string; seconds: number }
  tokenIs(token: string): 'valid' | 'expired' | 'unknown'
  /** Makes the token in use worthless, as another holder's forced renewal would. */
  dropToken(): void
}

const CODE_LIFE_MS = 5 * 60_000
const TOKEN_SECONDS = 7200
const MOST_CODES = 5000
const PER_MINUTE = 100

/** 28 letters beginning with o, the same for the same person and app every time. */
const idOf = (...parts: string[]): string =>
  `o${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 27)}`

export const isOver = (code: SimulatedCode, now: Date): boolean =>
  now.getTime() - code.mintedAt > CODE_LIFE_MS

export function createWechatState(clock: Clock): WechatState {
  const codes = new Map<string, SimulatedCode>()
  const calls = new Map<string, number[]>()
  let token: { text: string; until: number } | null = null
  const now = (): number => clock.now().getTime()
  return {
    mint({ user, ...rest }) {
      const code = `0${randomBytes(24).toString('base64url').replace(/[-_]/g, 'a')}`
      const openid = idOf(rest.appId, user)
      const unionid = idOf('owner', user)
      codes.set(code, { ...rest, openid, unionid, mintedAt: now(), used: false })
      const [oldest = ''] = codes.keys()
      if (codes.size > MOST_CODES) codes.delete(oldest)
      return { code, openid }
    },
    find: (code) => codes.get(code),
    countCall(openid) {
      const recent = (calls.get(openid) ?? []).filter((at) => now() - at < 60_000)
      calls.set(openid, [...recent, now()])
      return recent.length < PER_MINUTE
    },
    token(force) {
      const left = ((token?.until ?? 0) - now()) / 1000
      if (token && !force && left > 300) return { token: token.text, seconds: Math.floor(left) }
      token = { text: randomBytes(60).toString('base64url'), until: now() + TOKEN_SECONDS * 1000 }
      return { token: token.text, seconds: TOKEN_SECONDS }
    },
    tokenIs: (text) => (text !== token?.text ? 'unknown' : now() >= token.until ? 'expired' : 'valid'),
    dropToken() {
      token = null
    },
  }
}
