import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readPrivateKey, readPublicKey } from './signature'
import { publicHalf } from './simulator/demo-keys'

const APP = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

describe('keys', () => {
  it('are read as PEM and as the bare base64 of the provider’s tool, in both forms', () => {
    const text = (type: 'pkcs1' | 'pkcs8') => APP.export({ type, format: 'pem' }).toString()
    const bare = (pem: string) => pem.replace(/-----[^-]+-----|\s/g, '')
    for (const form of [text('pkcs1'), text('pkcs8'), bare(text('pkcs1')), bare(text('pkcs8'))])
      expect(readPrivateKey(form).equals(APP)).toBe(true)
    const half = publicHalf(APP).export({ type: 'spki', format: 'pem' }).toString()
    expect(readPublicKey(bare(half)).equals(publicHalf(APP))).toBe(true)
  })

  it.each(['', 'nonsense', '-----BEGIN PRIVATE KEY-----\nnonsense\n-----END PRIVATE KEY-----'])(
    'are refused without being quoted: %j',
    (text) => {
      expect(() => readPrivateKey(text)).toThrow(/^not an RSA key/)
      expect(() => readPublicKey(text)).toThrow(/^not an RSA key/)
    },
  )

  it('are refused when they are short', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
    expect(() => readPrivateKey(privateKey.export(pemOf).toString())).toThrow(/1024 bits/)
  })
})

const pemOf = { type: 'pkcs8', format: 'pem' } as const
