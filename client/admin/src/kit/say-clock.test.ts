import { reg } from '@shared/kernel/reg'
import { expect, test } from 'vitest'
import { sayDue, sayLeft } from './say-clock'

const dueText = '2026年3月5日 (周四)'

test.each([
  [2, 'calm', '剩 2 个工作日'],
  [1, 'amber', '剩 1 个工作日'],
  [0, 'amber', '今天到期'],
  [-1, 'red', '超期 1 个工作日'],
  [1, 'stopped', '按期办结'],
  [0, 'stopped', '按期办结'],
  [-3, 'stopped', '超期 3 个工作日办结'],
] as const)(`%i working days, %s: %s (${reg('N20-2').join()})`, (left, tone, said) => {
  expect(sayLeft({ left, tone, dueText, provisional: false })).toBe(said)
})

test('a day past the published holidays is called provisional', () => {
  expect(sayDue({ left: 9, tone: 'calm', dueText, provisional: true })).toBe(`${dueText} 暂定`)
})
