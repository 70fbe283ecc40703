import { ApiProblem, OFFLINE } from '@common/api-problem'
import { expect, test } from 'vitest'
import { problemKind } from './problem-kind'

test.each([
  [OFFLINE, 0, 'offline'],
  ['case.not-found', 404, 'not-found'],
  ['permission.denied', 403, 'denied'],
  ['permission.avoidance', 403, 'avoidance'],
  ['limit.rate', 429, 'fault'],
  ['system.unavailable', 503, 'fault'],
])('%s shows the page %s %s', (key, status, kind) => {
  expect(problemKind(new ApiProblem({ key, status }))).toBe(kind)
})
