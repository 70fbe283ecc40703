import { addDays, type Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { FollowKey } from '../cases/follow'

reg('grad', 'N29-leak')

/** The figures of lists that schools upload themselves. No text says them: ours. */
export const SCHOOL_LIST_RULES = {
  /** Days for which number and code open the page, the day they were made being the first: no longer than an uploaded file is kept. */
  keyDays: { value: 30, source: { kind: 'ours', why: '够一所学校分批寄完一季；上传的文件也只保留三十天' } },
  /** Lists, rows left out and files without a match that the page shows at once. */
  mostLists: { value: 10, source: { kind: 'ours', why: '一季分批上传的清单' } },
  mostRows: { value: 50, source: { kind: 'ours', why: '一屏能核对完，改好再传会接着列出后面的' } },
} as const

/** The last day on which number and code made on a day open the page. */
export const schoolListUntil = (madeOn: Day): Day => addDays(madeOn, SCHOOL_LIST_RULES.keyDays.value - 1)

/** The address a school is given; number and code stand behind its #, which no browser sends. */
export const schoolListAddress = (publicUrl: string, { no, code }: FollowKey): string =>
  `${publicUrl}/x#${no}.${code}`
