import { createHash, type KeyObject, sign, webcrypto, type X509Certificate } from 'node:crypto'
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import * as pkijs from 'pkijs'

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const
const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const

/**
 * Signer of CAdES baseline signatures (ETSI EN 319 122, as PAdES wants them: detached, no signing time inside) with an RSA key.
 * PKCS #1 v1.5 is deterministic, so the same bytes give the same signature. One seal differs from another in digest and
 * signature alone: the rest is made once, and these two are put in their places.
 */
export async function createCadesSigner(
  key: KeyObject,
  certificate: X509Certificate,
): Promise<(bytes: Uint8Array) => Promise<Uint8Array>> {
  const pattern = await madeOnce(key, certificate, new Uint8Array())
  const digestAt = placeOf(pattern, sha256(new Uint8Array()))
  const { from, to } = attributesOf(pattern)
  const signatureAt = pattern.length - (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8
  const seal = async (bytes: Uint8Array): Promise<Uint8Array> => {
    const made = Buffer.from(pattern)
    made.set(sha256(bytes), digestAt)
    // Signed as the SET they are, not under the tag they have in the message (RFC 5652, 5.4).
    const attributes = Buffer.concat([Buffer.of(0x31), made.subarray(from + 1, to)])
    made.set(await signed(attributes, key), signatureAt)
    return new Uint8Array(made)
  }
  const again = await seal(new Uint8Array())
  if (!pattern.equals(again)) throw new Error('e-seal: the pattern does not fit the key')
  return seal
}

const signed = (bytes: Uint8Array, key: KeyObject): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    sign('sha256', bytes, key, (error, signature) => (error ? reject(error) : resolve(signature)))
  })

/** Where a part begins that stands there once. */
function placeOf(pattern: Buffer, part: Uint8Array): number {
  const at = pattern.indexOf(part)
  if (at < 0 || pattern.indexOf(part, at + 1) >= 0) throw new Error('e-seal: the pattern is not as expected')
  return at
}

/** The signed attributes with tag and length: the last [0] before the first of them, the content type. */
function attributesOf(pattern: Buffer): { from: number; to: number } {
  const first = placeOf(pattern, new Uint8Array(new ObjectIdentifier({ value: OID.contentType }).toBER())) - 2
  const from = first - 3
  if (pattern[from] !== 0xa0 || pattern[from + 1] !== 0x81) throw new Error('e-seal: no attributes')
  return { from, to: first + pattern[from + 2]! }
}

async function madeOnce(key: KeyObject, certificate: X509Certificate, bytes: Uint8Array): Promise<Buffer> {
  const signingKey = await webcrypto.subtle.importKey(
    'pkcs8',
    key.export({ type: 'pkcs8', format: 'der' }),
    ALGORITHM,
    false,
    ['sign'],
  )
  const signer = pkijs.Certificate.fromBER(certificate.raw)
  const message = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.data }),
    signerInfos: [signerInfo(signer, sha256(certificate.raw), sha256(bytes))],
    certificates: [signer],
  })
  await message.sign(signingKey, 0, ALGORITHM.hash, bytes as BufferSource)
  const content = new pkijs.ContentInfo({ contentType: OID.signedData, content: message.toSchema(true) })
  return Buffer.from(content.toSchema().toBER())
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

const attribute = (type: string, value: ObjectIdentifier | OctetString | Sequence): pkijs.Attribute =>
  new pkijs.Attribute({ type, values: [value] })

/** The attributes in the order of DER's SET OF (the shortest first), so that a strict reader finds them as they were signed. */
function signerInfo(
  { issuer, serialNumber }: pkijs.Certificate,
  certificateHash: Uint8Array,
  digest: Uint8Array,
): pkijs.SignerInfo {
  const attributes = [
    attribute(OID.contentType, new ObjectIdentifier({ value: OID.data })),
    attribute(OID.messageDigest, new OctetString({ valueHex: digest })),
    attribute(OID.signingCertificateV2, signingCertificate(certificateHash)),
  ]
  return new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer, serialNumber }),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
  })
}

/** SigningCertificateV2 with the default hash, SHA-256: another certificate for the same key does not fit the signature. */
const signingCertificate = (hash: Uint8Array): Sequence => nested(new OctetString({ valueHex: hash }), 3)

const nested = (value: OctetString | Sequence, depth: number): Sequence => {
  const sequence = new Sequence({ value: [value] })
  return depth === 1 ? sequence : nested(sequence, depth - 1)
}
