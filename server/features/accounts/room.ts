import type { Actor } from '@shared/domain/policy/roles'
import { decideRefresh, isAlive, sessionEnd } from '@shared/domain/sign-in/session-rules'
import type { CommandCall } from '../../platform/commands/run'
import { createSessions, type TokenCarrier } from '../../platform/sessions/sessions'
import { correctIdentity, type IdentityCorrection } from './commands/correct-identity'
import { declareIdentity, type IdentityForm } from './commands/declare-identity'
import { requestCode } from './commands/request-code'
import { refresh, signOut } from './commands/session'
import { type SignInForm, signIn } from './commands/sign-in'
import type { AccountContext, AccountDeps } from './deps'
import { actorOfToken, applicant, readFileCard, readMe } from './queries/read'

export type AccountRoom = ReturnType<typeof createAccountRoom>

/** Accounts of persons: signing in, who they are, and where their file is. Made once at start: it remembers who signed in. */
export function createAccountRoom(outside: AccountDeps) {
  const sessions = createSessions({
    store: outside.accounts.sessions,
    rules: {
      kind: 'person',
      decide: decideRefresh,
      isAlive,
      endOf: (createdAt, now) => sessionEnd('person', createdAt, now),
    },
    tokens: outside.tokens,
    newId: outside.newId,
    clock: outside.clock,
  })
  const deps: AccountContext = { ...outside, sessions }
  return {
    actorOfToken: (access: string) => actorOfToken(deps, access),
    requestCode: (phone: string, now: Date) => requestCode(deps, phone, now),
    signIn: (form: SignInForm, carrier: TokenCarrier, now: Date) => signIn(deps, form, carrier, now),
    refresh: (fromBody: string | undefined, carrier: TokenCarrier, now: Date) =>
      refresh(deps, fromBody, carrier, now),
    signOut: (actor: Actor, carrier: TokenCarrier) => signOut(deps, actor, carrier, deps.clock.now()),
    readMe: (actor: Actor) => readMe(deps, actor),
    readFileCard: (actor: Actor) => readFileCard(deps, actor),
    applicant: (actor: Actor) => applicant(deps, actor),
    /** For the effect of a decided case; see correct-identity.ts. */
    correctIdentity: (accountId: string, correction: IdentityCorrection) =>
      correctIdentity(deps, accountId, correction),
    declareIdentity: (actor: Actor, call: CommandCall, form: IdentityForm) =>
      declareIdentity(deps, actor, call, form),
  }
}
