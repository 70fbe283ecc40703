import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './exec.mjs'

const address = /"resolved"\s*:|https?:\/\/[^"\s]*\.tgz|git\+|"(?:git|file|ssh):/

/**
 * What is wrong with the lockfile: download addresses in it, missing integrity (builds for other machines excepted, see platform-packages.ts), versions that differ from package.json, builds for
 * other machines left out (npm does that when it writes the file beside an installed node_modules, and `npm ci` then refuses it).
 */
export function lockfileFaults(
  lockText = readFileSync(join(root, 'package-lock.json'), 'utf8'),
  manifestText = readFileSync(join(root, 'package.json'), 'utf8'),
) {
  const lock = JSON.parse(lockText)
  const manifest = JSON.parse(manifestText)
  const addressed = lockText.split('\n').findIndex((line) => address.test(line))
  return [
    ...(addressed < 0 ? [] : [`package-lock.json:${addressed + 1}: a download address`]),
    ...withoutIntegrity(lock),
    ...withoutPlatforms(lock),
    ...sections.flatMap((section) => versionFaults(section, manifest[section] ?? {}, lock)),
  ]
}

const sections = ['dependencies', 'devDependencies', 'optionalDependencies']

function versionFaults(section, wanted, lock) {
  return Object.entries(wanted).flatMap(([name, version]) => {
    const locked = lock.packages[`node_modules/${name}`]?.version
    const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)
    return [
      ...(exact ? [] : [`${section}: ${name} ${version} is not an exact version`]),
      ...(!exact || locked === version
        ? []
        : [`${section}: ${name} ${version}, but the lockfile has ${locked ?? 'none'}`]),
    ]
  })
}

function withoutIntegrity(lock) {
  return Object.entries(lock.packages)
    .filter(
      ([path, entry]) => path !== '' && !entry.integrity && !entry.inBundle && !isForOtherMachines(entry),
    )
    .map(([path]) => `${path}: no integrity`)
}

const isForOtherMachines = ({ optional, os, cpu }) => Boolean(optional && os && cpu)

function withoutPlatforms({ packages }) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(packages, path, name))
      .map((name) => `${path || 'package.json'}: its optional ${name} is not in the lockfile`),
  )
}

/** Whether node would find the package from `path`: beside it, or in a node_modules further up. */
export function isLocked(packages, path, name) {
  if (packages[`${path ? `${path}/` : ''}node_modules/${name}`]) return true
  if (path === '') return false
  const up = path.lastIndexOf('node_modules/')
  return isLocked(packages, path.slice(0, Math.max(0, up - 1)), name)
}
