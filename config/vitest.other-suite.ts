import { defineConfig, mergeConfig } from 'vitest/config'
import base from './vitest'

/**
 * The tests again under the other suite of encryption, without those that meet no encrypted value: rules, clients, scripts,
 * what speaks to outside services, the engine, the memory an import takes. Killing and fuzzing share their rounds between the two runs (rounds.ts).
 */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      exclude: [
        'shared/**',
        'client/**',
        'scripts/**',
        'config/**',
        'server/adapters/**',
        'server/http/**',
        'server/platform/jobs/**',
        'server/platform/mongo/engine/**',
        'server/simulators.test.ts',
        'test/house/**',
        'test/imports/memory.test.ts',
        'test/model/**',
        'test/contract/openapi.test.ts',
        'test/contract/pages.test.ts',
        'test/contract/middleware.test.ts',
      ],
    },
  }),
)
