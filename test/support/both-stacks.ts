import type { TestProject } from 'vitest/node'
import { otherSuite, runSuite } from './key-sets'
import { startStack } from './stack'

/** vitest global setup: the built product twice, once under each suite of encryption. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [own, other] = await Promise.all([startStack(), startStack(otherSuite(runSuite()))])
  for (const [name, { stop: _stop, ...addresses }] of [
    ['stack', own],
    ['otherStack', other],
  ] as const)
    project.provide(name, addresses)
  return async () => {
    await Promise.all([own.stop(), other.stop()])
  }
}
