import { sayInstant } from '@shared/kernel/dates'
import type { Fact } from './types'

/** One fact as staff see it on a thread. `when` in Asia/Shanghai. */
export interface Bead {
  seq: number
  says: string
  who: string
  when: string
  hash: string
}

/** Facts in the words of `says`, with who and when. */
export const beadsOf = (facts: readonly Fact[], says: (fact: Fact) => string): Bead[] =>
  facts.map((fact) => ({
    seq: fact.seq,
    says: says(fact),
    who:
      fact.by.name ??
      { person: '申请人', staff: '工作人员', outside: '收函单位', system: '系统' }[fact.by.kind],
    when: sayInstant(fact.at),
    hash: fact.hash,
  }))
