import { ApiProblem, OFFLINE } from '@common/api-problem'
import { expect, test } from 'vitest'
import { wayForward } from './way-forward'

test.each([
  ['staff.changed', 409, 'look'],
  ['staff.hand-over', 409, 'look'],
  ['case.changed', 409, 'look'],
  ['request.in-flight', 409, 'look'],
  [OFFLINE, 0, 'retry'],
  ['system.unavailable', 503, 'retry'],
  ['staff.last-administrator', 409, 'mend'],
  ['request.invalid', 400, 'mend'],
])('after %s one does well to %s %s', (key, status, way) => {
  expect(wayForward(new ApiProblem({ key, status }))).toBe(way)
})
