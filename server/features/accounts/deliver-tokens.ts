import type { TokenCarrier, TokenPair } from '../../platform/sessions/sessions'

/** Tokens as they travel in a body. */
export type BodyTokens = Pick<TokenPair, 'access' | 'refresh' | 'accessSeconds'>

/** H5 gets its tokens in cookies no script can read and nothing in the body; mini programs have no cookies. */
export function deliverTokens(
  client: string,
  pair: TokenPair,
  carrier: TokenCarrier,
): { tokens?: BodyTokens } {
  if (client === 'h5') {
    carrier.set(pair)
    return {}
  }
  const { access, refresh, accessSeconds } = pair
  return { tokens: { access, refresh, accessSeconds } }
}
