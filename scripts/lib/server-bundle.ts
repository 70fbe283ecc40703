import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BuildOptions } from 'esbuild'
import { root } from './sources'

/** Every file that starts as a process or thread of its own, by the name it has in dist/server. One that is missing is an error. */
const entries: Record<string, string> = {
  main: 'server/main.ts',
  worker: 'server/worker.ts',
  simulators: 'server/simulators.ts',
  seed: 'server/seed.ts',
  database: 'server/database.ts',
  'engine-host': 'server/platform/mongo/engine/host.ts',
  'pdf-thread': 'server/adapters/pdf/thread.ts',
  'scan-thread': 'server/adapters/scans/thread.ts',
}

/** What esbuild is told for the server: one module a process in dist/server, packages left outside, source maps beside. */
export function serverBundle(top = root): BuildOptions {
  return {
    absWorkingDir: top,
    entryPoints: Object.entries(entries).map(([out, path]) => ({ out, in: present(top, path) })),
    outdir: 'dist/server',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    charset: 'utf8',
    tsconfig: join(top, 'tsconfig.json'),
    logLevel: 'warning',
  }
}

function present(top: string, path: string): string {
  if (existsSync(join(top, path))) return path
  throw new Error(`An entry of the server is missing: ${path}`)
}
