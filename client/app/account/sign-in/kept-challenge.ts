import { readStored, removeStored, writeStored } from '../../platform/storage'

export interface Challenge {
  token: string
  needs: 'phone' | 'second-check'
}

interface Kept extends Challenge {
  until: number
}

const KEY = 'challenge'

/** A sign-in half done is kept until it runs out: who looks up a card or a message in between loses nothing. */
export function keepChallenge(challenge: Challenge & { expiresInSeconds: number }): Challenge {
  const { token, needs, expiresInSeconds } = challenge
  writeStored(KEY, { token, needs, until: Date.now() + expiresInSeconds * 1000 } satisfies Kept)
  return { token, needs }
}

export function keptChallenge(): Challenge | null {
  const kept = readStored<Kept>(KEY)
  return kept && kept.until > Date.now() ? { token: kept.token, needs: kept.needs } : null
}

export const forgetChallenge = (): void => removeStored(KEY)
