import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type DebianArchitecture, fetchGlibc } from './fetch-glibc'
import { EngineUnavailable } from './unavailable'

/** The engine's native part needs this glibc or a newer one. */
const NEEDED: readonly [number, number] = [2, 38]

const ARCHITECTURES: Readonly<Record<string, DebianArchitecture>> = {
  x64: { name: 'amd64', triplet: 'x86_64-linux-gnu', loader: 'ld-linux-x86-64.so.2' },
  arm64: { name: 'arm64', triplet: 'aarch64-linux-gnu', loader: 'ld-linux-aarch64.so.1' },
}

export interface NodeCommandOptions {
  /** Where the private glibc is kept; default: EMBEDDED_DB_CACHE, else the user's cache directory. */
  cacheDir?: string
  log?: (line: string) => void
  /** What the machine is; given by tests. */
  machine?: Machine
}

export interface Machine {
  platform: string
  arch: string
  glibc: string | undefined
}

/**
 * Command and leading arguments that run node with a glibc the engine can use: plain node where the system's is new
 * enough, else node through the loader of a private copy, fetched once and used offline afterwards.
 * Throws EngineUnavailable where neither is possible.
 */
export async function nodeCommand(options: NodeCommandOptions = {}): Promise<[string, ...string[]]> {
  const machine = options.machine ?? thisMachine()
  if (machine.platform === 'darwin' && machine.arch === 'arm64') return [process.execPath]
  const architecture = ARCHITECTURES[machine.arch]
  if (machine.platform !== 'linux' || !architecture) {
    throw new EngineUnavailable(`The embedded database has no build for ${machine.platform}/${machine.arch}.`)
  }
  if (!machine.glibc)
    throw new EngineUnavailable('The embedded database needs glibc, which this system lacks.')
  if (isEnough(machine.glibc)) return [process.execPath]
  const directory = join(options.cacheDir ?? defaultCacheDir(), `glibc-trixie-${architecture.name}`)
  if (!existsSync(join(directory, 'OK'))) {
    options.log?.(
      `glibc ${machine.glibc} < ${NEEDED.join('.')}: fetching a private one into ${directory} (once; the system is not touched)`,
    )
    await fetchGlibc(directory, architecture, isEnough)
  }
  const library = join(directory, 'lib')
  return [
    join(library, architecture.loader),
    '--library-path',
    library,
    '--argv0',
    process.execPath,
    process.execPath,
  ]
}

function isEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])
}

function thisMachine(): Machine {
  // Without excludeNetwork the report looks up the host names of open connections, which takes seconds.
  const reporter = Object.assign(process.report, { excludeNetwork: true })
  const report = reporter.getReport() as { header?: { glibcVersionRuntime?: string } }
  return { platform: process.platform, arch: process.arch, glibc: report.header?.glibcVersionRuntime }
}

function defaultCacheDir(): string {
  const own = process.env.EMBEDDED_DB_CACHE
  return own ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'danganyiban')
}
