import { totpAt } from '@server/platform/crypto/totp'

export interface HeldSecret {
  username: string
  name: string
  /** base32 */
  secret: string
}

export interface ShownCode {
  username: string
  name: string
  code: string
  /** Seconds for which it is shown. */
  seconds: number
}

const PERIOD = 30

/** What the phone shows at an instant. */
export const codesAt = (held: readonly HeldSecret[], now: Date): ShownCode[] => {
  const seconds = Math.floor(now.getTime() / 1000)
  const step = Math.floor(seconds / PERIOD)
  return held.map(({ username, name, secret }) => ({
    username,
    name,
    code: totpAt(secret, step),
    seconds: PERIOD - (seconds % PERIOD),
  }))
}
