import type { listCustodyAccounts } from '@shared/contract/custody'
import type { RouteInput, RouteOutput } from '@shared/contract/route'
import { readCaseNumber } from '@shared/domain/cases/follow'
import { PERSON_KINDS } from '@shared/domain/persons/situations'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { maskIdNumber } from '@shared/kernel/identity'
import { normaliseName } from '@shared/kernel/person-name'
import { idsBetween } from '../../platform/id-range'
import { findHolding } from '../archives'
import { ACCOUNTS_PAGE, type PersonalAccountRecord } from '../personal-accounts'
import type { CustodyDeps } from './deps'
import { arrived } from './own-account'

type Asked = RouteInput<typeof listCustodyAccounts>['body']
type List = RouteOutput<typeof listCustodyAccounts>

/**
 * A page of the open accounts of the centre staff work at, newest first, without those of their kin; numbers masked. Two round
 * trips. Throws `request.invalid` with fields, `permission.denied`.
 */
export async function listAccounts(deps: CustodyDeps, actor: Actor, asked: Asked): Promise<List> {
  const { lines, next } = await pageOf(deps, actor, asked)
  return { accounts: lines.map((line) => present(deps, line)), next }
}

/** An account with its file, where it has come. */
export interface AccountLine {
  account: PersonalAccountRecord
  archiveNo: string | null
}

/** A page of them; the files of a page are asked for together. Throws as listAccounts. */
export async function pageOf(
  { personalAccounts, archives }: Pick<CustodyDeps, 'personalAccounts' | 'archives'>,
  actor: Actor,
  asked: Asked,
): Promise<{ lines: AccountLine[]; next: string | null }> {
  const centreId = actor.centreId ?? ''
  if (!may(actor, 'custody.list', { centreId })) throw new AppError('permission.denied')
  const { no, name, kind, agreement } = asked
  const rows = await personalAccounts.list({
    ...{ centreId, kind, agreement, ...idsBetween(asked) },
    caseNo: no === undefined ? undefined : typedNumber(no),
    holderName: name && normaliseName(name),
    avoids: actor.kin,
  })
  const page = rows.slice(0, ACCOUNTS_PAGE)
  const files = await Promise.all(page.map(({ idIndex }) => findHolding(archives, [idIndex])))
  return {
    lines: page.map((account, at) => ({
      account,
      archiveNo: arrived(files[at] ?? null, account.centreId)?.archiveNo ?? null,
    })),
    next: rows.length > ACCOUNTS_PAGE ? (page.at(-1)?._id ?? null) : null,
  }
}

function present(deps: CustodyDeps, { account, archiveNo }: AccountLine): List['accounts'][number] {
  const { _id: id, caseId, caseNo, holderName: name, kind, agreement, openedOn } = account
  return {
    ...{ id, caseId, caseNo, name, kind, openedOn, archiveNo },
    idNumber: maskIdNumber(deps.open('personalAccounts.idNumber', id, account.idNumber)),
    kindSays: PERSON_KINDS[kind].says,
    agreement: agreement.version,
  }
}

function typedNumber(text: string): string {
  const no = readCaseNumber(text)
  if (!no) throw new AppError('request.invalid', { fields: [{ path: 'no', message: 'follow.no' }] })
  return no
}
