import { makeBuild } from './builds.mjs'
import { exec, nodeTool } from './exec.mjs'
import { lockfileFaults } from './lockfile.mjs'
import { vitestStep } from './vitest-step.mjs'

const folders = ['client', 'server', 'shared', 'config', 'test', 'scripts']

const tool = (name, command) => ({
  name,
  lane: 'lint',
  async run() {
    const { code, output } = await exec(command)
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output }
  },
})

const script = (name) => tool(name, [process.execPath, '--import', 'tsx', `scripts/${name}.ts`])

const build = (name) => ({
  name: `build:${name}`,
  lane: 'build',
  async run() {
    const { code, output, fresh } = await makeBuild(name)
    return {
      passed: code === 0 ? 1 : 0,
      failed: code === 0 ? 0 : 1,
      output,
      note: fresh ? 'unchanged since the last build' : '',
    }
  },
})

const lockfile = {
  name: 'lockfile',
  lane: 'lint',
  async run() {
    const faults = lockfileFaults()
    return { passed: faults.length ? 0 : 1, failed: faults.length ? 1 : 0, output: faults.join('\n') }
  },
}

const SUITES = { aes: 'aes-256-gcm', sm4: 'sm4-cbc-hmac-sm3' }
export const suiteNames = Object.keys(SUITES)

const tests = (name, config, suite, more) => ({
  name,
  ...more,
  run: () => vitestStep(config, { FIELD_SUITE: SUITES[suite], ROUNDS_SHARED: 'yes' }),
})

/** Walks through the built product, each run on a product of its own. */
const walks = (name, config, suite, builds, more = { after: ['vitest', 'vitest other'] }) =>
  tests(name, config, suite, { ...more, needs: ['build:server', ...builds] })

/**
 * Every check and test, in order, under a suite of encryption (`aes`, `sm4`): all tests under it, and what meets an encrypted
 * value under the other one as well; the walks of the mini programs and of the browser start a product of each. Lint and
 * builds overlap; so do the walks, and those that only wait go on beside the second of the other test runs. The first has the
 * machine to itself.
 */
export const stepsUnder = (suite) => [
  tool('biome', nodeTool('@biomejs/biome/bin/biome', 'ci', '--colors=off', '.')),
  build('server'),
  // Lints and checks types in one reading: its compiler is TypeScript 7, which finds what 5.9 does in a quarter of the time.
  tool('oxlint', nodeTool('oxlint/bin/oxlint', '--type-aware', '--type-check', '--deny-warnings')),
  tool(
    'boundaries',
    nodeTool('dependency-cruiser/bin/dependency-cruise.mjs', '--config', 'config/boundaries.cjs', ...folders),
  ),
  tool('knip', nodeTool('knip/bin/knip.js', '--no-progress')),
  script('size'),
  script('regulation'),
  lockfile,
  build('weapp'),
  build('alipay'),
  build('h5'),
  build('admin'),
  tests('vitest', 'config/vitest.ts', suite, { alone: true, needs: ['build:server'] }),
  tests('vitest other', 'config/vitest.other-suite.ts', suite === 'aes' ? 'sm4' : 'aes', {
    after: ['vitest'],
    needs: ['build:server'],
  }),
  walks('vitest e2e waits', 'config/vitest.e2e-waits.ts', suite, ['build:h5', 'build:admin'], {
    after: ['vitest'],
  }),
  walks('vitest e2e own', 'config/vitest.e2e-own.ts', suite, ['build:h5', 'build:admin']),
  walks('vitest e2e', 'config/vitest.e2e.ts', suite, ['build:h5', 'build:admin']),
  walks('vitest mini', 'config/vitest.mini.ts', suite, ['build:weapp', 'build:alipay', 'build:h5']),
]
