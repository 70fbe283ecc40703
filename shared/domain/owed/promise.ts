import { type Day, writeDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { CatalogueTable } from '../archive/catalogue/table'
import { KEY_FACTS, type KeyFact } from '../archive/catalogue/types'
import { KEY_FACT_ORDER } from '../transfer/missing'

reg('N20-4', 'G36')

/** The code under which a form names what was promised, as it names a point of the health check. */
const CODE = 'promise-'

/** The facts that are promised and that no key paper of the file proves by now, in the order of the notice. */
export function stillPromised(
  promised: readonly string[],
  filed: readonly { kind: string }[],
  { kinds }: Pick<CatalogueTable, 'kinds'>,
): KeyFact[] {
  const proved = filed.flatMap(({ kind }) => {
    const row = kinds.get(kind)
    return row?.standing === 'key' ? row.proves : []
  })
  return KEY_FACT_ORDER.filter((fact) => promised.includes(fact) && !proved.includes(fact))
}

/** What the promise of one fact is called in a form, and in words. */
export const promiseCode = (fact: KeyFact): string => `${CODE}${fact}`
export const sayPromise = (fact: KeyFact, by: Day): string =>
  `能证明${KEY_FACTS[fact]}的材料，承诺在${writeDay(by)}前补来`

/** The fact that a code names; null for a code of the health check. */
export const factOfCode = (code: string): KeyFact | null =>
  KEY_FACT_ORDER.find((fact) => promiseCode(fact) === code) ?? null
