import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { messageOf, SEND_MESSAGE } from '@shared/domain/messages/table'
import { reg } from '@shared/kernel/reg'
import type { MessageDeps } from './deps'

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
  const owedAt = new Date(fact.at)
  await deps.messages.owe({
    ...{ _id: id, caseId: record._id, seq: job.seq, name, owedAt },
    ...{ state: 'waiting', tries: [] },
  })
  await deps.jobs.addMissing([sendingJob(id, 0)], deps.clock.now())
}
