import type { GraduateRow } from '@shared/contract/graduates'
import { graduateCan, LISTED_LATER, SETTLE_REASONS, type SettleReason } from '@shared/domain/graduates/table'
import { sayVerdict } from '@shared/domain/graduates/verdict'
import { daysWaiting, sayWhatToDo } from '@shared/domain/graduates/waiting'
import type { Day } from '@shared/kernel/dates'
import { maskIdNumber } from '@shared/kernel/identity'
import type { GraduateDeps } from './deps'
import type { GraduateRecord } from './record'
import { openSent } from './sent'

const NOT_LISTED = { destination: '', transferNo: '', checkNo: '', channel: '', channelNo: '' } as const

/** One row for the staff of its centre. */
export function presentGraduate(
  deps: Pick<GraduateDeps, 'open'>,
  record: GraduateRecord,
  today: Day,
): GraduateRow {
  const { _id: id, version, state, name, school, sentOn, arrivedOn, archiveId, facts } = record
  const { destination, transferNo, checkNo, channel, channelNo } = openSent(deps, record) ?? NOT_LISTED
  const since = sentOn ?? arrivedOn ?? today
  const waits = state === 'sent' || state === 'unlisted'
  return {
    ...{ id, version, state, name, school, destination, transferNo, checkNo, channel, channelNo },
    idNumber: maskIdNumber(deps.open('graduateFiles.idNumber', id, record.idNumber)),
    ...{ sentOn, arrivedOn, archiveId },
    days: waits ? daysWaiting(since, today) : 0,
    says: sayWhatToDo(state, since, today),
    verified: sayVerdict(facts.findLast(({ kind }) => kind === 'verify')?.data ?? {}),
    reason: state === 'settled' ? sayReason(facts.at(-1)?.data.reason) : null,
    can: graduateCan(state),
  }
}

function sayReason(reason: unknown): string | null {
  if (reason === LISTED_LATER.code) return LISTED_LATER.says
  return typeof reason === 'string' && Object.hasOwn(SETTLE_REASONS, reason)
    ? SETTLE_REASONS[reason as SettleReason].says
    : null
}
