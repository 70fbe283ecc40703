import { ApiProblem, OFFLINE } from '@common/api-problem'
import { expect, test } from 'vitest'
import { noticeFor } from './notice-for'

test.each([
  ['case.changed', 409, 'look'],
  ['case.not-possible', 409, 'look'],
  ['request.in-flight', 409, 'look'],
  [OFFLINE, 0, 'retry'],
  ['system.unavailable', 503, 'retry'],
  ['case.identity-check-needed', 422, 'mend'],
  ['case.archive-not-held', 409, 'mend'],
  ['permission.denied', 403, 'mend'],
])('%s (%i): %s', (key, status, way) => {
  expect(noticeFor(new ApiProblem({ key, status })).way).toBe(way)
})
