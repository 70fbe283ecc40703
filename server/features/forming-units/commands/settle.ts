import type { settleExpectedPaper } from '@shared/contract/forming-units'
import type { RouteInput } from '@shared/contract/route'
import { linkFact } from '@shared/domain/facts/chain'
import { PAPER_TABLE, paperAllows } from '@shared/domain/forming-units/paper-table'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { dayOf, isDay } from '@shared/kernel/dates'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import { answerOf, factOfKey, staffFact } from '../../audit'
import type { FormingDeps } from '../deps'
import { latestKept } from '../kept'
import type { About, JoinedPaper } from '../record'

type Settling = RouteInput<typeof settleExpectedPaper>['body'] & { id: string }

function own(record: JoinedPaper | null, actor: Actor, settling: Settling): JoinedPaper {
  const { action } = PAPER_TABLE[settling.command]
  if (!record || !may(actor, action, { centreId: record.centreId }))
    throw new AppError('expected-paper.not-found')
  return record
}

/** The day a paper came is a day between the one it was formed on and today; how late that is changes nothing. */
function assertCame(deps: FormingDeps, record: JoinedPaper, settling: Settling, now: Date): void {
  if (settling.command !== 'receive') return
  const { formedOn } = latestKept<About>(deps, 'expectedPapers.about', record._id, record.about)
  const message = !isDay(settling.on)
    ? 'paper-date.invalid'
    : settling.on > dayOf(now)
      ? 'paper-date.after-today'
      : settling.on < formedOn
        ? 'day.order'
        : null
  if (message) throw new AppError('request.invalid', { fields: [{ path: 'on', message }] })
}

/** A letter noted since then changes nothing that staff decide by: what they saw of the paper still holds. */
function assertCurrent({ version, facts }: JoinedPaper, seen: number): void {
  if (seen > version || facts.slice(seen).some(({ kind }) => kind !== 'chase'))
    throw new AppError('expected-paper.changed')
}

const dataOf = (settling: Settling): Record<string, string> => {
  if (settling.command === 'receive') return { on: settling.on }
  return settling.command === 'withdraw' ? { reason: settling.reason } : {}
}

/**
 * A paper came, however late; is waited for no longer, with a listed reason; or is waited for again. Throws
 * `expected-paper.not-found`, `.changed`, `.not-possible`, `request.invalid`, and the problems of runCommand.
 */
export const settlePaper = (deps: FormingDeps, actor: Actor, call: CommandCall, settling: Settling) =>
  runCommand<JoinedPaper, { id: string; version: number }>(deps.claims, call, {
    load: async () => own(await deps.papers.findJoined(settling.id), actor, settling),
    about: ({ archive }) => (archive.idIndex ? [archive.idIndex] : []),
    replay: async (loaded) => {
      const fact = factOfKey(loaded ?? (await deps.papers.findById(settling.id)), call)
      return fact && fact !== 'other-body' ? answerOf(settling.id, fact) : fact
    },
    apply: async (record) => {
      assertCurrent(record, settling.version)
      if (!paperAllows(record.state, settling.command)) throw new AppError('expected-paper.not-possible')
      assertCame(deps, record, settling, call.now)
      const body = staffFact(settling.command, actor, call, dataOf(settling))
      const fact = linkFact(record.facts, body, deps.sha256)
      if (!(await deps.papers.append(record, fact, PAPER_TABLE[settling.command].to)))
        throw new AppError('expected-paper.changed')
      return answerOf(settling.id, fact)
    },
  })
