import type { Actor, Role } from '@shared/domain/policy/roles'
import { ANONYMOUS, SYSTEM } from '@shared/domain/policy/roles'

/** One actor of each role, all standing rightly to the case: its applicant, staff of its centre. */
export const ACTORS: Record<Role, Actor> = {
  anonymous: ANONYMOUS,
  person: { kind: 'person', id: 'person-1', roles: ['person'], name: '张示例' },
  clerk: { kind: 'staff', id: 'staff-1', roles: ['clerk'], centreId: 'centre-1', name: '李示例' },
  archivist: { kind: 'staff', id: 'staff-2', roles: ['archivist'], centreId: 'centre-1', name: '王示例' },
  system: SYSTEM,
}

/** The record all these cases are about. */
export const RECORD = { applicantId: 'person-1', centreId: 'centre-1' }
