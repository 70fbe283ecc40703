import type { Day } from '@shared/kernel/dates'
import { serialOf } from '@shared/kernel/day-serial'
import { reg } from '@shared/kernel/reg'
import type { GraduateState } from './table'

reg('grad', 'N20-3')

/** Days after which staff ask. No text lays them down: they are this product's own, a reminder and no time limit. */
export const WAITING_RULES = {
  askAfterDays: { value: 15, source: { kind: 'ours', why: '机要和给据邮件一般两周内到达，过了就该问一问' } },
  searchAfterDays: { value: 45, source: { kind: 'ours', why: '一个半月没有下落，要正式查找' } },
} as const

/** Calendar days a file has been on its way, or has lain here on no list. */
export const daysWaiting = (since: Day, today: Day): number => Math.max(0, serialOf(today) - serialOf(since))

/** What staff do about what still waits; null for what does not. `since`: the day it was sent, or came. */
export function sayWhatToDo(state: GraduateState, since: Day, today: Day): string | null {
  const days = daysWaiting(since, today)
  if (state === 'unlisted')
    return '请学校核对清单：漏列的补一份清单上传，自动对上；不是它寄出的，核销时写明。档案照常接收保管。'
  if (state !== 'sent') return null
  if (days < WAITING_RULES.askAfterDays.value) return '在路上，先等。到了以后按编号登记到档。'
  if (days < WAITING_RULES.searchAfterDays.value)
    return '请学校核对是否寄出、寄给了谁，并凭机要号或邮件号向邮局查询。'
  return '请学校书面说明寄递情况。仍没有下落的，告知本人并办理“寻找档案”。'
}
