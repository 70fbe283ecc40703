import type { Fact } from '@shared/domain/facts/types'
import { type UnitPaper, unitPaperNo } from '@shared/domain/forming-units/unit-papers'
import { type Day, dayOf } from '@shared/kernel/dates'
import type { UnitRecord } from './record'

/** One letter or list of a unit, as its fact tells it. */
export interface Letter {
  count: number
  no: string
  on: Day
  papers: readonly string[]
  fact: Fact
}

/** The paper of a unit that a fact tells. */
export const letterOf = (paper: UnitPaper, fact: Fact): Letter => {
  const { count, papers } = fact.data as { count: number; papers: string[] }
  const on = dayOf(fact.at)
  return { count, no: unitPaperNo(paper, on, count), on, papers, fact }
}

/** The papers of a sort that a unit was given, the first first. */
export const lettersOf = (paper: UnitPaper, { facts }: Pick<UnitRecord, 'facts'>): Letter[] =>
  facts.filter(({ kind }) => kind === paper).map((fact) => letterOf(paper, fact))
