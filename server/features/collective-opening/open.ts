import { agreementParts, unitSigning } from '@shared/domain/agreements/sheet'
import { agreementText } from '@shared/domain/agreements/texts'
import { dayOf } from '@shared/kernel/dates'
import type { SheetDocument } from '../../platform/ports/document-renderer'
import { actForJob, type CaseJob, type CaseRecord, filesOf, isStillBorneOut, openPersonal } from '../cases'
import {
  agreementPath,
  type CollectiveAccountRecord,
  firstAgentOf,
  openCollective,
  openParticulars,
} from '../collective-accounts'
import { type CollectiveOpeningDeps, caseOf } from './deps'

/** What the opening fact keeps of the signature; the text that was signed stays the text. */
function signedIn({ facts }: CaseRecord) {
  const [opening] = facts
  const { agreement, agreementSha256 } = (opening?.data.kept ?? {}) as Record<string, string>
  if (!opening || !agreement || !agreementSha256) throw new Error('nothing was signed')
  return { version: agreement, sha256: agreementSha256, signedAt: opening.at }
}

/** The account of a case: found, or opened now. Null when what was approved no longer holds. */
async function accountOf(
  deps: CollectiveOpeningDeps,
  from: CaseRecord,
): Promise<CollectiveAccountRecord | null> {
  const known = await deps.collectives.findByCase(from._id)
  if (known) return known
  const personal = openPersonal(deps.cases, from)
  const files = await filesOf(deps.cases, from, personal)
  const now = deps.clock.now()
  if (!isStillBorneOut(deps.cases, from, personal, files, dayOf(now))) return null
  const { unitName = '', creditCode = '', unitAddress = '', unitPhone = '', legalPerson = '' } = personal.form
  return openCollective(
    { ...deps.cases, collectives: deps.collectives },
    {
      ...{ caseId: from._id, caseNo: from.no, centreId: from.centreId, unitName, creditCode, now },
      agreement: signedIn(from),
      reached: { address: unitAddress, phone: unitPhone, legalPerson },
      agent: { accountId: from.applicantId, name: from.applicantName },
    },
  )
}

/** The agreement as it was signed, for print. The same account gives the same bytes. */
function sheetOf(deps: CollectiveOpeningDeps, record: CollectiveAccountRecord): SheetDocument {
  const { unitName: name, creditCode, caseNo, accountNo, agreement } = record
  const { version, sha256, signedAt } = agreement
  const text = agreementText(version, 'unit')
  if (!text) throw new Error(`agreement ${version} of units has no text`)
  const centre = deps.cases.centres.byId(record.centreId)
  const agent = openParticulars(deps.cases, record).agents[firstAgentOf(record)] ?? ''
  const { demonstration } = deps
  return {
    kind: 'sheet',
    title: text.title,
    meta: { left: `委托存档单位编号：${accountNo}`, right: `${version} 版` },
    author: centre.name,
    on: dayOf(signedAt),
    parts: agreementParts({
      ...{ text, version, sha256, signedAt, centre, caseNo, demonstration },
      party: unitSigning({ name, creditCode, agent }),
    }),
  }
}

/**
 * Opens the collective account of an approved case, with its first agent: the account, the PDF of what was signed, and the fact that
 * ends the case. Every step may be repeated without doing anything twice. What no longer holds goes back to a clerk.
 */
export async function openCollectiveAccount(deps: CollectiveOpeningDeps, job: CaseJob): Promise<void> {
  const from = await caseOf(deps, job)
  const account = await accountOf(deps, from)
  if (!account) return actForJob(deps, job, 'recheck')
  const rendered = await deps.renderer.render(sheetOf(deps, account))
  await deps.storage.put(agreementPath(account._id), rendered.bytes)
  if (account.agreementFile !== rendered.sha256) await deps.collectives.setFile(account._id, rendered.sha256)
  await actForJob(deps, job, 'open', { accountId: account._id })
}
