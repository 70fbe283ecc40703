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

/** The programs that the tests call, and the Debian package that brings each. */
const debianPackages = {
  chromium: 'chromium',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  zbarimg: 'zbar-tools',
}

const onPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))

/** Installs what the tests need from Debian, as root; otherwise throws a sentence that names the packages to install. */
export async function ensureDebianTools(say = () => {}) {
  const missing = [
    ...new Set(
      Object.keys(debianPackages)
        .filter((name) => !onPath(name))
        .map((name) => debianPackages[name]),
    ),
  ]
  if (missing.length === 0) return
  const sentence = `missing: ${missing.join(', ')}. On Debian: apt-get install ${missing.join(' ')}`
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) throw new Error(sentence)
  say(`Installing ${missing.join(', ')} (apt-get)`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = await exec(['apt-get', '-q', 'update'], { env })
  const install = await exec(['apt-get', '-q', '-y', 'install', '--no-install-recommends', ...missing], {
    env,
  })
  if (install.code !== 0) throw new Error(`${sentence}\n${update.output}\n${install.output}`)
}
