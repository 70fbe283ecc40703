import type { Actor } from '@shared/domain/policy/roles'
import { decideRefresh, isAlive, sessionEnd } from '@shared/domain/sign-in/session-rules'
import { createSessions, type TokenCarrier } from '../../platform/sessions/sessions'
import { correctIdentity, type IdentityCorrection } from './commands/correct-identity'
import { requestCode } from './commands/request-code'
import { answerSecondCheck, claimNumber, type SecondCheckForm } from './commands/second-check'
import { refresh, signOut } from './commands/session'
import {
  type PhoneForm,
  type ProviderForm,
  type SignInForm,
  showPhone,
  signIn,
  signInByProvider,
} from './commands/sign-in'
import { counterRoom } from './counter/room'
import type { AccountContext, AccountDeps } from './deps'
import { knownPerson } from './known'
import { meRoom } from './me-room'
import { actorOfToken, applicant, readFileCard, readMe } from './queries/read'
import { tellLoginChanged } from './tell'
import { windowAccounts } from './window/room'

export type AccountRoom = ReturnType<typeof createAccountRoom>

function contextOf(outside: AccountDeps): AccountContext {
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
  return { ...outside, sessions }
}

/** Accounts of persons: signing in, who they are, and where their file is. Made once at start: it remembers who signed in. */
export function createAccountRoom(outside: AccountDeps) {
  const deps = contextOf(outside)
  return {
    ...meRoom(deps),
    counter: counterRoom(deps),
    window: windowAccounts(deps),
    actorOfToken: (access: string) => actorOfToken(deps, access),
    requestCode: (phone: string, now: Date) => requestCode(deps, phone, now),
    signIn: (form: SignInForm, carrier: TokenCarrier, now: Date) => signIn(deps, form, carrier, now),
    signInByProvider: (form: ProviderForm, carrier: TokenCarrier, now: Date) =>
      signInByProvider(deps, form, carrier, now),
    showPhone: (form: PhoneForm, carrier: TokenCarrier, now: Date) => showPhone(deps, form, carrier, now),
    answerSecondCheck: (form: SecondCheckForm, carrier: TokenCarrier, now: Date) =>
      answerSecondCheck(deps, form, carrier, now),
    claimNumber: (form: { token: string; device?: string | undefined }, carrier: TokenCarrier, now: Date) =>
      claimNumber(deps, form, carrier, now),
    refresh: (fromBody: string | undefined, carrier: TokenCarrier, now: Date) =>
      refresh(deps, fromBody, carrier, now),
    signOut: (actor: Actor, carrier: TokenCarrier) => signOut(deps, actor, carrier, deps.clock.now()),
    readMe: (actor: Actor) => readMe(deps, actor),
    readFileCard: (actor: Actor) => readFileCard(deps, actor),
    applicant: (actor: Actor) => applicant(deps, actor),
    /** For the worker: what nobody confirmed within its day, and says how much; also messages that could not be sent in one. */
    sweep: async (now: Date): Promise<number> => {
      await deps.accounts.notices.dropLate(now)
      return deps.accounts.counter.dropLapsed(now)
    },
    /** For the effect of a new phone set at a counter; see tell.ts. */
    tellLoginChanged: (job: { id: string; ref: string }) => tellLoginChanged(deps, job),
    /** For the effect of a person being known by name; see known.ts. */
    knownPerson: (accountId: string) => knownPerson(deps, accountId),
    /** For the effect of a decided case; see correct-identity.ts. */
    correctIdentity: (accountId: string, correction: IdentityCorrection) =>
      correctIdentity(deps, accountId, correction),
  }
}
