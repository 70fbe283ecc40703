import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import { mkdir, readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isMissing, writeNewFile } from '../files'

export interface SigningKey {
  kid: string
  key: KeyObject
}

const OTHERS_MAY_READ = 0o077

/** The keys of the file, the active one first. Throws Error with what is wrong and how to mend it. */
export async function readSigningKeyFile(file: string): Promise<SigningKey[]> {
  const { mode } = await stat(file)
  if (mode & OTHERS_MAY_READ) throw new Error(`signing keys: ${file} is readable by others; chmod 600 it`)
  const { active, keys } = parseRing(file, await readFile(file, 'utf8'))
  const ring = keys.map(({ kid, pem }) => ({ kid, key: privateKeyOf(file, kid, pem) }))
  const first = ring.find(({ kid }) => kid === active)
  if (!first) throw new Error(`signing keys: ${file} has no key ${active}`)
  if (new Set(keys.map(({ kid }) => kid)).size !== keys.length) {
    throw new Error(`signing keys: ${file} names a key twice`)
  }
  return [first, ...ring.filter((entry) => entry !== first)]
}

/** As readSigningKeyFile, after making the file with one fresh key if there is none. Safe when two processes start at once. */
export async function createSigningKeyFile(file: string): Promise<SigningKey[]> {
  try {
    return await readSigningKeyFile(file)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  const { privateKey } = generateKeyPairSync('ed25519')
  const kid = keyId(privateKey)
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  const text = `${JSON.stringify({ active: kid, keys: [{ kid, pem }] }, null, 2)}\n`
  await mkdir(dirname(file), { recursive: true })
  await writeNewFile(file, Buffer.from(text), { mode: 0o600 })
  return readSigningKeyFile(file)
}

/** First eight letters of the public key's SHA-256, base64url: short enough for a QR code, and wrong files are noticed. */
export function keyId(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  return createHash('sha256').update(String(x), 'ascii').digest('base64url').slice(0, 8)
}

function privateKeyOf(file: string, kid: string, pem: string): KeyObject {
  const key = createPrivateKey(pem)
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error(`signing keys: ${file}: ${kid} is not an Ed25519 key`)
  if (keyId(key) !== kid) throw new Error(`signing keys: ${file}: ${kid} does not belong to its key`)
  return key
}

function parseRing(file: string, text: string): { active: string; keys: { kid: string; pem: string }[] } {
  const ring: unknown = JSON.parse(text)
  if (!isRing(ring)) throw new Error(`signing keys: ${file} is not a key ring`)
  return ring
}

function isRing(value: unknown): value is { active: string; keys: { kid: string; pem: string }[] } {
  if (typeof value !== 'object' || value === null) return false
  const { active, keys } = value as Record<string, unknown>
  return typeof active === 'string' && Array.isArray(keys) && keys.every(isEntry)
}

function isEntry(value: unknown): value is { kid: string; pem: string } {
  if (typeof value !== 'object' || value === null) return false
  const { kid, pem } = value as Record<string, unknown>
  return typeof kid === 'string' && typeof pem === 'string'
}
