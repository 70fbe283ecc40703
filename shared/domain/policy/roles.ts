/**
 * Posts of staff, given per centre (product.md): 受理, 审核, 档案, 收发, 党务, 审批, 负责人, 监督 (主管部门), 系统管理.
 */
export const POSTS = [
  'clerk',
  'reviewer',
  'archivist',
  'dispatch',
  'party-affairs',
  'approver',
  'centre-head',
  'supervisor',
  'administrator',
] as const

export type Post = (typeof POSTS)[number]

/**
 * `person` is anyone signed in, `staff` every staff member whatever their posts; `outside` a unit without an account that shows the
 * code of a letter it was sent; `system` is the worker.
 */
export type Role = 'anonymous' | 'person' | 'staff' | Post | 'outside' | 'system'

/** Who asks. Built by the server from a verified session, never from anything the client says. */
export interface Actor {
  kind: 'anonymous' | 'person' | 'staff' | 'outside' | 'system'
  id: string
  roles: readonly Role[]
  /** The centre a staff member works at now; a supervisor's is the department. */
  centreId?: string
  /** Centres below the department a supervisor works at. */
  oversees?: readonly string[]
  /** Shown on threads for staff. */
  name?: string
  /** Whom this staff member must keep away from (N10): keyed indexes of ID numbers of persons, and ids of colleagues. */
  kin?: readonly string[]
  /** The session the request came with, so that signing out ends this one. */
  sessionId?: string
}

export const ANONYMOUS: Actor = { kind: 'anonymous', id: 'anonymous', roles: ['anonymous'] }
export const SYSTEM: Actor = { kind: 'system', id: 'system', roles: ['system'], name: '系统' }
