import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '@server/platform/clock'

/** Who a code or token of the simulated provider stands for, and what they agreed to. */
export interface SimulatedPerson {
  appId: string
  userId: string
  openId: string
  /** auth_base tells only who it is; auth_user lets the profile be read. */
  scope: 'auth_base' | 'auth_user'
  frozen: boolean
  /** Newer apps get open_id in place of user_id. */
  ids: 'user_id' | 'open_id'
}

export type PersonWish = Pick<SimulatedPerson, 'appId' | 'scope' | 'frozen' | 'ids'> & { user: string }

/** Codes and tokens of the simulated provider, in memory only. */
export interface AlipayState {
  mint(wish: PersonWish): { code: string; userId: string; openId: string }
  /** Spends a code: the person, or null when it is unknown, used, over or of another app. */
  spend(code: string, appId: string): SimulatedPerson | null
  newToken(person: SimulatedPerson): string
  personOf(token: string): SimulatedPerson | undefined
}

const CODE_LIFE_MS = 24 * 60 * 60_000
const MOST = 5000

export function createAlipayState(clock: Clock): AlipayState {
  const codes = new Map<string, { person: SimulatedPerson; mintedAt: number }>()
  const tokens = new Map<string, SimulatedPerson>()
  return {
    mint({ user, ...wish }) {
      const seed = createHash('sha256').update(user).digest()
      const userId = `2088${String(seed.readUIntBE(0, 6) % 1e12).padStart(12, '0')}`
      const openId = createHash('sha256').update(`${wish.appId}\n${user}`).digest('base64url')
      const code = randomBytes(16).toString('hex')
      codes.set(code, { person: { ...wish, userId, openId }, mintedAt: clock.now().getTime() })
      forgetOldest(codes)
      return { code, userId, openId }
    },
    spend(code, appId) {
      const found = codes.get(code)
      if (!found || found.person.appId !== appId) return null
      codes.delete(code)
      return clock.now().getTime() - found.mintedAt > CODE_LIFE_MS ? null : found.person
    },
    newToken(person) {
      const token = `authbsedemo${randomBytes(16).toString('hex')}`
      tokens.set(token, person)
      forgetOldest(tokens)
      return token
    },
    personOf: (token) => tokens.get(token),
  }
}

function forgetOldest(map: Map<string, unknown>): void {
  const [oldest] = map.keys()
  if (map.size > MOST && oldest !== undefined) map.delete(oldest)
}
