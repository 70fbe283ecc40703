import type { RouteOutput } from '@shared/contract/route'
import type { signInByProvider } from '@shared/contract/sign-in-by-provider'

/** The answer of every way of signing in. */
export type SignInAnswer = RouteOutput<typeof signInByProvider>

/** Takes an answer a step further; throws what the step has to show. */
export type TakeAnswer = (asked: Promise<SignInAnswer>) => Promise<void>
