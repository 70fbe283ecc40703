import { ApiProblem, OFFLINE } from '@common/api-problem'
import { expect, test } from 'vitest'
import { createKeyring, isUnsettled } from './command-keys'

const approve = { command: 'approve', version: 2 }

test('a retry of the same decision uses the same key', () => {
  const ring = createKeyring()
  expect(ring.keyFor('a', { ...approve })).toBe(ring.keyFor('a', { ...approve }))
})

test('another decision, another version, another case and a settled one get a key of their own', () => {
  const ring = createKeyring()
  const keys = [
    ring.keyFor('a', approve),
    ring.keyFor('a', { ...approve, identityChecked: true }),
    ring.keyFor('a', { ...approve, version: 3 }),
    ring.keyFor('b', { ...approve, version: 3 }),
  ]
  ring.settle('b')
  keys.push(ring.keyFor('b', { ...approve, version: 3 }))
  expect(new Set(keys).size).toBe(5)
})

test('a key is 128 bits in hex', () => {
  expect(createKeyring().keyFor('a', approve)).toMatch(/^[0-9a-f]{32}$/)
})

test.each([
  [OFFLINE, 0, true],
  ['system.unavailable', 503, true],
  ['request.in-flight', 409, true],
  ['sign-in.expired', 401, true],
  ['case.changed', 409, false],
  ['case.archive-flagged', 409, false],
])('after %s the outcome is open: %s %s', (key, status, open) => {
  expect(isUnsettled(new ApiProblem({ key, status }))).toBe(open)
})
