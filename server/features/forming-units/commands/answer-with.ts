import type { Fact } from '@shared/domain/facts/types'
import type { UnitPaper } from '@shared/domain/forming-units/unit-papers'
import { answerOf } from '../../audit'
import { letterOf } from '../letters'

/** What the command that makes a paper for a unit answers: which one it is. */
export const answerWith = (paper: UnitPaper, id: string, fact: Fact) => {
  const { count, no } = letterOf(paper, fact)
  return { ...answerOf(id, fact), count, no }
}
