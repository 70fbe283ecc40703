import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPassword, judgePassword } from './password-rules'

test('the list shows a rule broken exactly when the password is refused', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom('Password2026', 'zhang.san-is-here', 'lantern orchard 38')),
      (password) => {
        const isListed = judgePassword(password, 'zhang.san').some(({ holds }) => !holds)
        expect(isListed).toBe(checkPassword(password, 'zhang.san') !== null)
      },
    ),
  )
})

test('each rule is listed once, in words', () => {
  const rules = judgePassword('', 'a').map(({ rule }) => rule)
  expect(new Set(rules).size).toBe(rules.length)
  expect(rules.length).toBe(4)
})
