import { type CatalogueTable, tableOn } from '@shared/domain/archive/catalogue/table'
import { openClassifier } from '@shared/domain/archive/classify/classify'
import type { KindsInForce } from '@shared/domain/items/knowledge'
import type { Day } from '@shared/kernel/dates'

const made = new WeakMap<CatalogueTable, KindsInForce>()

/** The catalogue that holds on a day, in Asia/Shanghai. Its matcher is made when a title is first looked at, once per table. */
export function kindsInForce(day: Day): KindsInForce {
  const table = tableOn(day)
  const known = made.get(table)
  if (known) return known
  let classify: ReturnType<typeof openClassifier> | undefined
  const kinds: KindsInForce = {
    table,
    propose: (title) => {
      classify ??= openClassifier(table)
      return title.trim() ? (classify(title)[0] ?? null) : null
    },
  }
  made.set(table, kinds)
  return kinds
}
