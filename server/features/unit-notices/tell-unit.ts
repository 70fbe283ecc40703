import type { UnitNotice } from '@shared/domain/collective/unit-notices'
import { reg } from '@shared/kernel/reg'
import type { CollectiveAccountRepository } from '../collective-accounts'
import { type MessageDeps, oweAgents } from '../messages'
import type { UnitNoticeRepository } from './repository'

reg('N20-2', 'N29-refuse')

/** What telling a unit needs. */
export interface UnitNoticeDeps {
  unitNotices: UnitNoticeRepository
  collectives: Pick<CollectiveAccountRepository, 'findById' | 'findOfAgent'>
  messages: MessageDeps
}

/** Of which file a unit is told what, by which fact of a case. `at`: ISO instant. */
export interface ToldUnit {
  collectiveId: string
  archiveId: string
  archiveNo: string
  caseId: string
  seq: number
  what: UnitNotice
  at: string
}

/**
 * Tells a unit of a file under its account: on its page, and by a message to each of its agents, sent by jobs of their own. It is
 * never asked, and a unit without agents, or a provider that is away, keeps nothing waiting. May be repeated: told once.
 */
export async function tellUnit(
  { unitNotices, collectives, messages }: UnitNoticeDeps,
  told: ToldUnit,
): Promise<void> {
  const { collectiveId, archiveId, archiveNo, caseId, seq, what, at } = told
  const account = await collectives.findById(collectiveId)
  if (!account) throw new Error(`collective account ${collectiveId} does not exist`)
  const id = `${caseId}:${seq}:${collectiveId}`
  await unitNotices.insert({
    ...{ _id: id, collectiveId, archiveId, archiveNo, caseId, what, at },
    place: `${at}:${id}`,
  })
  await oweAgents(messages, {
    ...{ caseId, seq, name: `unit-${what}`, at },
    ...{ agents: account.agentIds, unit: { id: account._id, no: account.accountNo } },
  })
}
