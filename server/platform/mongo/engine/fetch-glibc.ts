import { execFile } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { EngineUnavailable } from './unavailable'

export interface DebianArchitecture {
  name: string
  triplet: string
  loader: string
}

const run = promisify(execFile)
const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg'
const TOOLS = [KEYRING, '/usr/bin/apt-get', '/usr/bin/dpkg-deb']
const PACKAGES = ['libc6', 'libgcc-s1', 'libstdc++6']
const APT_TIMEOUT_MS = 120_000
const C_LOCALE = { ...process.env, LC_ALL: 'C' }
const TOO_OLD = "This system's glibc is too old for the embedded database"

/**
 * Fetches Debian 13's C library into `directory`, from the archive this machine's apt already uses, by an apt that
 * shares neither lists, cache, status nor trust settings with the system's and accepts signed archives only.
 * Packages are unpacked, never installed. Complete or absent: the directory appears by one rename, after a self-test.
 * Throws EngineUnavailable.
 */
export async function fetchGlibc(
  directory: string,
  architecture: DebianArchitecture,
  isEnough: (version: string) => boolean,
): Promise<void> {
  const missing = TOOLS.find((file) => !existsSync(file))
  if (missing)
    throw new EngineUnavailable(`${TOO_OLD}, and ${missing} is missing, so a private one cannot be had.`)
  const parent = dirname(directory)
  mkdirSync(parent, { recursive: true })
  const work = mkdtempSync(join(parent, 'fetch-'))
  try {
    await download(work, architecture)
    const library = collectLibraries(work, architecture)
    const version = await selfTest(library, architecture)
    if (!isEnough(version)) throw new Error(`the fetched glibc reports ${version}`)
    writeFileSync(join(work, 'out', 'OK'), `${version}\n`)
    publish(join(work, 'out'), directory)
  } catch (error) {
    throw unavailable(error)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function download(work: string, architecture: DebianArchitecture): Promise<void> {
  for (const name of ['lists/partial', 'cache/archives/partial', 'debs', 'root']) {
    mkdirSync(join(work, name), { recursive: true })
  }
  const source = `deb [arch=${architecture.name} signed-by=${KEYRING}] ${await debianArchive()} trixie main\n`
  writeFileSync(join(work, 'status'), '')
  writeFileSync(join(work, 'sources.list'), source)
  const options = aptOptions(work, architecture)
  const debs = join(work, 'debs')
  await run('apt-get', ['-q', ...options, 'update'], { env: C_LOCALE, timeout: APT_TIMEOUT_MS })
  await run('apt-get', ['-q', ...options, 'download', ...PACKAGES], {
    env: C_LOCALE,
    cwd: debs,
    timeout: APT_TIMEOUT_MS,
  })
  for (const deb of readdirSync(debs)) await run('dpkg-deb', ['-x', join(debs, deb), join(work, 'root')])
}

function aptOptions(work: string, architecture: DebianArchitecture): string[] {
  const settings = {
    'Dir::Etc::sourcelist': `${work}/sources.list`,
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::Etc::preferences': '/dev/null',
    'Dir::Etc::preferencesparts': '/dev/null',
    'Dir::Etc::trusted': '/dev/null',
    'Dir::Etc::trustedparts': '/dev/null',
    'Dir::State::lists': `${work}/lists`,
    'Dir::State::status': `${work}/status`,
    'Dir::Cache': `${work}/cache`,
    'Acquire::Languages': 'none',
    'Acquire::AllowInsecureRepositories': 'false',
    'Acquire::AllowDowngradeToInsecureRepositories': 'false',
    'Acquire::Retries': '2',
    'APT::Get::AllowUnauthenticated': 'false',
    'APT::Sandbox::User': 'root',
    'APT::Update::Post-Invoke-Success': '',
    'APT::Update::Error-Mode': 'any',
    'APT::Architecture': architecture.name,
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`])
}

/** The Debian archive that apt is set up with here: this file names no host. */
async function debianArchive(): Promise<string> {
  const query = ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages']
  const { stdout } = await run('apt-get', query, { env: C_LOCALE })
  const archive = stdout.split('\n').find((uri) => /\/debian\/?$/.test(uri))
  if (!archive)
    throw new EngineUnavailable(`${TOO_OLD}, and apt names no Debian archive to fetch a private one from.`)
  return archive
}

function collectLibraries(work: string, architecture: DebianArchitecture): string {
  const library = join(work, 'out', 'lib')
  mkdirSync(library, { recursive: true })
  for (const name of [`usr/lib/${architecture.triplet}`, `lib/${architecture.triplet}`]) {
    const source = join(work, 'root', name)
    if (!existsSync(source)) continue
    for (const file of readdirSync(source).filter((entry) => /\.so(\.|$)/.test(entry))) {
      copyFileSync(realpathSync(join(source, file)), join(library, file))
    }
  }
  chmodSync(join(library, architecture.loader), 0o755)
  return library
}

async function selfTest(library: string, architecture: DebianArchitecture): Promise<string> {
  const question =
    'process.report.excludeNetwork = true; process.report.getReport().header.glibcVersionRuntime'
  const args = ['--library-path', library, process.execPath, '-p', question]
  const { stdout } = await run(join(library, architecture.loader), args, { timeout: 20_000 })
  return stdout.trim()
}

function publish(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!existsSync(join(to, 'OK'))) throw error // otherwise another process was first
  }
}

function unavailable(error: unknown): EngineUnavailable {
  if (error instanceof EngineUnavailable) return error
  const { stderr, message } = error as { stderr?: string; message?: string }
  const words = (stderr || message || String(error)).trim().split('\n').slice(-2).join(' ')
  return new EngineUnavailable(`${TOO_OLD}, and fetching a private one failed: ${words}`, { cause: error })
}
