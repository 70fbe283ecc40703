import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { exec, root } from './exec.mjs'

const marker = join(root, 'node_modules/.installed-lockfile')
const npmRecord = join(root, 'node_modules/.package-lock.json')
const lockfile = join(root, 'package-lock.json')

/** Installs the packages of the lockfile when node_modules is missing or belongs to another lockfile. Throws with npm's words. */
export async function ensurePackages(say = () => {}) {
  if (packagesFresh()) return
  say('Installing packages (npm ci)')
  const { code, output } = await exec([
    'npm',
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ])
  if (code !== 0) throw new Error(`npm ci failed:\n${output}`)
  writeFileSync(marker, lockHash())
}

function packagesFresh() {
  if (!existsSync(npmRecord)) return false
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lockHash()) return true
  return statSync(npmRecord).mtimeMs >= statSync(lockfile).mtimeMs
}

const lockHash = () => createHash('sha256').update(readFileSync(lockfile)).digest('hex')

/**
 * The programs that the tests call, the first wanted and the others good enough where it cannot be had, and the Debian package
 * that brings the first. Chromium without its window asks for half of the processor's time.
 */
const debianPrograms = [
  { programs: ['chromium-headless-shell', 'chromium'], from: 'chromium-headless-shell' },
  { programs: ['pdftotext'], from: 'poppler-utils' },
  { programs: ['zbarimg'], from: 'zbar-tools' },
]

const onPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))

const packagesOf = (rows) => rows.map(({ from }) => from).join(' ')

/** Installs what the tests need from Debian, as root; otherwise throws a sentence that names the packages to install. */
export async function ensureDebianTools(say = () => {}) {
  const wanted = debianPrograms.filter(({ programs }) => !onPath(programs[0]))
  if (wanted.length === 0) return
  const output = canInstall() ? await installDebian(packagesOf(wanted).split(' '), say) : ''
  const missing = debianPrograms.filter(({ programs }) => !programs.some(onPath))
  if (missing.length === 0) return
  const names = packagesOf(missing)
  throw new Error(`missing: ${names}. On Debian: apt-get install ${names}\n${output}`)
}

const canInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version')

async function installDebian(packages, say) {
  say(`Installing ${packages.join(', ')} (apt-get)`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = await exec(['apt-get', '-q', 'update'], { env })
  const install = ['apt-get', '-q', '-y', 'install', '--no-install-recommends', ...packages]
  const { output } = await exec(install, { env })
  return `${update.output}\n${output}`
}
