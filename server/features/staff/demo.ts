import type { Post } from '@shared/domain/policy/roles'
import { normaliseUsername } from '@shared/domain/staff/username'
import { hashPassword } from '../../platform/crypto/passwords'
import type { StaffRecord } from './repository'

export interface DemoStaff {
  id: string
  username: string
  name: string
  posts: readonly Post[]
  centreId: string
  password: string
}

/** A complete staff record for demonstration data. The hash takes about 40 ms. */
export async function demoStaff(member: DemoStaff): Promise<StaffRecord> {
  return {
    _id: member.id,
    username: normaliseUsername(member.username),
    name: member.name,
    posts: [...member.posts],
    centreId: member.centreId,
    passwordHash: await hashPassword(member.password),
    failures: 0,
    lockedUntil: null,
    sessions: [],
    version: 1,
  }
}
