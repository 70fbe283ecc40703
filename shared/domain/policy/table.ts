import { reg } from '@shared/kernel/reg'
import type { Actor, Role } from './roles'

reg('N29-leak', 'N29-rules')

/** How the actor must stand to the thing: anyone, the applicant, or staff of the centre that has it. */
export type Relation = 'any' | 'self' | 'own-centre'

interface PolicyRow {
  action: string
  roles: readonly Role[]
  relation: Relation
}

const everyone = ['anonymous', 'person', 'clerk', 'archivist'] as const
const staff = ['clerk', 'archivist'] as const

/** Who may do what: role × action × relation. What is not listed is refused; a route whose action is missing does not boot. */
export const POLICY = [
  { action: 'public.read', roles: everyone, relation: 'any' },
  { action: 'sign-in', roles: everyone, relation: 'any' },
  { action: 'sign-out', roles: everyone, relation: 'any' },
  { action: 'me.read', roles: ['person'], relation: 'any' },
  { action: 'me.declare-identity', roles: ['person'], relation: 'any' },
  { action: 'file-card.read', roles: ['person'], relation: 'any' },
  { action: 'case.list-own', roles: ['person'], relation: 'any' },
  { action: 'case.submit', roles: ['person'], relation: 'any' },
  { action: 'case.read', roles: ['person'], relation: 'self' },
  { action: 'case.read', roles: staff, relation: 'own-centre' },
  { action: 'case.withdraw', roles: ['person'], relation: 'self' },
  { action: 'case.decide', roles: ['clerk'], relation: 'own-centre' },
  { action: 'certificate.list-own', roles: ['person'], relation: 'any' },
  { action: 'certificate.read', roles: ['person'], relation: 'self' },
  { action: 'certificate.read', roles: staff, relation: 'own-centre' },
  { action: 'staff.me', roles: staff, relation: 'any' },
  { action: 'queue.read', roles: staff, relation: 'any' },
] as const satisfies readonly PolicyRow[]

export type Action = (typeof POLICY)[number]['action']

/** What the relation is measured against; absent when the action is not about one record. */
export interface Resource {
  applicantId?: string
  centreId?: string
}

const related = (relation: Relation, actor: Actor, resource: Resource | undefined): boolean => {
  if (relation === 'any') return true
  if (relation === 'self') return actor.kind === 'person' && resource?.applicantId === actor.id
  return actor.kind === 'staff' && actor.centreId !== undefined && resource?.centreId === actor.centreId
}

/** Whether some role of the actor may do the action at all, before any record is known. */
export const mayEver = (actor: Actor, action: Action): boolean =>
  POLICY.some((row) => row.action === action && row.roles.some((role) => actor.roles.includes(role)))

/** Whether the actor may do the action on this record. */
export const may = (actor: Actor, action: Action, resource?: Resource): boolean =>
  POLICY.some(
    (row) =>
      row.action === action &&
      row.roles.some((role) => actor.roles.includes(role)) &&
      related(row.relation, actor, resource),
  )
