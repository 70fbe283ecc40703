import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** What Alipay signs of a request: every parameter that is not empty but `sign`, by name, as `k=v` joined by `&`, not encoded. */
export const signedText = (params: Readonly<Record<string, string>>): string =>
  Object.keys(params)
    .filter((name) => name !== 'sign' && params[name] !== '')
    .toSorted()
    .map((name) => `${name}=${params[name]}`)
    .join('&')

/** RSA2 (RSA PKCS #1 v1.5 with SHA-256) of a text in UTF-8, base64. */
export const rsa2 = (text: string, key: KeyObject): string =>
  sign('sha256', Buffer.from(text), key).toString('base64')

/** Whether a signature belongs to a text. False, never an error, for what is no signature. */
export const rsa2Fits = (text: string, signature: string, key: KeyObject): boolean =>
  verify('sha256', Buffer.from(text), key, Buffer.from(signature, 'base64'))

/** A private key as PEM (PKCS #8 or #1) or as the bare base64 that Alipay's tool writes. Throws Error without quoting it. */
export function readPrivateKey(text: string): KeyObject {
  const forms = pemForms(text, ['PRIVATE KEY', 'RSA PRIVATE KEY'])
  return rsaKey(forms, createPrivateKey)
}

/** A public key as PEM or bare base64. Throws Error without quoting it. */
export function readPublicKey(text: string): KeyObject {
  return rsaKey(pemForms(text, ['PUBLIC KEY', 'RSA PUBLIC KEY']), createPublicKey)
}

const LEAST_BITS = 2048

function pemForms(text: string, labels: readonly string[]): string[] {
  const trimmed = text.trim().replace(/\\n/g, '\n')
  if (trimmed.startsWith('-----')) return [trimmed]
  const body = (trimmed.replace(/\s+/g, '').match(/.{1,64}/g) ?? []).join('\n')
  return labels.map((label) => `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----`)
}

function rsaKey(forms: readonly string[], read: (pem: string) => KeyObject): KeyObject {
  for (const pem of forms) {
    const key = attempt(() => read(pem))
    if (key?.asymmetricKeyType !== 'rsa') continue
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
    if (bits < LEAST_BITS) throw new Error(`RSA key of ${bits} bits: at least ${LEAST_BITS} are needed`)
    return key
  }
  throw new Error('not an RSA key as PEM or base64')
}

function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
