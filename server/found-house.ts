import type { Founding } from '@shared/domain/centres/founding'
import type { Actor } from '@shared/domain/policy/roles'
import { normaliseUsername } from '@shared/domain/staff/username'
import { AppError } from '@shared/kernel/app-error'
import type { House } from './compose'
import { foundCentres } from './features/centres'

/** Acts for the person at the machine itself: nobody has an account yet who could invite the first one. */
const FOUNDER: Actor = { kind: 'system', id: 'founding', roles: ['administrator'], name: '系统安装' }

export interface Founded {
  authority: string
  institution: string
  username: string
  /** Token of the one-time link by which the administrator sets password and second factor. */
  token: string
  expiresAt: string
}

/** Somebody administers the system already: accounts are theirs to give. */
export class AlreadyFounded extends Error {
  override name = 'AlreadyFounded'
  constructor() {
    super('系统已有管理员，不能再次初始化。新增机构和人员请由管理员登录后办理。')
  }
}

/**
 * Founds an empty house: authority, centre and the invitation of its first administrator. Until that link has been followed
 * it may be said again and gives the same link, or a new one when 72 hours have passed. Throws AlreadyFounded, CodeTaken.
 */
export async function foundHouse(house: House, founding: Founding): Promise<Founded> {
  if (await house.repositories.administrators.any()) throw new AlreadyFounded()
  const { authority, institution } = await foundCentres(
    { centres: house.repositories.centres, newId: house.newId },
    founding,
  )
  await house.centres.reload()
  const username = normaliseUsername(founding.administratorUsername)
  const { member, link } = await inviteFirst(house, founding, institution._id, username)
  if (link && new Date(link.expiresAt) > house.clock.now())
    return { ...named(authority, institution), username, ...link }
  const call = callOf(house, `renew-${house.newId()}`)
  const target = { id: member.id, version: member.version, reason: '系统初始化' }
  const renewed = await house.staff.renewInvitation(FOUNDER, call, target)
  if (!renewed.link) throw new AppError('system.fault')
  return { ...named(authority, institution), username, ...renewed.link }
}

const named = (authority: { name: string }, institution: { name: string }) => ({
  authority: authority.name,
  institution: institution.name,
})

const callOf = ({ clock }: House, key: string) => ({
  actorId: FOUNDER.id,
  key,
  bodyHash: 'founding',
  now: clock.now(),
})

const inviteFirst = (house: House, founding: Founding, centreId: string, username: string) =>
  house.staff.invite(FOUNDER, callOf(house, `founding-${username}`), {
    name: founding.administratorName,
    username,
    centreId,
    posts: ['administrator'],
    reason: '系统初始化',
  })
