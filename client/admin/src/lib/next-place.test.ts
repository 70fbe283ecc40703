import { expect, test } from 'vitest'
import { nextPlace, signInPath } from './next-place'

test('returns to where the person was', () => {
  const path = signInPath('/cases/01?tab=a')
  expect(nextPlace(new URL(path, 'http://staff.test').searchParams.get('next'))).toBe('/cases/01?tab=a')
})

test.each([null, '', '//evil.test', '/\\evil.test', 'https://evil.test', '/login?next=/login'])(
  '%s leads to the queue, not away from the staff view',
  (next) => {
    expect(nextPlace(next)).toBe('/')
  },
)
