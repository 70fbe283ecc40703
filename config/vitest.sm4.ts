import { defineConfig, mergeConfig } from 'vitest/config'
import base from './vitest'

/**
 * The tests again under the other suite of encryption, without those that meet no encrypted value (rules, clients, scripts) or
 * prove the same under any (fuzzing, killing).
 */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      exclude: [
        'shared/**',
        'client/**',
        'scripts/**',
        'test/house/**',
        'test/model/**',
        'test/fuzz/**',
        'test/crash/**',
      ],
    },
  }),
)
