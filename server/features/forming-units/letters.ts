import type { Fact } from '@shared/domain/facts/types'
import { letterNo } from '@shared/domain/forming-units/chase'
import { type Day, dayOf } from '@shared/kernel/dates'
import type { UnitRecord } from './record'

/** One letter of a unit, as its fact tells it. */
export interface Letter {
  count: number
  no: string
  on: Day
  papers: readonly string[]
  fact: Fact
}

/** The letter that a fact of its unit tells. */
export const letterOf = (fact: Fact): Letter => {
  const { count, papers } = fact.data as { count: number; papers: string[] }
  const on = dayOf(fact.at)
  return { count, no: letterNo(on, count), on, papers, fact }
}

/** The letters of a unit, the first first. */
export const lettersOf = ({ facts }: Pick<UnitRecord, 'facts'>): Letter[] =>
  facts.filter(({ kind }) => kind === 'send-letter').map(letterOf)
