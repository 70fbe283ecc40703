import { reg } from '@shared/kernel/reg'
import { expect, test } from 'vitest'
import { sayDue, sayLeft } from './say-clock'

const dueText = '2026年3月5日 (周四)'

test.each([
  [2, 'calm', false, '剩 2 个工作日'],
  [1, 'amber', false, '剩 1 个工作日'],
  [0, 'amber', false, '今天到期'],
  [0, 'red', true, '已过最后一天'],
  [-1, 'red', true, '超期 1 个工作日'],
  [1, 'stopped', false, '按期办结'],
  [0, 'stopped', false, '按期办结'],
  [-3, 'stopped', true, '超期 3 个工作日办结'],
] as const)(`%i working days, %s, late %s: %s (${reg('N20-2').join()})`, (left, tone, late, said) => {
  expect(sayLeft({ left, tone, late, dueText, provisional: false })).toBe(said)
})

test('a day past the published holidays is called provisional', () => {
  expect(sayDue({ left: 9, tone: 'calm', late: false, dueText, provisional: true })).toBe(`${dueText} 暂定`)
})
