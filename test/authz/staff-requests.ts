import { demoIdNumber } from '@server/features/archives'
import type { TestHouse } from '@test/support/house'
import { ADMINISTRATOR, codeOfLink, freshCall, GOOD_PASSWORD, hired, invited } from '@test/support/members'

type Request = { params?: object; body?: object }

const REASON = '岗位调整'
let fresh = 0

/** A request about staff accounts that is right in everything but, perhaps, who sends it. */
export async function staffRequestOf(house: TestHouse, name: string): Promise<Request> {
  fresh += 1
  const whom = { kind: 'other', name: '云一晴', idNumber: demoIdNumber(2_000 + fresh) }
  switch (name) {
    case 'openStaffLink':
      return { body: { token: (await invited(house)).token } }
    case 'completeStaffLink': {
      const { token } = await invited(house)
      return { body: { token, password: GOOD_PASSWORD, totp: await codeOfLink(house, token) } }
    }
    case 'endStaffSessions':
      return { body: {} }
    case 'changeStaffPassword':
      return { body: { old: 'not-the-password', password: GOOD_PASSWORD } }
    case 'chooseStaffCentre':
      return { body: { centreId: 'demo-centre' } }
    case 'declareStaffRelation':
      return { body: whom }
    case 'inviteStaff': {
      const who = { name: '云一晴', username: `asked-${fresh}`, centreId: 'demo-centre' }
      return { body: { ...who, posts: ['clerk'], reason: REASON } }
    }
    default:
      return memberRequestOf(house, name, whom)
  }
}

/** A request about one member, made for it in the state it needs. */
async function memberRequestOf(house: TestHouse, name: string, whom: object): Promise<Request> {
  if (name === 'renewStaffInvitation' || name === 'withdrawStaffInvitation') {
    const { member } = await invited(house)
    return { params: { id: member.id }, body: { version: member.version, reason: REASON } }
  }
  const body = bodyOf(name, whom)
  if (!body && name !== 'readStaffAccount' && name !== 'readHandOver') return {}
  const { _id: id } = await hired(house)
  if (!body) return { params: { id } }
  const { staff } = house.house
  const target = { id, version: 1, reason: REASON }
  if (name === 'reinstateStaff') await staff.suspend(ADMINISTRATOR, freshCall(house), target)
  if (name !== 'endStaffRelation') {
    const version = name === 'reinstateStaff' ? 2 : 1
    return { params: { id }, body: { ...body, version, reason: REASON } }
  }
  const given = { ...target, ...whom } as Parameters<typeof staff.recordRelation>[2]
  const { relations } = await staff.recordRelation(ADMINISTRATOR, freshCall(house), given)
  return { params: { id }, body: { relation: relations[0]?.id, version: 2, reason: REASON } }
}

const AT = { centreId: 'demo-centre' }

const bodyOf = (name: string, whom: object): object | undefined =>
  ({
    grantPost: { ...AT, post: 'archivist' },
    revokePost: { ...AT, post: 'clerk' },
    suspendStaff: {},
    reinstateStaff: {},
    endMemberSessions: {},
    confirmStaffRecovery: {},
    recordLeaving: { handedOver: [] },
    recordStaffRelation: whom,
    endStaffRelation: {},
  })[name]
