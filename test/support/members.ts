import type { StaffRoom } from '@server/features/staff'
import { demoStaff } from '@server/features/staff'
import { totpAt } from '@server/platform/crypto/totp'
import type { Actor, Post } from '@shared/domain/policy/roles'
import { stepOf } from '@shared/domain/staff/totp-rules'
import type { TestHouse } from './house'
import { demoPassword } from './sign-in'

export type Member = Awaited<ReturnType<typeof demoStaff>>

let made = 0
let template: Member | undefined

/** An active member without a second factor, who signs in with the demo password. */
export async function hired(
  { house }: TestHouse,
  given: { username?: string; posts?: readonly Post[]; centreId?: string } = {},
): Promise<Member> {
  made += 1
  const { username = `member-${made}`, posts = ['clerk'], centreId = 'demo-centre' } = given
  const id = house.newId()
  template ??= await demoStaff({
    ...{ id, username, posts, centreId },
    name: '演示工作人员',
    password: demoPassword(username),
  })
  const member: Member = {
    ...template,
    ...{ _id: id, username, centreId, centres: [centreId], createKey: `test-${id}` },
    posts: posts.map((post) => ({ centreId, post })),
  }
  await house.repositories.staff.insertMany([member])
  if (posts.includes('administrator')) await house.repositories.administrators.add(id)
  return member
}

/** A system administrator as the rooms see one. */
export const ADMINISTRATOR: Actor = {
  kind: 'staff',
  id: 'test-administrator',
  roles: ['staff', 'administrator'],
  centreId: 'demo-centre',
  name: '演示系统管理员',
}

let keys = 0

/** A key nobody has used. */
export const freshCall = ({ clock }: TestHouse, actor: Actor = ADMINISTRATOR) => {
  keys += 1
  return { actorId: actor.id, key: `a-fresh-test-key-${keys}`, bodyHash: 'x', now: clock.now() }
}

/** A member who was invited and has not followed the link yet. */
export async function invited(house: TestHouse, actor: Actor = ADMINISTRATOR) {
  made += 1
  const staff: StaffRoom = house.house.staff
  const invitation = {
    ...{ name: '云一晴', username: `invited-${made}`, centreId: 'demo-centre', reason: '新到岗' },
    posts: ['clerk'] as const,
  }
  const { member, link } = await staff.invite(actor, freshCall(house, actor), invitation)
  return { member, token: link?.token ?? '' }
}

/** A password the rules let pass. */
export const GOOD_PASSWORD = '秋天的云很高 竹影很长 水很清'

/** The code that confirms a link's second factor now. */
export async function codeOfLink({ house, clock }: TestHouse, token: string): Promise<string> {
  const { totp } = await house.staff.openLink(token, clock.now())
  return totpAt(totp.secret, stepOf(clock.now()))
}
