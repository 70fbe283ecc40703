import { askedGroups, type FormValues } from '@shared/domain/items/check-form'
import type { ServiceItem } from '@shared/domain/items/types'

/** The question groups that the answers so far call for, before the signature where there is one. */
export const askedNow = (item: ServiceItem, values: FormValues) =>
  askedGroups(item.groups, values).filter(({ signed }) => !signed)

/** Where the person is on the way: the questions, the page with all answers, and the signature where it has a page of its own. */
export function whereOf(item: ServiceItem, values: FormValues, at: number): string {
  const isApart = item.groups.some(({ signed }) => signed === 'apart')
  const total = askedNow(item, values).length + 1 + (isApart ? 1 : 0)
  return at === total ? `${item.title} · 最后一步` : `${item.title} · 第 ${at} 步，共 ${total} 步`
}
