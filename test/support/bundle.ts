import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Bundles a file of the sources as the server build does, for tests that start it as a thread or process. It lies inside
 * the checkout so that its packages are found, under a name made of its content. `entry` is a path from the top.
 */
export async function bundleForTests(entry: string): Promise<URL> {
  // Only whoever bundles loads the bundler: what was bundled starts as a process in half the time.
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [`${ROOT}${entry}`],
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    tsconfig: `${ROOT}tsconfig.json`,
    logLevel: 'warning',
  })
  const code = outputFiles[0]!.contents
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16)
  const file = `${ROOT}var/test/${basename(entry, '.ts')}-${hash}.mjs`
  await mkdir(`${ROOT}var/test`, { recursive: true })
  await writeFile(`${file}.${process.pid}`, code)
  await rename(`${file}.${process.pid}`, file)
  return pathToFileURL(file)
}
