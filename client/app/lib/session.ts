import { createStore, useStore } from '@common/store'
import { readStored, removeStored, writeStored } from '../platform/storage'
import { forgetQueries } from './use-query'

interface Tokens {
  access: string
  refresh: string
}

const TOKENS = 'tokens'
const SIGNED_IN = 'signed-in'

/** Whether somebody signed in on this device; whether it still holds is found out by the first request. */
const signedIn = createStore(readStored<boolean>(SIGNED_IN) ?? false)

/** True when pages may ask for personal things. */
export const useSignedIn = (): boolean => useStore(signedIn)

export const readTokens = (): Tokens | null => readStored<Tokens>(TOKENS)

/** Keeps the tokens of a mini program; browsers have theirs in cookies. */
export const writeTokens = ({ access, refresh }: Tokens): void => writeStored(TOKENS, { access, refresh })

/** After a sign-in: nothing that another person saw on this device stays. */
export function signedInNow(tokens: Tokens | undefined): void {
  forgetQueries()
  if (tokens) writeTokens(tokens)
  writeStored(SIGNED_IN, true)
  signedIn.set(true)
}

/** After signing out, or when the sign-in turned out to have ended. */
export function signedOut(): void {
  forgetQueries()
  removeStored(TOKENS)
  removeStored(SIGNED_IN)
  signedIn.set(false)
}
