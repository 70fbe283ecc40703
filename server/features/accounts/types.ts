import type { challenged, signedIn } from '@shared/contract/sign-in-answer'
import type * as z from 'zod/mini'

export type SignedIn = z.output<typeof signedIn>
export type SignInAnswer = SignedIn | z.output<typeof challenged>
