import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Bundles the rendering thread from the sources as the server build does, for tests that run TypeScript directly.
 * It lies inside the checkout so that its packages are found, under a name made of its content. Built once per process.
 */
export function bundlePdfThread(): Promise<URL> {
  bundled ??= bundle()
  return bundled
}

let bundled: Promise<URL> | undefined

async function bundle(): Promise<URL> {
  const { outputFiles } = await build({
    entryPoints: [`${ROOT}server/adapters/pdf/thread.ts`],
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
  const file = `${ROOT}var/test/pdf-thread-${hash}.mjs`
  await mkdir(`${ROOT}var/test`, { recursive: true })
  await writeFile(`${file}.${process.pid}`, code)
  await rename(`${file}.${process.pid}`, file)
  return pathToFileURL(file)
}
