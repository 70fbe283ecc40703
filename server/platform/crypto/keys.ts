import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeNewFile } from '../files'
import { currentKey, KeyError, type KeyRing, readRing, ringFromText } from './key-ring'

/** Every secret key of the service, read once at start and handed on as KeyObjects, which do not print. */
export interface PlatformKeys {
  /** HS256 secrets of access tokens. */
  jwt: KeyRing
  /** AES-256 keys of encrypted fields. */
  field: KeyRing
  /** HMAC keys of blind indexes. */
  blindIndex: KeyRing
  /** HMAC key of stored one-time codes, derived from the JWT key in use. */
  oneTimeCode: KeyObject
}

export interface KeySource {
  /** Directory of `jwt.json`, `field.json` and `blind-index.json`: {"current": "1", "keys": {"1": "<base64>"}}. */
  directory: string
  /** Production never makes keys: a missing one stops the start. */
  production: boolean
  /** Rings given in the environment as `kid:base64,kid:base64`, the first in use. They win over files. */
  inline?: Partial<Record<RingName, string>>
}

export type RingName = 'jwt' | 'field' | 'blindIndex'

const FILES: Record<RingName, string> = {
  jwt: 'jwt.json',
  field: 'field.json',
  blindIndex: 'blind-index.json',
}
const VARIABLES: Record<RingName, string> = {
  jwt: 'JWT_KEYS',
  field: 'FIELD_KEYS',
  blindIndex: 'BLIND_INDEX_KEYS',
}
const KEY_BYTES = 32

/**
 * Loads all rings. Outside production a missing file is made with a random key, mode 0600; processes that start
 * together agree on one. Throws KeyError, which names the file or variable and never shows a key.
 */
export async function loadKeys(source: KeySource): Promise<PlatformKeys> {
  const jwt = await loadRing(source, 'jwt')
  return {
    jwt,
    field: await loadRing(source, 'field', KEY_BYTES),
    blindIndex: await loadRing(source, 'blindIndex'),
    oneTimeCode: deriveKey(currentKey(jwt), 'one-time-code'),
  }
}

/** A 32-byte key for one purpose, from a master key (HKDF-SHA256, RFC 5869). */
export const deriveKey = (master: KeyObject, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', master, '', `danganyiban ${purpose}`, KEY_BYTES)))

async function loadRing(source: KeySource, name: RingName, exactBytes?: number): Promise<KeyRing> {
  const inline = source.inline?.[name]
  if (inline) return ringFromText(inline, VARIABLES[name], exactBytes)
  const file = join(source.directory, FILES[name])
  const ring = await readRing(file, exactBytes)
  if (ring) return ring
  if (source.production) {
    throw new KeyError(`密钥缺失：请设置环境变量 ${VARIABLES[name]}，或提供密钥文件 ${file}。`)
  }
  await makeKeyFile(file)
  return (await readRing(file, exactBytes)) as KeyRing
}

/** Of several processes that start at once one writes; the others read what it wrote. */
async function makeKeyFile(file: string): Promise<void> {
  const ring = { current: '1', keys: { 1: randomBytes(KEY_BYTES).toString('base64') } }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeNewFile(file, Buffer.from(`${JSON.stringify(ring, null, 2)}\n`), { mode: 0o600 })
}
