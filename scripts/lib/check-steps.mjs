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

/** Every check and test, in order. Lint and builds overlap; the test runs have the machine to themselves. */
export const steps = [
  tool('biome', nodeTool('@biomejs/biome/bin/biome', 'ci', '--colors=off', '.')),
  build('server'),
  tool('oxlint', nodeTool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings')),
  tool('tsc', nodeTool('typescript/bin/tsc', '--noEmit', '-p', '.')),
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
  {
    name: 'vitest',
    alone: true,
    needs: ['build:server'],
    run: () => vitestStep('config/vitest.ts', { FIELD_SUITE: 'aes-256-gcm' }),
  },
  {
    name: 'vitest sm4',
    alone: true,
    needs: ['build:server'],
    run: () => vitestStep('config/vitest.sm4.ts', { FIELD_SUITE: 'sm4-cbc-hmac-sm3' }),
  },
  {
    name: 'vitest mini',
    alone: true,
    needs: ['build:server', 'build:weapp', 'build:alipay'],
    run: () => vitestStep('config/vitest.mini.ts'),
  },
  {
    name: 'vitest e2e',
    alone: true,
    needs: ['build:server', 'build:h5', 'build:admin'],
    run: () => vitestStep('config/vitest.e2e.ts'),
  },
]
