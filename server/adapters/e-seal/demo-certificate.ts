import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, webcrypto } from 'node:crypto'
import { BitString, fromBER, Integer, OctetString, Sequence, Set as SetOf, Utf8String } from 'asn1js'
import * as pkijs from 'pkijs'

/** What the certificate names. It says itself that it has no legal effect, wherever it is shown. */
export const DEMO_SEAL = {
  commonName: '档易办演示电子印章（无法律效力）',
  organisation: '档易办演示',
} as const

const YEARS = 20
const MODULUS_BITS = 3072
const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const
const OID = {
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  commonName: '2.5.4.3',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  subjectKeyId: '2.5.29.14',
} as const
/** digitalSignature and nonRepudiation. */
const KEY_USAGE = new Uint8Array([0b1100_0000])

/** A fresh RSA key and the certificate it has signed for itself, valid for twenty years from `now`; both as PEM. */
export async function makeDemoSeal(now: Date): Promise<{ key: string; certificate: string }> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: MODULUS_BITS })
  const key = String(privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const der = await selfSigned(key, now)
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return { key, certificate: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n` }
}

async function selfSigned(pem: string, now: Date): Promise<ArrayBuffer> {
  const key = createPrivateKey(pem)
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' })
  const id = createHash('sha256').update(spki).digest()
  const until = new Date(now)
  until.setUTCFullYear(until.getUTCFullYear() + YEARS)
  const certificate = new pkijs.Certificate()
  certificate.version = 2
  // Positive, and other than that of any key made before: readers tell certificates apart by it.
  certificate.serialNumber = new Integer({ valueHex: Uint8Array.of(0x40, ...id.subarray(0, 15)) })
  certificate.issuer = distinguishedName()
  certificate.subject = distinguishedName()
  certificate.notBefore.value = now
  certificate.notAfter.value = until
  certificate.subjectPublicKeyInfo = new pkijs.PublicKeyInfo({ schema: fromBER(spki).result })
  certificate.extensions = extensions(id.subarray(0, 20))
  const signer = await webcrypto.subtle.importKey(
    'pkcs8',
    key.export({ type: 'pkcs8', format: 'der' }),
    ALGORITHM,
    false,
    ['sign'],
  )
  await certificate.sign(signer, ALGORITHM.hash)
  return certificate.toSchema(true).toBER()
}

/** Each part in a set of its own: the package itself would put all into one, which readers show as one long name. */
function distinguishedName(): pkijs.RelativeDistinguishedNames {
  const parts = [
    [OID.country, 'CN'],
    [OID.organisation, DEMO_SEAL.organisation],
    [OID.commonName, DEMO_SEAL.commonName],
  ] as const
  const value = parts.map(([type, text]) => {
    const part = new pkijs.AttributeTypeAndValue({ type, value: new Utf8String({ value: text }) })
    return new SetOf({ value: [part.toSchema()] })
  })
  return pkijs.RelativeDistinguishedNames.fromBER(new Sequence({ value }).toBER())
}

function extensions(subjectKeyId: Uint8Array): pkijs.Extension[] {
  const extension = (extnID: string, critical: boolean, value: ArrayBuffer) =>
    new pkijs.Extension({ extnID, critical, extnValue: value })
  return [
    extension(OID.basicConstraints, true, new pkijs.BasicConstraints({ cA: false }).toSchema().toBER()),
    extension(OID.keyUsage, true, new BitString({ valueHex: KEY_USAGE, unusedBits: 6 }).toBER()),
    extension(OID.subjectKeyId, false, new OctetString({ valueHex: subjectKeyId }).toBER()),
  ]
}
