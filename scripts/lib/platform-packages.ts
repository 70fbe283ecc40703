import { isLocked } from './lockfile.mjs'

export interface LockEntry {
  version?: string
  integrity?: string
  dev?: boolean
  optional?: boolean
  cpu?: string[]
  os?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

export interface Lock {
  packages: Record<string, LockEntry>
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openbsd', 'openharmony', 'win32']
const machines = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64']

/**
 * Adds to the lockfile the builds for other machines that npm left out because the registry at hand does not have them; without
 * them `npm ci` refuses the file everywhere. They carry their version and their machine, but no integrity, since nobody here has
 * seen them. Answers the paths added.
 */
export function addPlatformPackages(lock: Lock): string[] {
  const added: string[] = []
  for (const [parent, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const path = `${parent.slice(0, parent.lastIndexOf('node_modules/'))}node_modules/${name}`
      if (parent === '' || isLocked(lock.packages, parent, name)) continue
      const dev = entry.dev ? { dev: true } : {}
      lock.packages[path] = { version, ...machineOf(name), ...dev, optional: true }
      added.push(path)
    }
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  lock.packages = Object.fromEntries(sorted)
  return added
}

/** `…-linux-arm64-musl` → os linux, cpu arm64, libc musl. Throws when the name tells no system or machine. */
export function machineOf(name: string): Pick<LockEntry, 'cpu' | 'os' | 'libc'> {
  const words = name.split(/[/-]/)
  const os = systems.find((system) => words.includes(system))
  const cpu = machines.find((machine) => words.includes(machine))
  if (!os || !cpu) throw new Error(`${name} does not say which machine it is for`)
  if (os !== 'linux') return { cpu: [cpu], os: [os] }
  const last = words.at(-1) ?? ''
  if (last.startsWith('musl')) return { cpu: [cpu], os: [os], libc: ['musl'] }
  return last.startsWith('gnu') ? { cpu: [cpu], os: [os], libc: ['glibc'] } : { cpu: [cpu], os: [os] }
}
