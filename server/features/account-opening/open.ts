import { agreementParts, personSigning } from '@shared/domain/agreements/sheet'
import { agreementText } from '@shared/domain/agreements/texts'
import type { PersonKind } from '@shared/domain/persons/situations'
import { dayOf } from '@shared/kernel/dates'
import type { Clock } from '../../platform/clock'
import type { DocumentRenderer, SheetDocument } from '../../platform/ports/document-renderer'
import type { ObjectStorage } from '../../platform/ports/object-storage'
import {
  actForJob,
  type CaseDeps,
  type CaseJob,
  type CaseRecord,
  filesOf,
  isStillBorneOut,
  openIdNumber,
  openPersonal,
} from '../cases'
import {
  agreementPath,
  openAccount,
  type PersonalAccountRecord,
  type PersonalAccountRepository,
  signerOf,
} from '../personal-accounts'

export interface AccountOpeningDeps {
  cases: CaseDeps
  personalAccounts: PersonalAccountRepository
  storage: ObjectStorage
  renderer: DocumentRenderer
  clock: Clock
  /** True wherever the seal has no legal effect. */
  demonstration: boolean
}

/** What the opening fact keeps of the signature; the text that was signed stays the text. */
function signedIn({ facts }: CaseRecord) {
  const [opening] = facts
  const { kind, agreement, agreementSha256 } = (opening?.data.kept ?? {}) as Record<string, string>
  if (!opening || !kind || !agreement || !agreementSha256) throw new Error('nothing was signed')
  return {
    kind: kind as PersonKind,
    agreement: { version: agreement, sha256: agreementSha256, signedAt: opening.at },
  }
}

/** The account of a case: found, or opened now. Null when what was approved no longer holds. */
async function accountOf(deps: AccountOpeningDeps, from: CaseRecord): Promise<PersonalAccountRecord | null> {
  const known = await deps.personalAccounts.findByCase(from._id)
  if (known) return known
  const personal = openPersonal(deps.cases, from)
  const files = await filesOf(deps.cases, from, personal)
  const now = deps.clock.now()
  if (!isStillBorneOut(deps.cases, from, personal, files, dayOf(now))) return null
  return openAccount(
    { ...deps.cases, personalAccounts: deps.personalAccounts },
    {
      caseId: from._id,
      caseNo: from.no,
      applicantId: from.applicantId,
      centreId: from.centreId,
      holderName: from.applicantName,
      ...signedIn(from),
      idNumber: openIdNumber(deps.cases, from),
      idIndexes: deps.cases.idIndexesOf(from),
      now,
    },
  )
}

/** The agreement as it was signed, for print. The same account gives the same bytes. */
function sheetOf(deps: AccountOpeningDeps, record: PersonalAccountRecord): SheetDocument {
  const { version, sha256, signedAt } = record.agreement
  const text = agreementText(version)
  if (!text) throw new Error(`agreement ${version} has no text`)
  const centre = deps.cases.centres.byId(record.centreId)
  const { caseNo } = record
  return {
    kind: 'sheet',
    title: text.title,
    meta: { left: `协议编号：${caseNo}`, right: `${version} 版` },
    author: centre.name,
    on: dayOf(signedAt),
    parts: agreementParts({
      text,
      version,
      sha256,
      signedAt,
      centre,
      party: personSigning(signerOf(deps.cases, record)),
      caseNo,
      demonstration: deps.demonstration,
    }),
  }
}

/**
 * Opens the personal account of an approved case: the account, the PDF of what was signed, and the fact that ends the case.
 * Every step may be repeated without doing anything twice. What no longer holds goes back to a clerk.
 */
export async function openPersonalAccount(deps: AccountOpeningDeps, job: CaseJob): Promise<void> {
  const from = await deps.cases.cases.findById(job.ref)
  if (!from) throw new Error(`case ${job.ref} does not exist`)
  const account = await accountOf(deps, from)
  if (!account) return actForJob(deps, job, 'recheck')
  const rendered = await deps.renderer.render(sheetOf(deps, account))
  await deps.storage.put(agreementPath(account._id), rendered.bytes)
  if (account.agreementFile !== rendered.sha256)
    await deps.personalAccounts.setFile(account._id, rendered.sha256)
  await actForJob(deps, job, 'open', { accountId: account._id })
}
