import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keyId } from './signing-key-file'
import { openSigningRing } from './signing-ring'

const payload = new TextEncoder().encode('payload')
let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ring-'))
  file = join(folder, 'keys', 'certificates.json')
})
afterEach(() => rm(folder, { recursive: true }))

function freshKey() {
  const { privateKey } = generateKeyPairSync('ed25519')
  return { kid: keyId(privateKey), pem: String(privateKey.export({ type: 'pkcs8', format: 'pem' })) }
}

async function writeRing(ring: object, mode = 0o600): Promise<string> {
  const other = join(folder, 'other.json')
  await writeFile(other, JSON.stringify(ring))
  await chmod(other, mode)
  return other
}

describe('signing ring', () => {
  test('is made once, for its owner only, and opened again with the same key', async () => {
    const first = await openSigningRing({ file, create: true })
    const again = await openSigningRing({ file, create: true })
    expect(again.signer().kid).toBe(first.signer().kid)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readdir(join(folder, 'keys'))).toEqual(['certificates.json'])
  })

  test('two processes that start at once end up with one key', async () => {
    const rings = await Promise.all(Array.from({ length: 8 }, () => openSigningRing({ file, create: true })))
    expect(new Set(rings.map((ring) => ring.signer().kid)).size).toBe(1)
  })

  test('what it signs verifies by ring and by the published key alone', async () => {
    const ring = await openSigningRing({ file, create: true })
    const { kid, sign } = ring.signer()
    const signature = sign(payload)
    expect(signature).toHaveLength(64)
    expect(ring.verify(kid, payload, signature)).toBe(true)
    const [published] = ring.publicKeys()
    const { kid: publishedKid, ...jwk } = published!
    expect(publishedKid).toBe(kid)
    expect(verify(null, payload, createPublicKey({ key: jwk, format: 'jwk' }), signature)).toBe(true)
  })

  test('an altered byte, another key id and a cut signature do not verify', async () => {
    const ring = await openSigningRing({ file, create: true })
    const { kid, sign } = ring.signer()
    const signature = sign(payload)
    const altered = Uint8Array.from(payload, (byte, index) => (index === 3 ? byte ^ 1 : byte))
    expect(ring.verify(kid, altered, signature)).toBe(false)
    expect(ring.verify('unknown', payload, signature)).toBe(false)
    expect(ring.verify(kid, payload, signature.slice(0, 63))).toBe(false)
  })

  test('a retired key still verifies, but only the active one signs', async () => {
    const [old, fresh] = [freshKey(), freshKey()]
    const before = await openSigningRing({
      file: await writeRing({ active: old.kid, keys: [old] }),
      create: false,
    })
    const signature = before.signer().sign(payload)
    const after = await openSigningRing({
      file: await writeRing({ active: fresh.kid, keys: [old, fresh] }),
      create: false,
    })
    expect(after.signer().kid).toBe(fresh.kid)
    expect(after.verify(old.kid, payload, signature)).toBe(true)
    expect(after.publicKeys().map(({ kid }) => kid)).toEqual([fresh.kid, old.kid])
  })

  test('publishes no private part', async () => {
    const ring = await openSigningRing({ file, create: true })
    expect(Object.keys(ring.publicKeys()[0]!).sort()).toEqual(['crv', 'kid', 'kty', 'x'])
    const pem = (JSON.parse(await readFile(file, 'utf8')) as { keys: { pem: string }[] }).keys[0]!.pem
    expect(JSON.stringify(ring.publicKeys())).not.toContain(pem.split('\n')[1])
  })

  test('a file that is missing, open to others, or not a ring is refused with its name', async () => {
    const key = freshKey()
    const ring = { active: key.kid, keys: [key] }
    await expect(openSigningRing({ file, create: false })).rejects.toThrow(file)
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    })
    const refused: [object, RegExp, number?][] = [
      [ring, /readable by others/, 0o644],
      [{ active: 'other', keys: [key] }, /no key other/],
      [{ active: key.kid, keys: [key, key] }, /twice/],
      [{ active: 'wrong', keys: [{ ...key, kid: 'wrong' }] }, /does not belong/],
      [{ active: 'r', keys: [{ kid: 'r', pem: rsa }] }, /not an Ed25519/],
      [{ keys: [] }, /not a key ring/],
    ]
    for (const [content, reason, mode] of refused) {
      const other = await writeRing(content, mode)
      await expect(openSigningRing({ file: other, create: true })).rejects.toThrow(reason)
      await rm(other)
    }
  })
})
