import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const skipped = /(\.test\.tsx?$|^node_modules$|^dist$|^var$|^\.)/

/**
 * Whether a build must run again: its output is missing, or the hash of everything it reads is not the one stored beside it.
 * A build is { name, inputs, outputs, variables? }, paths from `top`; folders count with all their files, tests excepted;
 * variables are the environment variables that go into the output.
 */
export function isStale(top, build) {
  if (build.outputs.some((path) => !existsSync(join(top, path)))) return true
  const stamp = stampFile(top, build)
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hashOf(top, build)
}

/** Remembers what a build read. Take the hash before the build starts: a file changed meanwhile must count as new. */
export function writeStamp(top, build, hash) {
  const stamp = stampFile(top, build)
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
}

export function dropStamp(top, build) {
  rmSync(stampFile(top, build), { force: true })
}

export function hashOf(top, build) {
  const hash = createHash('sha256').update(process.version)
  for (const name of build.variables ?? []) hash.update(`\0${name}=${process.env[name] ?? ''}`)
  for (const path of build.inputs.flatMap((input) => filesUnder(top, input))) {
    hash.update(`\0${path}\0`).update(readFileSync(join(top, path)))
  }
  return hash.digest('hex')
}

const stampFile = (top, build) => join(top, `dist/.stamp-${build.name}`)

function filesUnder(top, path) {
  const full = join(top, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  const names = readdirSync(full)
    .filter((name) => !skipped.test(name))
    .sort()
  return names.flatMap((name) => filesUnder(top, join(path, name)))
}
