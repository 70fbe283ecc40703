import type { ProviderRefusal } from '@server/platform/ports/login-provider'

interface Meaning {
  refusal: ProviderRefusal
  words: string
}

const CODE: ProviderRefusal = { kind: 'code' }
const MINUTE: ProviderRefusal = { kind: 'busy', seconds: 60 }
const SOON: ProviderRefusal = { kind: 'busy', seconds: 5 }

/** The published error codes. Those that are our own fault (secret, app id, addresses) are for the log: the person can only wait. */
const MEANINGS: Record<number, Meaning> = {
  [-1]: { refusal: SOON, words: 'the system is busy' },
  40001: { refusal: MINUTE, words: 'the access token is not valid' },
  40013: { refusal: MINUTE, words: 'our app id is not valid' },
  40014: { refusal: MINUTE, words: 'the access token is not valid' },
  40029: { refusal: CODE, words: 'the code is not valid' },
  40125: { refusal: MINUTE, words: 'our app secret is not valid' },
  40163: { refusal: CODE, words: 'the code has been used' },
  40164: { refusal: MINUTE, words: 'our address is not on the list of the app' },
  40226: { refusal: { kind: 'blocked' }, words: 'the person is held for a risk' },
  42001: { refusal: MINUTE, words: 'the access token has expired' },
  45009: { refusal: { kind: 'busy', seconds: 3600 }, words: 'the quota of the day is used up' },
  45011: { refusal: MINUTE, words: 'too often within a minute' },
}

/** Errors of the access token: another one may do. */
export const TOKEN_ERRORS: ReadonlySet<number> = new Set([40001, 40014, 42001])

/** What an error code means for the person, and what the log says; the provider's own text stays out of it. */
export function meaningOf(errcode: number): { error: ProviderRefusal; detail: string } {
  const { refusal, words } = MEANINGS[errcode] ?? { refusal: MINUTE, words: 'not a code we know' }
  return { error: refusal, detail: `wechat ${errcode}: ${words}` }
}

/** When no answer came, or one that is none. */
export const unavailable = (detail: string): { ok: false; error: ProviderRefusal; detail: string } => ({
  ok: false,
  error: SOON,
  detail: `wechat: ${detail}`,
})
