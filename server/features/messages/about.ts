import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { messageRow } from '@shared/domain/messages/table'
import { owedAfter } from '@shared/domain/owed/owed'
import { reg } from '@shared/kernel/reg'
import { type CaseRecord, isOfTheDead, openPersonal } from '../cases'
import type { MessageDeps } from './deps'
import type { MessageRecord, ToldAgent, ToldOwner } from './record'

reg('N20-death', 'G25-batch')

/** What a message is about, to whom it goes, and what it says now. */
export interface About {
  subject: { title: string; no: string; page: string }
  accountId: string
  /** The number that was given for the case; empty where the account's own is meant. */
  phone: string
  /** Null: there is nothing left to say. */
  says: string | null
  /** Nobody is told at the phone of somebody who has died. */
  isOfTheDead: boolean
}

/** As the message stands now: its case is read anew before every try. */
export async function aboutOf(deps: Pick<MessageDeps, 'cases'>, message: MessageRecord): Promise<About> {
  if (message.owner) return ofList(message, message.owner)
  const record = await deps.cases.cases.findById(message.caseId)
  if (!record) throw new Error(`case ${message.caseId} does not exist`)
  const item = itemOf(record.item)
  const { state } = foldCase(item, record.facts)
  const { kept } = foldCase(item, record.facts.slice(0, message.seq))
  const { agent } = message
  return {
    subject: agent ? accountOf(agent) : caseOf(record),
    accountId: agent?.accountId ?? record.applicantId,
    phone: agent ? '' : openPersonal(deps.cases, record).phone,
    says: messageRow(message.name).says({
      kept,
      owedBy: owedAfter(item.owes, state, record.facts)?.by ?? null,
    }),
    isOfTheDead: await isOfTheDead(deps.cases, record),
  }
}

const caseOf = ({ _id, item, no }: CaseRecord) => ({
  ...{ title: itemOf(item).title, no, page: `case/progress/index?id=${_id}` },
})

/** The account of a unit, whose agents have no part in the case. */
const accountOf = ({ unit }: ToldAgent) => ({
  ...{ title: '单位集体账户', no: unit.no, page: 'account/unit-notices/index' },
})

/** A file that came with the list of a unit: of whom it was known, when they were to be told, that they live. */
const ofList = ({ name }: MessageRecord, { accountId, archiveNo, unit, centre }: ToldOwner): About => ({
  subject: { title: '单位档案移交', no: archiveNo, page: 'custody/tracker/index' },
  ...{ accountId, phone: '' },
  says: messageRow(name).says({ kept: { unit, centre }, owedBy: null }),
  isOfTheDead: false,
})
