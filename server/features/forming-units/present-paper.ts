import type { ExpectedPaperView } from '@shared/contract/forming-units'
import { tableOn } from '@shared/domain/archive/catalogue/table'
import { daysLate, handOverBy, lightOn } from '@shared/domain/forming-units/due'
import { WITHDRAW_REASONS, type WithdrawReason } from '@shared/domain/forming-units/paper-table'
import type { Day } from '@shared/kernel/dates'
import type { FormingDeps } from './deps'
import { latestKept } from './kept'
import type { About, JoinedPaper } from './record'

const isReason = (text: unknown): text is WithdrawReason =>
  typeof text === 'string' && Object.hasOwn(WITHDRAW_REASONS, text)

const titleOf = (kind: string, today: Day): string => tableOn(today).kinds.get(kind)?.title ?? kind

/** What paper it is, with its last day by the calendar of now. */
export function openPaper(deps: FormingDeps, { _id, about, place }: JoinedPaper, today: Day) {
  const { kind, formedOn } = latestKept<About>(deps, 'expectedPapers.about', _id, about)
  return { title: titleOf(kind, today), formedOn, ...handOverBy(place.slice(0, 10), deps.calendar.current()) }
}

/** One paper as the due list shows it; the light of what is settled is the one it had then. */
export function presentPaper(deps: FormingDeps, paper: JoinedPaper, today: Day): ExpectedPaperView {
  const { title, formedOn, due, provisional } = openPaper(deps, paper, today)
  const last = paper.facts.at(-1)?.data
  const receivedOn = paper.state === 'received' && typeof last?.on === 'string' ? last.on : null
  const reason = paper.state === 'withdrawn' && isReason(last?.reason) ? last.reason : null
  const at = receivedOn ?? today
  return {
    ...{ id: paper._id, version: paper.version, state: paper.state },
    unit: { id: paper.unit._id, name: paper.unit.name },
    archive: {
      id: paper.archive._id,
      archiveNo: paper.archive.archiveNo,
      holderName: paper.archive.holderName,
    },
    kindTitle: title,
    ...{ formedOn, due, provisional, receivedOn, reason },
    byFiling: receivedOn !== null && typeof last?.paper === 'string',
    light: lightOn(due, at),
    late: daysLate(due, at),
    letters: paper.facts.filter(({ kind }) => kind === 'chase').length,
  }
}
