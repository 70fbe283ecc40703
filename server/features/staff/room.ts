import type { CarriedCorrection } from '@shared/domain/persons/correction'
import type { Actor } from '@shared/domain/policy/roles'
import { decideRefresh, isAlive, sessionEnd } from '@shared/domain/sign-in/session-rules'
import { createSessions, type TokenCarrier } from '../../platform/sessions/sessions'
import { correctRelations } from './commands/correct-relations'
import { completeLink, openLink } from './commands/link'
import { changePassword, chooseCentre, endSessions, type PasswordForm } from './commands/self'
import { refresh, signOut } from './commands/session'
import { type StaffSignInForm, signIn } from './commands/sign-in'
import type { StaffContext, StaffDeps } from './deps'
import { manageRoom } from './manage-room'
import { actorOfToken, readMe } from './queries/actor'
import { listRelations, listSessions } from './queries/own'

export type StaffRoom = ReturnType<typeof createStaffRoom>

/** Staff of the centres: signing in, who they are, and their accounts. Made once at start: it remembers who signed in. */
export function createStaffRoom(outside: StaffDeps) {
  const sessions = createSessions({
    store: outside.staff.sessions,
    rules: {
      kind: 'staff',
      decide: decideRefresh,
      isAlive,
      endOf: (createdAt, now) => sessionEnd('staff', createdAt, now),
    },
    tokens: outside.tokens,
    newId: outside.newId,
    clock: outside.clock,
  })
  const deps: StaffContext = { ...outside, sessions }
  return {
    actorOfToken: (access: string) => actorOfToken(deps, access),
    signIn: (form: StaffSignInForm, carrier: TokenCarrier, now: Date) => signIn(deps, form, carrier, now),
    refresh: (carrier: TokenCarrier, now: Date) => refresh(deps, carrier, now),
    signOut: (actor: Actor, carrier: TokenCarrier) => signOut(deps, actor, carrier, deps.clock.now()),
    readMe: (actor: Actor) => readMe(deps, actor),
    listSessions: (actor: Actor, now: Date) => listSessions(deps, actor, now),
    listRelations: (actor: Actor) => listRelations(deps, actor),
    endSessions: (actor: Actor, session: string | undefined) => endSessions(deps, actor, session),
    changePassword: (actor: Actor, form: PasswordForm, now: Date) => changePassword(deps, actor, form, now),
    chooseCentre: (actor: Actor, centreId: string) => chooseCentre(deps, actor, centreId),
    openLink: (token: string, now: Date) => openLink(deps, token, now),
    completeLink: (form: { token: string; password: string; totp: string }, now: Date) =>
      completeLink(deps, form, now),
    /** For the effect of a decided case; see correct-relations.ts. */
    correctRelations: (correction: CarriedCorrection) => correctRelations(deps, correction),
    ...manageRoom(deps),
  }
}
