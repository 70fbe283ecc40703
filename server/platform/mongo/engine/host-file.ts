import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const BUILT_NAME = 'engine-host.mjs'

/**
 * The host program as plain JavaScript, because it may run under a private glibc where no TypeScript loader does.
 * Built server: `engine-host.mjs` lies beside this module's bundle. From source: it is bundled once (some 20 ms)
 * into node_modules/.cache, from where the engine package still resolves; its name carries the hash of its content,
 * so a changed source is a new file and processes that start at the same time do not disturb each other.
 */
export async function hostFile(): Promise<string> {
  const here = dirname(fileURLToPath(import.meta.url))
  const built = join(here, BUILT_NAME)
  if (existsSync(built)) return built
  const program = await bundle(join(here, 'host.ts'))
  const directory = join(nodeModules(here), '.cache', 'danganyiban')
  const name = createHash('sha256').update(program).digest('hex').slice(0, 16)
  const path = join(directory, `engine-host-${name}.mjs`)
  if (existsSync(path)) return path
  mkdirSync(directory, { recursive: true })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, program)
  renameSync(draft, path)
  return path
}

async function bundle(entry: string): Promise<Uint8Array> {
  const { build } = await import('esbuild')
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  })
  const [output] = result.outputFiles
  if (!output) throw new Error('the engine host could not be bundled')
  return output.contents
}

function nodeModules(from: string): string {
  const candidate = join(from, 'node_modules')
  if (existsSync(candidate)) return candidate
  const parent = dirname(from)
  if (parent === from) throw new Error('no node_modules above the engine host')
  return nodeModules(parent)
}
