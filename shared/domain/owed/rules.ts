import { reg } from '@shared/kernel/reg'

reg('N20-4', 'N14', 'N29-refuse')

/** Until when a person brings what they owe, in words and calendar months: they choose one when they promise. */
export const PROMISE_TERMS = {
  '1-month': { label: '1 个月内', months: 1 },
  '3-months': { label: '3 个月内', months: 3 },
  '6-months': { label: '6 个月内', months: 6 },
  '1-year': { label: '1 年内', months: 12 },
} as const
export type PromiseTerm = keyof typeof PROMISE_TERMS

/** The figures of what is waited for from a person, each with where it comes from. */
export const OWED_RULES = {
  /** Calendar days an original is waited for after it was asked for, before its case may be ended. */
  originalDays: {
    value: 60,
    source: { kind: 'ours', why: '规定没有写等候原件的日子，取归档期限同样的两个月，留足找材料、邮寄的时间' },
  },
  /** Terms of a promise, see PROMISE_TERMS. */
  terms: {
    value: PROMISE_TERMS,
    source: { kind: 'ours', why: '规定第二十条只写“书面承诺”，没有写期限，由本人按自己的情况选' },
  },
  /** Days from the last day on which the person is reminded: before, on it, and once after. */
  remindOn: {
    value: [-14, 0, 14],
    source: { kind: 'ours', why: '提前两周、到期当天、过后两周各提醒一次，以后不再打扰' },
  },
} as const

/** Said wherever a day has passed: nothing else is put off or refused for it. */
export const NOTHING_REFUSED = '过了日子也照收，不影响您办理其他事项'
