import type { Actor } from '@shared/domain/policy/roles'
import { decideRefresh, isAlive, sessionEnd } from '@shared/domain/sign-in/session-rules'
import { createSessions, type TokenCarrier } from '../../platform/sessions/sessions'
import { refresh, signOut } from './commands/session'
import { type StaffSignInForm, signIn } from './commands/sign-in'
import type { StaffContext, StaffDeps } from './deps'
import { actorOfToken, readMe } from './queries'

export type StaffRoom = ReturnType<typeof createStaffRoom>

/** Staff of the centres: signing in and who they are. Made once at start: it remembers who signed in. */
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
  }
}
