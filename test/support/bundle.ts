import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

type Options = import('esbuild').BuildOptions

/** What lies inside the checkout is found by its packages, under a name made of its content. */
async function bundle(entry: string, ending: 'mjs' | 'cjs', options: Options): Promise<URL> {
  // Only whoever bundles loads the bundler: what was bundled starts as a process in half the time.
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [`${ROOT}${entry}`],
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    tsconfig: `${ROOT}tsconfig.json`,
    logLevel: 'warning',
    ...options,
  })
  const code = outputFiles?.[0]?.contents ?? new Uint8Array()
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16)
  const file = `${ROOT}var/test/${basename(entry, '.ts')}-${hash}.${ending}`
  await mkdir(`${ROOT}var/test`, { recursive: true })
  await writeFile(`${file}.${process.pid}`, code)
  await rename(`${file}.${process.pid}`, file)
  return pathToFileURL(file)
}

/** Bundles a file of the sources as the server build does, for tests that start it as a thread or process. `entry` is a path from the top. */
export const bundleForTests = (entry: string): Promise<URL> =>
  bundle(entry, 'mjs', { format: 'esm', packages: 'external' })

/** Packages with machine code of their own, and those that the driver of the database asks for and does without. */
const LEFT_OUT = [
  '@napi-rs/canvas',
  '@node-rs/argon2',
  'esbuild',
  'sharp',
  'mongodb-client-encryption',
  'kerberos',
]
const OPTIONAL = [
  '@mongodb-js/zstd',
  'snappy',
  'socks',
  'aws4',
  'gcp-metadata',
  '@aws-sdk/credential-providers',
]

/** Bundles a process that is started again and again, with its packages: startTestProcess keeps what was compiled of it. */
export function bundleProcess(entry: `test/support/${string}-process.ts`): Promise<URL> {
  const made = processes.get(entry) ?? bundleWhole(entry)
  processes.set(entry, made)
  return made
}

const processes = new Map<string, Promise<URL>>()

const bundleWhole = (entry: string): Promise<URL> =>
  bundle(entry, 'cjs', {
    format: 'cjs',
    external: [...LEFT_OUT, ...OPTIONAL],
    // A script that is compiled beforehand may not import later; it requires.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'ownUrl', 'import.meta.dirname': '__dirname' },
    banner: { js: "const ownUrl = require('node:url').pathToFileURL(__filename).href;" },
  })
