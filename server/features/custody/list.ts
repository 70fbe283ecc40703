import type { listCustodyAccounts } from '@shared/contract/custody'
import type { RouteInput, RouteOutput } from '@shared/contract/route'
import { PERSON_KINDS } from '@shared/domain/persons/situations'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { findHolding } from '../archives'
import { ACCOUNTS_PAGE } from '../personal-accounts'
import type { CustodyDeps } from './deps'
import { arrived } from './own-account'

/**
 * A page of the accounts of the centre staff work at, by name, without those of their kin. Two round trips: the files of a page
 * are asked for together.
 */
export async function listAccounts(
  deps: CustodyDeps,
  actor: Actor,
  { name = '', after = '' }: RouteInput<typeof listCustodyAccounts>['body'],
): Promise<RouteOutput<typeof listCustodyAccounts>> {
  const centreId = actor.centreId ?? ''
  if (!may(actor, 'custody.list', { centreId })) throw new AppError('permission.denied')
  const rows = await deps.personalAccounts.list({ centreId, open: true, name, after, avoids: actor.kin })
  const page = rows.slice(0, ACCOUNTS_PAGE)
  const files = await Promise.all(page.map(({ idIndex }) => findHolding(deps.archives, [idIndex])))
  return {
    accounts: page.map(({ _id: id, caseId, caseNo, holderName, kind, agreement, openedOn }, at) => ({
      ...{ id, caseId, caseNo, name: holderName, kind, kindSays: PERSON_KINDS[kind].says, openedOn },
      agreement: agreement.version,
      archiveNo: arrived(files[at] ?? null, centreId)?.archiveNo ?? null,
    })),
    next: rows.length > ACCOUNTS_PAGE ? (page.at(-1)?.listKey ?? null) : null,
  }
}
