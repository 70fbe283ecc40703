/** Posts of staff come from the centre; `person` is anyone signed in by phone; `system` is the worker. */
export type Role = 'anonymous' | 'person' | 'clerk' | 'archivist' | 'system'

/** Who asks. Built by the server from a verified session, never from anything the client says. */
export interface Actor {
  kind: 'anonymous' | 'person' | 'staff' | 'system'
  id: string
  roles: readonly Role[]
  /** The centre a staff member works at. */
  centreId?: string
  /** Shown on threads for staff. */
  name?: string
  /** The session the request came with, so that signing out ends this one. */
  sessionId?: string
}

export const ANONYMOUS: Actor = { kind: 'anonymous', id: 'anonymous', roles: ['anonymous'] }
export const SYSTEM: Actor = { kind: 'system', id: 'system', roles: ['system'], name: '系统' }
