import { reg } from '@shared/kernel/reg'
import type { CommandRow, ServiceItem } from './types'

reg('N20-2')

/** A last day that waited for the holiday notice is decided when it comes; the case stays where it is. */
const redate = (open: readonly string[]): CommandRow<string> => ({
  ...{ name: 'redate', label: '重新确定办结日期', says: '节假日安排公布，办结日期重新确定' },
  ...{ from: open, to: open, keeps: true, withoutStanding: true, clock: 'recount' },
  ...{ actors: ['system'], relation: 'any', action: 'system' },
})

/** The item with what the engine does to every case, whatever the service. */
export function withEngineRows(item: ServiceItem): ServiceItem {
  const open = Object.keys(item.states).filter((state) => item.states[state]?.holder !== 'nobody')
  return { ...item, commands: [...item.commands, redate(open)] }
}
