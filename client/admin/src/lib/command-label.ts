import { isItemCode, itemOf } from '@shared/domain/items/catalogue'

/** What the item calls a command, e.g. 同意出具. */
export function commandLabel(item: string, command: string): string {
  if (!isItemCode(item)) return command
  return itemOf(item).commands.find((row) => row.name === command)?.label ?? command
}
