import { defineConfig, mergeConfig } from 'vitest/config'
import base from './vitest'

/**
 * The tests again under the other suite of encryption, without those that meet no encrypted value or where it makes no
 * difference: rules, clients, scripts, permissions, chains, what speaks to outside services, the engine, the memory of an
 * import, tables of states, drawn papers. Killing and fuzzing share their rounds between the two runs (rounds.ts).
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
        // Collections invented by their tests; keys are turned and backups made under both.
        'server/platform/mongo/{claims,collections,commands,connect,errors,explain,forbid-sessions}.test.ts',
        'server/platform/mongo/{gather,gather-inserts,grid-storage,migrations,shared-counters}.test.ts',
        // Hashes, signatures, counts and lines of a log; ciphers, keys and keyed indexes are met under both.
        'server/platform/crypto/{commitments,one-time-code,passwords,signing-ring,token-cache,tokens,totp}.test.ts',
        'server/platform/sessions/**',
        'server/platform/{ids,log,metrics,rate-limit,sms-guard}.test.ts',
        // Nobody's data: days and centres.
        'server/features/calendar/**',
        'server/features/centres/**',
        // By states and facts, whatever is sealed beside them.
        'server/features/archives/materials/handling.test.ts',
        'test/crash/redate.test.ts',
        // A killed engine and broken lines, whatever is encrypted beside them; its kills need the machine to themselves.
        'test/crash/engine.test.ts',
        'test/race/{administrators,idempotency,moved-file,parallel}.test.ts',
        // Papers that are drawn of values once opened; test/contract and test/audit open the same ones under both.
        'server/features/archives/materials/print.test.ts',
        // Which fields an answer has; test/audit/privacy and bytes take the same walk under both.
        'test/audit/answers.test.ts',
        // Lines that break and providers that fail.
        'test/bad-input/connection.test.ts',
        'test/bad-input/providers.test.ts',
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
        // Where a bag is, by states and facts; its walks through the API start sixty processes.
        'test/transfers/**',
        'test/contract/openapi.test.ts',
        'test/contract/pages.test.ts',
        'test/contract/middleware.test.ts',
      ],
    },
  }),
)
