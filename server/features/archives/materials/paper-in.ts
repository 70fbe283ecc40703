import { tableOn } from '@shared/domain/archive/catalogue/table'
import {
  checkIntake,
  type IntakeAnswers,
  type IntakeResult,
} from '@shared/domain/archive/intake/check-intake'
import type { Doubt } from '@shared/domain/archive/intake/compare'
import type { Contents } from '@shared/domain/materials/contents'
import { doubtsAbout, wrongDate } from '@shared/domain/materials/on-record'
import type { Paper } from '@shared/domain/materials/paper'
import { AppError } from '@shared/kernel/app-error'
import { type Day, dayOf } from '@shared/kernel/dates'
import type { HandlingDeps } from '../commands/act'
import type { ArchiveRecord } from '../record'
import { holderOf } from './holder'

/** Refuses a paper that cannot stand in any catalogue: of a kind that is in no table, or of a day that is none or not yet come. */
export function refuseUnfit(paper: Paper, today: Day, at: 'paper' | 'now' = 'paper'): void {
  if (!tableOn(today).kinds.has(paper.kind))
    throw new AppError('material.kind-unknown', { article: 'G39-origin' })
  const wrong = paper.formedOn === null ? null : wrongDate(paper.formedOn, today)
  if (wrong) throw new AppError('request.invalid', { fields: [{ path: `${at}.formedOn`, message: wrong }] })
}

interface Held {
  record: ArchiveRecord
  contents: Contents
}

interface Asked {
  paper: Paper
  answers: IntakeAnswers
  now: Date
}

const contextOf = (deps: Pick<HandlingDeps, 'open'>, { record, contents }: Held, { answers, now }: Asked) => {
  const today = dayOf(now)
  const at = { holder: holderOf(deps, record, today), contents, table: tableOn(today), today }
  return { ...at, originKnown: answers['known-origin'] !== false }
}

/** What the program doubts of a paper by itself. */
export const doubtedOf = (deps: Pick<HandlingDeps, 'open'>, held: Held, asked: Asked): Doubt[] =>
  doubtsAbout(asked.paper, contextOf(deps, held, asked))

/** What the checks at intake say of a paper for this file. */
export const intakeOf = (deps: Pick<HandlingDeps, 'open'>, held: Held, asked: Asked): IntakeResult =>
  checkIntake(asked.answers, doubtedOf(deps, held, asked))

/** Refuses a paper that the checks at intake do not pass; says which. The details stand in the answer of the check itself. */
export function refuseFailing(deps: Pick<HandlingDeps, 'open'>, held: Held, asked: Asked): void {
  refuseUnfit(asked.paper, dayOf(asked.now))
  const { verdict, failed, open } = intakeOf(deps, held, asked)
  if (verdict === 'accept') return
  const fields = [
    ...failed.map(({ check }) => ({ path: `answers.${check}`, message: 'intake.failed' })),
    ...open.map((check) => ({ path: `answers.${check}`, message: 'field.choose' })),
  ]
  const titles = failed.map(({ title }) => title).join('、')
  throw new AppError('material.check-failed', { fields, article: 'N13', data: { checks: titles } })
}
