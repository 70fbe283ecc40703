import type { readCustodyAccount } from '@shared/contract/custody'
import type { RouteOutput } from '@shared/contract/route'
import { sayCustody } from '@shared/domain/archives/file-card'
import { PERSON_KINDS } from '@shared/domain/persons/situations'
import { AppError } from '@shared/kernel/app-error'
import { findHolding, type Holding } from '../archives'
import { agreementPath, type PersonalAccountRecord } from '../personal-accounts'
import type { Asker, CustodyDeps } from './deps'
import { placeOf } from './place'

type Own = RouteOutput<typeof readCustodyAccount>

/** A file that stands where the account is, and has come. */
export const arrived = (holding: Holding | null, centreId: string): Holding | null =>
  holding &&
  holding.centreId === centreId &&
  holding.custody.keptSince !== null &&
  holding.custody.state !== 'dispatched'
    ? holding
    : null

/** The person's open account with what was signed. Two round trips side by side; only a proved name has one. */
export async function readOwnAccount(deps: CustodyDeps, asker: Asker): Promise<Own> {
  if (asker.level !== 'verified') return { account: null }
  const [account, holding] = await Promise.all([
    deps.personalAccounts.findOpen(asker.idIndexes),
    findHolding(deps.archives, asker.idIndexes),
  ])
  return { account: account && present(deps, account, arrived(holding, account.centreId)) }
}

function present(deps: CustodyDeps, account: PersonalAccountRecord, holding: Holding | null): Own['account'] {
  const { _id: id, caseNo, centreId, kind, openedOn, agreement, agreementFile } = account
  const centre = placeOf(deps.centres, centreId)
  return {
    ...{ id, caseNo, centre, openedOn, agreement },
    kind: PERSON_KINDS[kind].says,
    ready: agreementFile !== null,
    archiveNo: holding?.archiveNo ?? null,
    file: holding
      ? `${sayCustody(holding.custody, centre.name).sentence}。`
      : '档案还没有到。请学校或原单位按机要通信、给据邮件寄到这家机构，收到并核对后编给档案编号。',
  }
}

/** The PDF of what was signed. One round trip. Throws `custody.account-not-found`. */
export async function readAgreementFile(deps: CustodyDeps, asker: Asker) {
  const account = asker.level === 'verified' ? await deps.personalAccounts.findOpen(asker.idIndexes) : null
  if (!account?.agreementFile) throw new AppError('custody.account-not-found')
  const bytes = await deps.storage.get(agreementPath(account._id))
  if (!bytes) throw new Error(`account ${account._id}: its agreement is missing from storage`)
  return { bytes, fileName: `委托存档协议-${account.caseNo}.pdf` }
}
