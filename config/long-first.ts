import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes ten seconds and more, the longest first; after it what crosses rooms, then everything else. */
const LONG = [
  'test/imports/memory',
  'test/authz/',
  'test/transfers/api/',
  'test/crash/',
  'test/chain/',
  'server/found-house',
  'server/features/guides/papers',
  'test/model/',
  'test/audit/',
  'server/adapters/pdf/',
  'test/',
]

const rankOf = ({ moduleId, project }: TestSpecification): number => {
  const at = LONG.findIndex((start) => moduleId.startsWith(`${project.config.root}/${start}`))
  return at < 0 ? LONG.length : at
}

/**
 * Begins with the long test files. By itself a run begins with the biggest: a small file that starts processes and waits for
 * them then comes last, and one core has nothing to do beside it.
 */
export default class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other))
  }
}
