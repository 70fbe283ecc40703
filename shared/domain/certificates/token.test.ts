import { createHash, generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto'
import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { create } from 'qrcode'
import { describe, expect, test } from 'vitest'
import { subjectText } from './payload'
import { issueToken, parseToken, verifyToken } from './token'

reg('N23')

const keys = generateKeyPairSync('ed25519')
const signer = {
  kid: 'k1',
  sign: (payload: Uint8Array) => new Uint8Array(sign(null, payload, keys.privateKey)),
}
const verifier = (kid: string, payload: Uint8Array, signature: Uint8Array) =>
  kid === 'k1' && verify(null, payload, keys.publicKey, signature)

const name = '示例甲'
const idNumber = '110101199003070012'
const salt = randomBytes(16).toString('base64url')
const claims = {
  no: '存证〔2026〕第000123号',
  item: 'custody-certificate',
  issuedOn: '2026-11-22',
  validUntil: '2026-12-22',
  centre: 'demo-01',
  salt,
  digest: createHash('sha256')
    .update(subjectText(salt, name, idNumber))
    .digest('base64url'),
  last4: '0012',
}
const token = issueToken(claims, signer)
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.+/= %中\n'

const replaced = (at: number, letter: string) => token.slice(0, at) + letter + token.slice(at + 1)

describe('token', () => {
  test('what was signed is read back', () => {
    expect(verifyToken(token, verifier)).toEqual({ ok: true, value: { ...claims, v: 1, kid: 'k1' } })
  })

  test('holds neither the name nor the ID number, in whatever coding', () => {
    const parsed = parseToken(token)
    if (!parsed.ok) throw new Error(parsed.error)
    const raw = Buffer.from(parsed.value.payload)
    for (const secret of [name, idNumber, idNumber.slice(0, 14), idNumber.slice(6, 14)]) {
      expect(raw.includes(Buffer.from(secret))).toBe(false)
      expect(token).not.toContain(Buffer.from(secret).toString('base64url'))
    }
  })

  test('every other letter in every place is refused', () => {
    for (let at = 0; at < token.length; at++) {
      for (const letter of LETTERS) {
        if (letter === token[at]) continue
        expect(verifyToken(replaced(at, letter), verifier).ok, `${letter} at ${at}`).toBe(false)
      }
    }
  })

  test('every bit of the payload and of the signature is under the signature', () => {
    const parsed = parseToken(token)
    if (!parsed.ok) throw new Error(parsed.error)
    const { payload, signature } = parsed.value
    for (const part of [payload, signature]) {
      for (let bit = 0; bit < part.length * 8; bit++) {
        part[bit >> 3]! ^= 1 << (bit & 7)
        expect(verifier('k1', payload, signature)).toBe(false)
        part[bit >> 3]! ^= 1 << (bit & 7)
      }
    }
  })

  test('letters put in, taken out or swapped, and parts added or missing, are refused', () => {
    const change = fc.record({
      at: fc.nat(token.length - 1),
      text: fc.string({ minLength: 1, maxLength: 3 }),
    })
    fc.assert(
      fc.property(change, ({ at, text }) => {
        expect(verifyToken(token.slice(0, at) + text + token.slice(at), verifier).ok).toBe(false)
        expect(verifyToken(token.slice(0, at) + token.slice(at + text.length), verifier).ok).toBe(false)
      }),
    )
    const [payload = '', signature = ''] = token.split('.')
    const others = [
      '',
      '.',
      payload,
      `${payload}.`,
      `.${signature}`,
      `${token}.`,
      `${token}.${signature}`,
      `${signature}.${payload}`,
    ]
    for (const other of others) expect(verifyToken(other, verifier).ok).toBe(false)
  })

  test('a token of another key, or under an unknown key id, is refused', () => {
    const stranger = generateKeyPairSync('ed25519').privateKey
    const forged = issueToken(claims, {
      kid: 'k1',
      sign: (payload) => new Uint8Array(sign(null, payload, stranger)),
    })
    const unknown = issueToken(claims, { ...signer, kid: 'k2' })
    expect(verifyToken(forged, verifier)).toEqual({ ok: false, error: 'signature' })
    expect(verifyToken(unknown, verifier)).toEqual({ ok: false, error: 'signature' })
  })

  test('the longest token fits a QR code of version 12 behind an address of 45 characters', () => {
    const longest = issueToken(
      { ...claims, item: 'i'.repeat(24), centre: 'C'.repeat(16) },
      { ...signer, kid: 'k'.repeat(8) },
    )
    const address = `https://${'a'.repeat(34)}/v/`
    expect(address).toHaveLength(45)
    expect(create(address + longest, { errorCorrectionLevel: 'M' }).version).toBeLessThanOrEqual(12)
  })
})
