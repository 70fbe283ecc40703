import type { bringForLetter } from '@shared/contract/letters'
import type { RouteOutput } from '@shared/contract/route'
import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import type { CommandCall } from '../../../platform/commands/run'
import { findByLetter } from '../../cases'
import type { ReceivedFile } from '../../uploads'
import { type LetterDeps, presentLetter, readKey, unitOf } from './open-letter'

/** A file on its way, read once asked for. */
interface Arriving {
  file: () => Promise<{ file: ReceivedFile; call: CommandCall }>
  now: Date
}

/**
 * Takes in the scan of a stamped answer, for an answer within a day: looked at, scanned, encrypted like everybody's; without an answer it is
 * swept. `header`: number and code, a point between them. The file is read only once the letter is known and may be answered. Four round
 * trips. Throws the problems of openLetter, `letter.expired`, `case.not-possible`, `upload.*` and those of openRecord.
 */
export async function bringStamped(
  { cases, uploads }: LetterDeps,
  header: string,
  { file, now }: Arriving,
): Promise<RouteOutput<typeof bringForLetter>> {
  const [number = '', typed = ''] = header.split('.')
  const { place, code } = readKey({ number, code: typed })
  const record = await findByLetter(cases, place, code, now)
  const today = dayOf(now)
  const { can, until } = presentLetter(cases, record, place, today)
  if (until !== null && today > until) throw new AppError('letter.expired')
  if (can.length === 0) {
    const { states } = itemOf(record.item)
    const { state } = foldCase(itemOf(record.item), record.facts)
    throw new AppError('case.not-possible', { data: { state: states[state]?.label ?? state } })
  }
  const unit = unitOf(place)
  const arrived = await file()
  return uploads.bring(unit, { ...arrived.call, actorId: unit.id }, arrived.file)
}
