import type { ESealProvider } from '@server/platform/ports/e-seal-provider'
import { reg } from '@shared/kernel/reg'
import { testSeal, testSealCertificate } from '@test/support/pdf-thread'
import { pdfOfPages } from '@test/support/scan-files'
import { signedContract } from '@test/support/signed-paper'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeDemoSeal } from '../e-seal/demo-certificate'
import { createSignatureVerifier } from './verify-signature'

const AT = new Date()
let seal: ESealProvider
let trusted: string
let signed: Buffer

beforeAll(async () => {
  seal = await testSeal()
  trusted = await testSealCertificate()
  signed = await signedContract(seal, AT)
})

const verdictOf = async (pdf: Buffer, list = trusted, at = AT) =>
  (await createSignatureVerifier(list).verify(pdf, at)).verdict

describe(`the signature of an electronic paper (${reg('N18').join(' ')})`, () => {
  test('holds, by a signer on the list', async () => {
    const found = await createSignatureVerifier(trusted).verify(signed, AT)
    expect(found).toEqual({ verdict: 'valid', signer: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  test('is by somebody unknown where the list has others, or none, or the certificate has run out', async () => {
    const { certificate: other } = await makeDemoSeal(AT)
    const late = new Date(AT.getTime() + 30 * 366 * 86_400_000)
    expect([
      await verdictOf(signed, other),
      await verdictOf(signed, ''),
      await verdictOf(signed, trusted, late),
    ]).toEqual(['unknown-signer', 'unknown-signer', 'unknown-signer'])
  })

  test.each<[string, (pdf: Buffer) => Buffer]>([
    ['a byte of the text', (pdf) => flipped(pdf, pdf.indexOf('/MediaBox') + 3)],
    ['the last byte', (pdf) => flipped(pdf, pdf.length - 3)],
    ['something added behind', (pdf) => Buffer.concat([pdf, Buffer.from('\n% more\n')])],
    ['the digest inside', (pdf) => flipped(pdf, pdf.indexOf('/Contents <3') + 900)],
    [
      'the signature cut out',
      (pdf) =>
        Buffer.from(
          pdf.toString('latin1').replace(/<30[0-9a-f]+>/i, (hex) => `<${'0'.repeat(hex.length - 2)}>`),
          'latin1',
        ),
    ],
  ])('is broken by %s', async (_name, change) => {
    expect(await verdictOf(change(Buffer.from(signed)))).toBe('altered')
  })

  test('is not there where nobody signed', async () => {
    expect(await createSignatureVerifier(trusted).verify(await pdfOfPages(1), AT)).toEqual({
      verdict: 'none',
      signer: null,
    })
  })
})

/** Another hexadecimal digit or letter, so that what is around it can still be read. */
function flipped(pdf: Buffer, at: number): Buffer {
  pdf[at] = (pdf[at] ?? 0) === 0x31 ? 0x32 : 0x31
  return pdf
}
