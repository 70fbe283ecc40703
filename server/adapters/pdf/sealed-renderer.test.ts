import { execFile } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { DocumentRenderer } from '@server/platform/ports/document-renderer'
import { reg } from '@shared/kernel/reg'
import { startTestProcess } from '@test/support/child-process'
import { sampleLetter } from '@test/support/custody-letter'
import { sealedRenderer, testSeal } from '@test/support/pdf-thread'
import { readPdfSignature, readPdfText } from '@test/support/poppler'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealPdf } from './sealed-renderer'

reg('N23', 'N29-false')

const run = promisify(execFile)
const SEAL_FILE = fileURLToPath(new URL('../../../var/test/seal.json', import.meta.url))
let renderer: DocumentRenderer
let folder: string
let pdf: Buffer
/** Where the seal stands: its hexadecimal digits with their brackets. */
let sealAt: { from: number; to: number }

beforeAll(async () => {
  renderer = await sealedRenderer()
  folder = await mkdtemp(join(tmpdir(), 'sealed-'))
  pdf = Buffer.from((await renderer.render(sampleLetter())).bytes)
  const from = pdf.lastIndexOf('/Contents <') + '/Contents '.length
  sealAt = { from, to: pdf.indexOf('>', from) + 1 }
  const { certificate } = JSON.parse(await readFile(SEAL_FILE, 'utf8')) as { certificate: string }
  await writeFile(join(folder, 'certificate.pem'), certificate)
})
afterAll(async () => {
  await renderer.close()
  await rm(folder, { recursive: true })
})

const flipped = (at: number, mask = 1): Buffer => {
  const copy = Buffer.from(pdf)
  copy[at] = copy[at]! ^ mask
  return copy
}

const isValid = async (bytes: Uint8Array): Promise<boolean> => {
  const said = await readPdfSignature(bytes)
  return said.includes('Signature is Valid') && said.includes('Total document signed')
}

/** As a receiver reads it who has been given the certificate: OpenSSL, with the rules of CAdES. */
async function holdsForReceiver(bytes: Buffer): Promise<boolean> {
  const digits = bytes.toString('latin1', sealAt.from + 1, sealAt.to - 1)
  if (!/^[0-9a-f]+$/.test(digits)) return false
  const [cms, content] = [join(folder, 'seal.der'), join(folder, 'content')]
  await writeFile(cms, Buffer.from(digits, 'hex'))
  await writeFile(content, Buffer.concat([bytes.subarray(0, sealAt.from), bytes.subarray(sealAt.to)]))
  const files = [
    '-in',
    cms,
    '-content',
    content,
    '-CAfile',
    join(folder, 'certificate.pem'),
    '-out',
    '/dev/null',
  ]
  return run('openssl', [
    'cms',
    '-verify',
    '-binary',
    '-inform',
    'DER',
    '-cades',
    '-purpose',
    'any',
    ...files,
  ]).then(
    () => true,
    () => false,
  )
}

const every = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, at) => from + at * step)

describe('a sealed letter', () => {
  test('is valid to pdfsig, wholly signed, sealed at the time of issue, in Chinese', async () => {
    const said = await readPdfSignature(pdf)
    expect(said).toContain('Signature is Valid.')
    expect(said).toContain('Total document signed')
    expect(said).toContain('Signature Type: ETSI.CAdES.detached')
    expect(said).toContain('Signer Certificate Common Name: 档易办演示电子印章（无法律效力）')
    expect(said).toContain('Signing Time: Nov 22 2026 10:30:00')
    expect(said.match(/Signature #/g)).toHaveLength(1)
    const utf16 = (text: string) =>
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex').toUpperCase()
    for (const words of ['存档证明 存证〔2026〕第000123号', '示例市人才服务中心'])
      expect(pdf.includes(`<${utf16(words)}>`)).toBe(true)
    expect(await readPdfText(pdf)).toContain('兹证明㛃䶮𬭎')
  })

  test('holds for a receiver who trusts its certificate', async () => {
    expect(await holdsForReceiver(pdf)).toBe(true)
  })

  test('is the same bytes in two processes', async () => {
    const processes = [1, 2].map(() => startTestProcess('render-process.ts', {}))
    const [one, two] = await Promise.all(processes.map(({ nextLine }) => nextLine()))
    expect(one).toMatch(/^[0-9a-f]{64}$/)
    expect(two).toBe(one)
    expect((await renderer.render(sampleLetter())).sha256).toBe(one)
  }, 60_000)

  test('is broken by a change of any byte that it covers, anywhere in the file', async () => {
    const { from, to } = sealAt
    const ends = [0, 1, 7, from - 2, from - 1, to, to + 1, pdf.length - 1]
    const range = pdf.lastIndexOf('/ByteRange')
    const places = [
      ...ends,
      ...every(range, range + 40, 3),
      ...every(0, from, Math.ceil(from / 60)),
      ...every(to, pdf.length, Math.ceil((pdf.length - to) / 30)),
    ]
    const unnoticed: number[] = []
    for (const at of places) if (await isValid(flipped(at, 1 << (at % 8)))) unnoticed.push(at)
    expect(places.length).toBeGreaterThan(100)
    expect(unnoticed).toEqual([])
  }, 120_000)

  test('leaves no room behind the seal, and a change of what it says breaks it for pdfsig or for who has the certificate', async () => {
    const { from, to } = sealAt
    const { size } = await testSeal()
    expect(to - from - 2).toBe(2 * size)
    const places = [from, to - 1, ...every(from + 1, to - 1, 37)]
    const unnoticed: number[] = []
    for (const at of places) {
      const changed = flipped(at)
      if ((await isValid(changed)) && (await holdsForReceiver(changed))) unnoticed.push(at - from)
    }
    // Version numbers and the like in the envelope around these say nothing that a reader uses.
    const cms = Buffer.from(pdf.toString('latin1', from + 1, to - 1), 'hex')
    const { raw } = new X509Certificate(await readFile(join(folder, 'certificate.pem')))
    const attributes = cms.lastIndexOf(Buffer.from('06092a864886f70d010903', 'hex')) - 5
    const parts = [
      { at: cms.indexOf(raw), length: raw.length },
      { at: attributes, length: 3 + cms[attributes + 2]! },
      { at: cms.length - 384, length: 384 },
    ]
    const inside = (at: number) => parts.some((part) => at >= part.at && at < part.at + part.length)
    expect(unnoticed.map((at) => Math.floor((at - 1) / 2)).filter(inside)).toEqual([])
    expect(parts.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(cms.length - 300)
    expect(places.length).toBeGreaterThan(100)
  }, 120_000)

  test('is not made with a seal that does not fill its room', async () => {
    const seal = await testSeal()
    const short = { ...seal, seal: async (bytes: Uint8Array) => (await seal.seal(bytes)).subarray(1) }
    const { bytes } = await renderer.render(sampleLetter())
    const roomy = Buffer.from(bytes)
    roomy.write('0'.repeat(2 * seal.size), sealAt.from + 1)
    const range = roomy.lastIndexOf('/ByteRange')
    roomy.write('/ByteRange [0 /********** /********** /**********]', range)
    await expect(sealPdf(roomy, short)).rejects.toThrow(/bytes instead of/)
  })
})
