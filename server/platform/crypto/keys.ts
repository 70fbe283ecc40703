import { type KeyObject, randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeNewFile } from '../files'
import { currentKey, KeyError, type KeyRing, readRing, ringFromText } from './key-ring'
import { derive } from './suites/derive'

/** The secret keys that live outside the database, read once at start and handed on as KeyObjects, which do not print. */
export interface PlatformKeys {
  /** HS256 secrets of access tokens. */
  jwt: KeyRing
  /** Key-encryption keys: they wrap the data keys, which stand in the database. */
  kek: KeyRing
  /** HMAC key of stored one-time codes, derived from the JWT key in use. */
  oneTimeCode: KeyObject
  /** HMAC key, derived likewise, of digests in facts and counters: a change of data keys must not touch them. */
  digest: KeyObject
}

export interface KeySource {
  /** Directory of `jwt.json` and `kek.json`: {"current": "1", "keys": {"1": "<base64>"}}. */
  directory: string
  /** Production never makes keys: a missing one stops the start. */
  production: boolean
  /** Rings given in the environment as `kid:base64,kid:base64`, the first in use. They win over files. */
  inline?: Partial<Record<RingName, string>>
}

export type RingName = 'jwt' | 'kek'

const FILES: Record<RingName, string> = { jwt: 'jwt.json', kek: 'kek.json' }
const VARIABLES: Record<RingName, string> = { jwt: 'JWT_KEYS', kek: 'KEK_KEYS' }
const KEY_BYTES = 32

/**
 * Loads both rings. Outside production a missing file is made with a random key, mode 0600; processes that start
 * together agree on one. Throws KeyError, which names the file or variable and never shows a key.
 */
export async function loadKeys(source: KeySource): Promise<PlatformKeys> {
  const jwt = await loadRing(source, 'jwt')
  return {
    jwt,
    kek: await loadRing(source, 'kek'),
    oneTimeCode: deriveKey(currentKey(jwt), 'one-time-code'),
    digest: deriveKey(currentKey(jwt), 'digest'),
  }
}

/** A 32-byte key for one purpose, from a master key (HKDF-SHA256, RFC 5869). */
export const deriveKey = (master: KeyObject, purpose: string): KeyObject =>
  derive('sha256', master, purpose, KEY_BYTES)

/**
 * Makes the files of the rings that are not there yet, each with one random key, mode 0600. For the command that sets an
 * installation up: production makes none by itself. Answers the paths of the files it made.
 */
export async function makeKeyFiles(directory: string, names: readonly RingName[]): Promise<string[]> {
  const made: string[] = []
  for (const name of names) {
    const file = join(directory, FILES[name])
    if (await makeKeyFile(file)) made.push(file)
  }
  return made
}

async function loadRing(source: KeySource, name: RingName): Promise<KeyRing> {
  const inline = source.inline?.[name]
  if (inline) return ringFromText(inline, VARIABLES[name])
  const file = join(source.directory, FILES[name])
  const ring = await readRing(file)
  if (ring) return ring
  if (source.production) {
    throw new KeyError(`密钥缺失：请设置环境变量 ${VARIABLES[name]}，或提供密钥文件 ${file}。`)
  }
  await makeKeyFiles(source.directory, [name])
  return (await readRing(file)) as KeyRing
}

/** Of several processes that start at once one writes; the others read what it wrote. */
async function makeKeyFile(file: string): Promise<boolean> {
  const ring = { current: '1', keys: { 1: randomBytes(KEY_BYTES).toString('base64') } }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  return writeNewFile(file, Buffer.from(`${JSON.stringify(ring, null, 2)}\n`), { mode: 0o600 })
}
