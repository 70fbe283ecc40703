import { decideCase } from '@shared/contract/staff'
import { expect, test } from 'vitest'
import { type Draft, decisionBody, EMPTY_DRAFT } from './draft'

const typed: Draft = {
  choice: 'refuse',
  identityChecked: true,
  reason: 'not-kept-here',
  note: ' 已电话告知 ',
  answers: {},
}

test('nothing is sent before a choice', () => {
  expect(decisionBody(EMPTY_DRAFT, 3)).toBeNull()
})

test('a refusal carries its reason and note, not the identity check typed before', () => {
  expect(decisionBody(typed, 3)).toEqual({
    command: 'refuse',
    version: 3,
    reason: 'not-kept-here',
    note: '已电话告知',
  })
})

test('an approval carries the identity check, not the reason chosen before', () => {
  expect(decisionBody({ ...typed, choice: 'approve' }, 3)).toEqual({
    command: 'approve',
    version: 3,
    identityChecked: true,
  })
})

test('an approval that asks something carries the identity check beside the answers', () => {
  const asks = [
    { key: 'a', title: '甲', questions: [{ field: 'former', kind: 'text', label: '乙', maxLength: 9 }] },
  ] as const
  const body = decisionBody({ ...typed, choice: 'approve', answers: { former: 'none' } }, 3, asks)
  expect(body).toEqual({
    command: 'approve',
    version: 3,
    answers: { former: 'none' },
    identityChecked: true,
  })
  expect(decideCase.body?.safeParse(body).success).toBe(true)
})

test.each(['approve', 'refuse'] as const)('the contract takes what %s sends', (choice) => {
  expect(decideCase.body?.safeParse(decisionBody({ ...typed, choice }, 3)).success).toBe(true)
})
