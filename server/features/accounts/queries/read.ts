import type { fileCard } from '@shared/contract/me'
import { LEVEL_NEEDS, meetsLevel } from '@shared/domain/accounts/levels'
import { sayCustody } from '@shared/domain/archives/file-card'
import { shelvingClock, shelvingOf } from '@shared/domain/archives/shelving'
import type { Actor } from '@shared/domain/policy/roles'
import { dayOf } from '@shared/kernel/dates'
import type * as z from 'zod/mini'
import { findHolding, type Holding } from '../../archives'
import type { Applicant } from '../../cases'
import { isProved } from '../change-account'
import { type AccountContext, openField } from '../deps'
import { phoneOf } from '../logins'
import { type Person, presentPerson } from '../present'
import { recalled } from '../recalled'
import { levelOf, type StoredIdentity } from '../records'

type FileCard = z.output<typeof fileCard>

/** Who an access token stands for. Throws `sign-in.expired`. */
export async function actorOfToken(deps: AccountContext, access: string): Promise<Actor> {
  const { owner, sessionId } = await deps.sessions.ownerOf(access)
  return { kind: 'person', id: owner._id, roles: ['person'], sessionId }
}

/** The signed-in person. No round trip of its own after authentication. */
export const readMe = async (deps: AccountContext, actor: Actor): Promise<Person> =>
  presentPerson(deps, await recalled(deps, actor))

/**
 * Where the person's file is. Only a verified identity sees it: a declared one may be anybody's name and number.
 * One round trip after authentication.
 */
export async function readFileCard(deps: AccountContext, actor: Actor): Promise<FileCard> {
  const account = await recalled(deps, actor)
  const { identity } = account
  if (!identity) return { identity: 'none', name: null, archive: null }
  const seen = meetsLevel(levelOf(account), LEVEL_NEEDS['file-card'])
  const holding = seen ? await findHolding(deps.archives, idIndexesOf(deps, account._id, identity)) : null
  return {
    identity: identity.level,
    name: identity.name,
    archive: holding && presentHolding(deps, holding),
  }
}

function presentHolding(
  { centres, calendar, clock }: AccountContext,
  holding: Holding,
): NonNullable<FileCard['archive']> {
  const shelving = shelvingClock(shelvingOf(holding.facts), dayOf(clock.now()), calendar.current())
  const centre = centres.byId(holding.centreId)
  return {
    archiveNo: holding.archiveNo,
    centre: centre.name,
    ...sayCustody(holding.custody, centre.name, '您的档案', shelving),
    keptSince: holding.custody.keptSince,
  }
}

/** The ID number in plain. */
export const openIdNumber = ({ cipher }: AccountContext, id: string, identity: StoredIdentity): string =>
  openField(cipher, 'accounts.idNumber', id, identity.idNumber)

/** Every keyed index under which the person's ID number may stand. */
export const idIndexesOf = (deps: AccountContext, id: string, identity: StoredIdentity): readonly string[] =>
  deps.index.allOf('idNumber', identity.idIndex, () => openIdNumber(deps, id, identity))

/** A declared identity may have been mended a moment ago in another process; a verified one stays as it is. */
const DECLARED_MAX_AGE_MS = 1_000

/** The person as an applicant, the ID number in plain for this one request. At most one round trip. */
export async function applicant(deps: AccountContext, actor: Actor): Promise<Applicant> {
  let account = await recalled(deps, actor)
  if (!account.identity) account = await recalled(deps, actor, 0)
  else if (account.identity.level === 'declared') account = await recalled(deps, actor, DECLARED_MAX_AGE_MS)
  const { _id: accountId, identity } = account
  const idIndexes = identity ? idIndexesOf(deps, accountId, identity) : []
  return {
    accountId,
    level: identity?.level ?? 'none',
    name: identity?.name ?? '',
    idNumber: identity ? openIdNumber(deps, accountId, identity) : '',
    idIndex: idIndexes[0] ?? '',
    idIndexes,
    phone: phoneOf(deps, account) ?? '',
    proved: isProved(account, actor, deps.clock.now()),
  }
}
