import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import { type CalendarDeps, REDATE_CASES } from '../deps'
import type { NoticeRecord } from '../repository'

/** Why a proposal is sent back; absent when it is confirmed. */
export interface Settling {
  entry: string
  reason?: string
}

interface Found {
  record: NoticeRecord
  entries: readonly NoticeRecord[]
}

/** The same key of the same person, on this entry. */
const isReplay = (record: NoticeRecord, call: CommandCall): boolean =>
  record.settleKey === `${call.actorId}:${call.key}`

/**
 * Confirms a proposed notice, or sends it back with a reason. Whoever proposed it may take it back and never confirm it.
 * Throws `calendar.not-found`, `calendar.own`, `calendar.settled`, and the problems of runCommand.
 */
export const settleNotice = (
  { notices, calendar, claims }: CalendarDeps,
  actor: Actor,
  call: CommandCall,
  { entry, reason }: Settling,
): Promise<NoticeRecord> =>
  runCommand<Found, NoticeRecord>(claims, call, {
    load: async () => {
      const entries = await notices.all()
      const record = entries.find(({ _id }) => _id === entry)
      if (!record) throw new AppError('calendar.not-found')
      return { record, entries }
    },
    about: () => [],
    replay: async (loaded) => {
      const entries = loaded?.entries ?? (await notices.all())
      const record = entries.find(({ _id }) => _id === entry)
      if (!record || !isReplay(record, call)) return null
      calendar.know(entries)
      return record.settleHash === call.bodyHash ? record : 'other-body'
    },
    apply: async ({ record, entries }) => {
      if (record.state !== 'proposed') throw new AppError('calendar.settled')
      if (reason === undefined && record.proposedBy.id === actor.id)
        throw new AppError('calendar.own', { article: 'N29-rules' })
      const written = await notices.settle(record._id, settlementOf(record, actor, call, reason))
      if (!written) throw new AppError('calendar.settled')
      calendar.know(entries.map((one) => (one === record ? written : one)))
      return written
    },
  })

function settlementOf(record: NoticeRecord, { id, name = '' }: Actor, call: CommandCall, reason?: string) {
  const settled = {
    settledBy: { id, name },
    settledAt: call.now.toISOString(),
    declined: reason ?? null,
    settleKey: `${call.actorId}:${call.key}`,
    settleHash: call.bodyHash,
  }
  if (reason !== undefined) return { ...settled, state: 'declined' as const, outbox: [] }
  const effect = { id: `${record._id}:1:${REDATE_CASES}`, type: REDATE_CASES, ref: record._id, seq: 1 }
  return { ...settled, state: 'confirmed' as const, outbox: [effect], outboxAt: call.now }
}
