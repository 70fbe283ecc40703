import { demoIdNumber } from '@server/features/archives'
import { totpAt } from '@server/platform/crypto/totp'
import type { RouteContract, RouteOutput } from '@shared/contract/route'
import * as staff from '@shared/contract/staff'
import * as accounts from '@shared/contract/staff-accounts'
import * as links from '@shared/contract/staff-links'
import * as relations from '@shared/contract/staff-relations'
import * as own from '@shared/contract/staff-self'
import { stepOf } from '@shared/domain/staff/totp-rules'
import { type ApiClient, apiClient } from '@test/support/api-client'
import type { TestHouse } from '@test/support/house'
import { GOOD_PASSWORD, hired } from '@test/support/members'
import { demoPassword } from '@test/support/sign-in'
import type { Send } from './step'

type Account = RouteOutput<typeof accounts.readStaffAccount>
type Linked = RouteOutput<typeof accounts.inviteStaff>
type Walker = (route: RouteContract, given?: object, status?: number) => Promise<unknown>

const reason = '工作需要'

const walker =
  (send: Send, client: ApiClient): Walker =>
  async (route, given = {}, status = route.status) =>
    (await send({ route, client, given, status })).body

/** Staff accounts as people use them: somebody is invited, starts, is looked after, and leaves. */
export async function staffAccountsWalk(house: TestHouse, send: Send): Promise<void> {
  const admin = walker(send, await house.staffSignedIn('admin'))
  const { id, username } = await welcome(house, send, admin)
  await manage(admin, id)
  await recover(house, send, admin, id)
  await self(house, send)
  const { version } = (await admin(accounts.readStaffAccount, { params: { id } })) as Account
  await admin(accounts.readHandOver, { params: { id } })
  await admin(accounts.recordLeaving, { params: { id }, body: { version, reason, handedOver: [] } })
  const nobody = { username, password: GOOD_PASSWORD, totp: '000000' }
  const stranger = walker(send, apiClient(house.staff))
  await stranger(staff.staffSignIn, { body: nobody }, 401)
  await stranger(staff.staffSignIn, { body: { ...nobody, username: 'nobody-at-all' } }, 401)
  await stranger(staff.staffSignIn, { body: { ...nobody, username: 'nobody-at-all' } }, 401)
}

/** An invitation, sent anew, followed; and another that is withdrawn. */
async function welcome(house: TestHouse, send: Send, admin: Walker) {
  await admin(accounts.listStaff)
  const who = { name: '云一晴', centreId: 'demo-centre', posts: ['clerk'], reason }
  const asked = { body: { ...who, username: 'newcomer' }, key: 'a-key-for-the-newcomer' }
  const first = (await admin(accounts.inviteStaff, asked)) as Linked
  await admin(accounts.inviteStaff, asked)
  const params = { id: first.member.id }
  const again = (await admin(accounts.renewStaffInvitation, {
    params,
    body: { version: first.member.version, reason },
  })) as Linked
  const other = (await admin(accounts.inviteStaff, { body: { ...who, username: 'nevercomer' } })) as Linked
  const { id, version } = other.member
  await admin(accounts.withdrawStaffInvitation, { params: { id }, body: { version, reason } })
  await follow(house, send, again.link?.token ?? '')
  const stranger = walker(send, apiClient(house.staff))
  await stranger(links.openStaffLink, { body: { token: first.link?.token ?? '' } }, 404)
  return { id: params.id, username: 'newcomer' }
}

/** Sets the password and the second factor, and signs in by the code after the one that confirmed it. */
async function follow(house: TestHouse, send: Send, token: string): Promise<void> {
  const step = walker(send, apiClient(house.staff))
  const opened = (await step(links.openStaffLink, { body: { token } })) as RouteOutput<
    typeof links.openStaffLink
  >
  const code = () => totpAt(opened.totp.secret, stepOf(house.clock.now()))
  const body = { token, password: GOOD_PASSWORD, totp: code() }
  await step(links.completeStaffLink, { body: { ...body, password: 'newcomer-1234' } }, 400)
  await step(links.completeStaffLink, { body })
  const login = { username: opened.username, password: GOOD_PASSWORD }
  await step(staff.staffSignIn, { body: login }, 401)
  await step(staff.staffSignIn, { body: { ...login, totp: body.totp } }, 409)
  house.clock.advance(30)
  await step(staff.staffSignIn, { body: { ...login, totp: code() } })
}

async function manage(admin: Walker, id: string): Promise<void> {
  const params = { id }
  let { version } = (await admin(accounts.readStaffAccount, { params })) as Account
  const deed = async (route: RouteContract, body: object = {}) => {
    const account = (await admin(route, { params, body: { ...body, version, reason } })) as Account
    version = account.version
    return account
  }
  await deed(accounts.grantPost, { centreId: 'demo-centre', post: 'archivist' })
  await deed(accounts.revokePost, { centreId: 'demo-centre', post: 'archivist' })
  const whom = { kind: 'lineal', name: '云二晴', idNumber: demoIdNumber(9_100) }
  const { relations: declared } = await deed(relations.recordStaffRelation, whom)
  await deed(relations.endStaffRelation, { relation: declared[0]?.id })
  await deed(accounts.endMemberSessions)
  await deed(accounts.suspendStaff)
  await deed(accounts.reinstateStaff)
}

/** Two confirm, and the link works as the first one did. */
async function recover(house: TestHouse, send: Send, admin: Walker, id: string): Promise<void> {
  const head = walker(send, await house.staffSignedIn('head'))
  const params = { id }
  const before = (await admin(accounts.readStaffAccount, { params })) as Account
  const first = (await admin(accounts.confirmStaffRecovery, {
    params,
    body: { version: before.version, reason },
  })) as Linked
  const second = (await head(accounts.confirmStaffRecovery, {
    params,
    body: { version: first.member.version, reason },
  })) as Linked
  const stranger = walker(send, apiClient(house.staff))
  await stranger(links.openStaffLink, { body: { token: second.link?.token ?? '' } })
}

/** What members do about their own account. */
async function self(house: TestHouse, send: Send): Promise<void> {
  const { username } = await hired(house)
  await house.staffSignedIn(username)
  const step = walker(send, await house.staffSignedIn(username))
  const { sessions } = (await step(own.listStaffSessions)) as RouteOutput<typeof own.listStaffSessions>
  const other = sessions.find(({ current }) => !current)?.id
  await step(own.endStaffSessions, { body: { session: other } })
  await step(own.endStaffSessions, { body: {} })
  await step(own.chooseStaffCentre, { body: { centreId: 'demo-centre' } })
  await step(relations.declareStaffRelation, { body: { kind: 'other', username: 'archivist' } })
  await step(relations.listStaffRelations)
  await step(own.changeStaffPassword, { body: { old: demoPassword(username), password: GOOD_PASSWORD } })
}
