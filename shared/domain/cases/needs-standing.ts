import { reg } from '@shared/kernel/reg'
import type { ServiceItem } from '../items/types'

reg('N6')

/**
 * Whether a command is an act of keeping files, which only a centre with a standing may do (article 6): every one that a case
 * is given by staff or the system, unless the item says otherwise. What persons do, the
 * centre does not do; opening a case is asked for on its own, because there the centre accepts.
 */
export function needsStanding({ commands }: Pick<ServiceItem, 'commands'>, name: string): boolean {
  const row = commands.find((command) => command.name === name)
  if (!row || row.withoutStanding) return false
  return row.from.length === 0 || row.actors.some((role) => role !== 'person')
}
