import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { messageOf, SEND_MESSAGE } from '@shared/domain/messages/table'
import { reg } from '@shared/kernel/reg'
import type { MessageDeps } from './deps'
import type { MessageRecord, ToldAgent, ToldOwner } from './record'

reg('N20-1', 'N20-4', 'N20-5')

/** What sends a message again is a job of its own. */
export const sendingJob = (messageId: string, tries: number) => ({
  id: `${messageId}:${SEND_MESSAGE}:${tries}`,
  type: SEND_MESSAGE,
  ref: messageId,
  seq: tries,
})

/**
 * Notes the message that a fact owes its person, and has it sent by a job of its own: a provider that is away keeps nothing of the case
 * waiting. May be repeated: one fact, one message.
 */
export async function oweMessage(deps: MessageDeps, job: { ref: string; seq: number }): Promise<void> {
  const record = await deps.cases.cases.findById(job.ref)
  const fact = record?.facts[job.seq - 1]
  if (!record || !fact) throw new Error(`case ${job.ref} has no fact ${job.seq}`)
  const { state: to, opening } = foldCase(itemOf(record.item), record.facts.slice(0, job.seq))
  const name = messageOf(record.item, { command: fact.kind, to, opening })
  if (!name) return
  const id = `${record._id}:${job.seq}`
  await owe(deps, { _id: id, caseId: record._id, seq: job.seq, name, owedAt: new Date(fact.at) })
}

async function owe(
  deps: Pick<MessageDeps, 'messages' | 'jobs' | 'clock'>,
  message: Omit<MessageRecord, 'state' | 'tries'>,
): Promise<void> {
  await deps.messages.owe({ ...message, state: 'waiting', tries: [] })
  await deps.jobs.addMissing([sendingJob(message._id, 0)], deps.clock.now())
}

/** What the agents of a unit are told by a fact of somebody's case. `at`: ISO instant. */
interface AgentsTold extends Pick<MessageRecord, 'caseId' | 'seq' | 'name'>, Pick<ToldAgent, 'unit'> {
  agents: readonly string[]
  at: string
}

/** The same to each agent of a unit, who has no part in the case. May be repeated. */
export async function oweAgents(deps: MessageDeps, told: AgentsTold): Promise<void> {
  const { caseId, seq, name, agents, unit, at } = told
  for (const accountId of agents) {
    const message = { caseId, seq, name, agent: { accountId, unit }, owedAt: new Date(at) }
    await owe(deps, { _id: `${caseId}:${seq}:${accountId}`, ...message })
  }
}

/** Somebody's file that came with a list, and the account that proves the same ID number. */
interface OwnerTold extends ToldOwner {
  archiveId: string
}

/** The people of a list whose files a unit has handed over. `at`: ISO instant. */
export async function oweOwners(
  deps: Pick<MessageDeps, 'messages' | 'jobs' | 'clock'>,
  { listId, at, owners }: { listId: string; at: string; owners: readonly OwnerTold[] },
): Promise<void> {
  for (const { archiveId, ...owner } of owners) {
    const message = { caseId: listId, seq: 0, name: 'handed-over', owner, owedAt: new Date(at) } as const
    await owe(deps, { _id: `${archiveId}:handed-over`, ...message })
  }
}
