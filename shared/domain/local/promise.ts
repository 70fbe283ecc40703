import { reg } from '@shared/kernel/reg'
import type { ServiceItem } from '../items/types'
import type { LocalTable, ResolvedRow, Source } from './types'

reg('N20-2')

/** Where a figure comes from, in a line. */
export const sayBasis = (source: Source): string =>
  source.kind === 'text' ? source.document : `本系统暂定：${source.why}`

/** What a place promises under a name that is no service of its own; the nation's table has each, so that every place has. Throws where it lost it. */
export function promiseOf(
  { promiseDays }: Pick<LocalTable, 'promiseDays'>,
  name: string,
): ResolvedRow<number> {
  const row = promiseDays[name]
  if (!row) throw new Error(`no table promises ${name}`)
  return row
}

/**
 * The item with the clock of the place: what its table promises, and never more than what the regulation allows, which a place
 * may only shorten. Without a row of the table the item's own figure stands.
 */
export function promisedAt<I extends Pick<ServiceItem, 'code' | 'clock'>>(item: I, table: LocalTable): I {
  const row = table.promiseDays[item.code]
  if (!row || (!item.clock.ours && row.value >= item.clock.workingDays)) return item
  const clock = {
    ...item.clock,
    // Months stay months: a promise of the place only brings the last day forward.
    ...(item.clock.months ? { promised: row.value } : { workingDays: row.value }),
    basis: sayBasis(row.source),
    ours: row.source.kind === 'ours',
  }
  return { ...item, clock }
}
