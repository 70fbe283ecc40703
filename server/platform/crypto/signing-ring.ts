import { createPublicKey, type KeyObject, sign as signBytes, verify as verifyBytes } from 'node:crypto'
import { createSigningKeyFile, readSigningKeyFile } from './signing-key-file'

/** A public key for offline verification (RFC 8037), as `/keys` publishes it. */
export interface PublicSigningKey {
  kty: 'OKP'
  crv: 'Ed25519'
  kid: string
  x: string
}

/** Ed25519 keys of certificates: one signs, all verify. Key objects are built once, when the ring is opened. */
export interface SigningRing {
  /** The active key: `sign` gives the 64 bytes over exactly the bytes handed in. */
  signer(): { kid: string; sign(payload: Uint8Array): Uint8Array }
  /** False for an unknown key id, a signature of another length, or any altered byte. */
  verify(kid: string, payload: Uint8Array, signature: Uint8Array): boolean
  /** The active key first, then the retired ones. */
  publicKeys(): PublicSigningKey[]
}

export interface SigningRingOptions {
  /** JSON file {"active": kid, "keys": [{"kid", "pem"}]}, PKCS8 PEM, readable by its owner only (0600). */
  file: string
  /** Make the file with one fresh key when it is missing. Never set where keys must come from the operator. */
  create: boolean
}

const SIGNATURE_BYTES = 64

/** Opens the ring. Throws Error when the file is missing (and may not be made), readable by others, or not a ring. */
export async function openSigningRing(options: SigningRingOptions): Promise<SigningRing> {
  const keys = options.create
    ? await createSigningKeyFile(options.file)
    : await readSigningKeyFile(options.file)
  const [active] = keys
  if (!active) throw new Error(`signing keys: ${options.file} names no active key`)
  const publicByKid = new Map(keys.map(({ kid, key }) => [kid, createPublicKey(key)]))
  const published = [...publicByKid].map(([kid, key]) => toJwk(kid, key))
  const signer = {
    kid: active.kid,
    sign: (payload: Uint8Array): Uint8Array => new Uint8Array(signBytes(null, payload, active.key)),
  }
  return {
    signer: () => signer,
    publicKeys: () => published,
    verify(kid, payload, signature) {
      const key = publicByKid.get(kid)
      return (
        key !== undefined &&
        signature.length === SIGNATURE_BYTES &&
        verifyBytes(null, payload, key, signature)
      )
    },
  }
}

const toJwk = (kid: string, key: KeyObject): PublicSigningKey => ({
  kty: 'OKP',
  crv: 'Ed25519',
  kid,
  x: String(key.export({ format: 'jwk' }).x),
})
