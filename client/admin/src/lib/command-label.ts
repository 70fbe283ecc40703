import { isItemCode, itemOf } from '@shared/domain/items/catalogue'
import type { QuestionGroup } from '@shared/domain/items/types'

/** What a command of the item asks of whoever gives it. */
export function asksOf(item: string, command: string | null): readonly QuestionGroup[] {
  if (!isItemCode(item)) return []
  return itemOf(item).commands.find((row) => row.name === command)?.asks ?? []
}

/** What the item calls a command, e.g. 同意出具. */
export function commandLabel(item: string, command: string): string {
  if (!isItemCode(item)) return command
  return itemOf(item).commands.find((row) => row.name === command)?.label ?? command
}
