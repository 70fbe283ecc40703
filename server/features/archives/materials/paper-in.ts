import { tableOn } from '@shared/domain/archive/catalogue/table'
import type { IntakeAnswers } from '@shared/domain/archive/intake/check-intake'
import type { Contents } from '@shared/domain/materials/contents'
import { checkPaper, wrongDate } from '@shared/domain/materials/on-record'
import type { Paper } from '@shared/domain/materials/paper'
import { AppError } from '@shared/kernel/app-error'
import { type Day, dayOf } from '@shared/kernel/dates'
import type { HandlingDeps } from '../commands/act'
import type { ArchiveRecord } from '../record'
import { holderOf } from './holder'

/** Refuses a paper that cannot stand in any catalogue: of a kind that is in no table, or of a day that is none or not yet come. */
export function refuseUnfit(paper: Paper, today: Day): void {
  if (!tableOn(today).kinds.has(paper.kind))
    throw new AppError('material.kind-unknown', { article: 'G39-origin' })
  const wrong = paper.formedOn === null ? null : wrongDate(paper.formedOn, today)
  if (wrong) throw new AppError('request.invalid', { fields: [{ path: 'paper.formedOn', message: wrong }] })
}

interface Held {
  record: ArchiveRecord
  contents: Contents
}

interface Asked {
  paper: Paper
  answers: IntakeAnswers
  now: Date
  /** The paper it takes the place of. */
  instead?: string
}

/** What the checks at intake say of a paper for this file. */
export const intakeOf = (deps: Pick<HandlingDeps, 'open'>, { record, contents }: Held, asked: Asked) => {
  const today = dayOf(asked.now)
  const at = { holder: holderOf(deps, record, today), contents, table: tableOn(today), today }
  const { instead } = asked
  const originKnown = asked.answers['known-origin'] !== false
  return checkPaper(asked.paper, asked.answers, { ...at, originKnown, ...(instead ? { instead } : {}) })
}

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
