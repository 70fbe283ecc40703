import { isItemCode, itemOf } from '@shared/domain/items/catalogue'
import { asksAt } from '@shared/domain/items/transfer-channel-asks'
import type { QuestionGroup } from '@shared/domain/items/types'
import type { StaffCase } from '../case/use-case'

/** What a command of the case asks of whoever gives it. */
export function asksOf(
  { item, messengers }: Pick<StaffCase, 'item' | 'messengers'>,
  command: string | null,
): readonly QuestionGroup[] {
  if (!isItemCode(item)) return []
  return asksAt(itemOf(item).commands.find((row) => row.name === command)?.asks ?? [], messengers)
}

/** What the item calls a command, e.g. 同意出具. */
export function commandLabel(item: string, command: string): string {
  if (!isItemCode(item)) return command
  return itemOf(item).commands.find((row) => row.name === command)?.label ?? command
}
