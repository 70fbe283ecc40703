import type { TestProject } from 'vitest/node'
import { otherSuite, runSuite } from './key-sets'
import { startStack } from './stack'

/** vitest global setup: the built product under the other suite of encryption than the run's. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...addresses } = await startStack(otherSuite(runSuite()))
  project.provide('stack', addresses)
  return stop
}
