import { defineConfig, mergeConfig } from 'vitest/config'
import base from './vitest'

/**
 * The tests again under the other suite of encryption, without those that meet no encrypted value or where it makes no
 * difference: rules, clients, scripts, permissions, chains, what speaks to outside services, the engine, the memory of an import. Killing and fuzzing share their rounds between the two runs (rounds.ts).
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
        // Whoever may do what is decided by tables, before any value is opened.
        'test/authz/authz.test.ts',
        // The chains speak of commitments, the scans' processes are killed under the first suite; test/scans is run under both.
        'test/chain/**',
        'test/crash/scan.test.ts',
        // How often the database is asked and by which index, and what stands in an address, is the same under both.
        'test/audit/round-trips.test.ts',
        'test/audit/queries.test.ts',
        'test/audit/addresses.test.ts',
        'server/features/guides/**',
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
