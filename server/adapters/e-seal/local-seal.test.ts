import { generateKeyPairSync, verify, X509Certificate } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMO_SEAL, makeDemoSeal } from './demo-certificate'
import { openLocalSeal } from './local-seal'
import { createSealFile, readSealFile } from './seal-file'

const NOW = new Date('2026-11-22T02:30:00Z')
let folder: string
let file: string
let made: { key: string; certificate: string }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seal-'))
  file = join(folder, 'keys', 'seal.json')
  await Promise.all(Array.from({ length: 4 }, () => openLocalSeal({ file, create: NOW })))
  made = JSON.parse(await readFile(file, 'utf8')) as typeof made
})
afterAll(() => rm(folder, { recursive: true }))

async function written(content: string | object, mode = 0o600): Promise<string> {
  const other = join(folder, 'other.json')
  await rm(other, { force: true })
  await writeFile(other, typeof content === 'string' ? content : JSON.stringify(content))
  await chmod(other, mode)
  return other
}

describe('the demonstration seal', () => {
  test('is made once by processes that start together, for its owner only', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const again = await createSealFile(file, new Date())
    expect(again.certificate.toString()).toBe(new X509Certificate(made.certificate).toString())
  })

  test('names itself in Chinese as without effect, signed by itself, valid for twenty years', () => {
    const certificate = new X509Certificate(made.certificate)
    expect(certificate.subject).toBe(`C=CN\nO=${DEMO_SEAL.organisation}\nCN=${DEMO_SEAL.commonName}`)
    expect(certificate.issuer).toBe(certificate.subject)
    expect(certificate.verify(certificate.publicKey)).toBe(true)
    expect(certificate.ca).toBe(false)
    expect(new Date(certificate.validFrom)).toEqual(NOW)
    expect(certificate.validTo).toContain('2046')
    expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(3072)
  })

  test('seals the same bytes the same way, always in its size, and other bytes another way', async () => {
    const seal = await openLocalSeal({ file, create: null })
    const again = await openLocalSeal({ file, create: null })
    const [one, same, other] = await Promise.all([
      seal.seal(Buffer.from('one')),
      again.seal(Buffer.from('one')),
      seal.seal(Buffer.from('other')),
    ])
    expect(seal.name).toBe(DEMO_SEAL.commonName)
    expect(Buffer.from(one).equals(same)).toBe(true)
    expect(Buffer.from(one).equals(other)).toBe(false)
    expect([one.length, other.length]).toEqual([seal.size, seal.size])
  })

  test('signs what it says it signs: the attributes, as a strict reader sees them', async () => {
    const seal = await openLocalSeal({ file, create: null })
    const cms = Buffer.from(await seal.seal(Buffer.from('bytes')))
    // [0] IMPLICIT in the message, a SET where it is signed; the signature is what the message ends with.
    const at = cms.lastIndexOf(Buffer.from('06092a864886f70d010903', 'hex')) - 5
    const attributes = Buffer.from(cms.subarray(at, at + 3 + cms[at + 2]!))
    expect([attributes[0], attributes[1]]).toEqual([0xa0, 0x81])
    attributes[0] = 0x31
    const { publicKey } = new X509Certificate(made.certificate)
    expect(verify('sha256', attributes, publicKey, cms.subarray(-384))).toBe(true)
  })
})

describe('a seal that is not fit is refused', () => {
  test('when the file is missing and may not be made', async () => {
    await expect(openLocalSeal({ file: join(folder, 'none.json'), create: null })).rejects.toThrow(/ENOENT/)
  })

  test('when others may read it', async () => {
    await expect(readSealFile(await written(made, 0o640))).rejects.toThrow(/chmod 600/)
  })

  test('when certificate and key are no pair', async () => {
    const { certificate } = await makeDemoSeal(NOW)
    await expect(readSealFile(await written({ ...made, certificate }))).rejects.toThrow(/不是一对/)
  })

  test.each([
    ['too short', generateKeyPairSync('rsa', { modulusLength: 1024 })],
    ['of another kind', generateKeyPairSync('ec', { namedCurve: 'P-256' })],
  ])('when its key is %s', async (_, { privateKey }) => {
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' })
    await expect(readSealFile(await written({ ...made, key }))).rejects.toThrow(/RSA/)
  })

  test.each([
    ['no JSON', `${'{'}"key": secret-material`],
    ['no PEM', { key: 'secret-material', certificate: 'x' }],
    ['no certificate', { key: 'secret-material' }],
  ])('when the file is %s, without quoting it', async (_, content) => {
    const failure = await readSealFile(await written(content)).catch(String)
    expect(failure).toContain('应是')
    expect(failure).not.toContain('secret-material')
  })
})
