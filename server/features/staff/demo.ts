import type { Post } from '@shared/domain/policy/roles'
import { normaliseUsername } from '@shared/domain/staff/username'
import { hashPublicPassword } from '../../platform/crypto/passwords'
import { newTotpSecret } from '../../platform/crypto/totp'
import { type StaffDeps, sealStaff } from './deps'
import { blankStaff, type StaffRecord } from './record'

export interface DemoStaff {
  id: string
  username: string
  name: string
  posts: readonly Post[]
  centreId: string
  password: string
}

/** The password of the demonstration stands in its pages for everybody to read; it is hashed once in a process. */
const hashes = new Map<string, Promise<string>>()

function hashOnce(password: string): Promise<string> {
  const known = hashes.get(password) ?? hashPublicPassword(password)
  hashes.set(password, known)
  return known
}

/**
 * A complete staff record for demonstration data, without a second factor, which no account has that was made in the
 * service. Its password is public.
 */
export async function demoStaff(member: DemoStaff): Promise<StaffRecord> {
  const { id, name, centreId } = member
  const username = normaliseUsername(member.username)
  const posts = member.posts.map((post) => ({ centreId, post }))
  return {
    ...blankStaff({ _id: id, username, name, posts, centreId, createKey: `demo-${id}` }),
    status: 'active',
    passwordHash: await hashOnce(member.password),
  }
}

/** The same with a second factor; its secret is for the simulated authenticator. */
export async function demoStaffWithCode(deps: Pick<StaffDeps, 'cipher'>, member: DemoStaff) {
  const secret = newTotpSecret()
  const record = await demoStaff(member)
  return { record: { ...record, totpSecret: sealStaff(deps, 'totpSecret', member.id, secret) }, secret }
}
