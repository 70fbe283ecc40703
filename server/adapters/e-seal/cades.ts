import { createHash, type KeyObject, webcrypto, type X509Certificate } from 'node:crypto'
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
 * PKCS #1 v1.5 is deterministic, so the same bytes give the same signature.
 */
export async function createCadesSigner(
  key: KeyObject,
  certificate: X509Certificate,
): Promise<(bytes: Uint8Array) => Promise<Uint8Array>> {
  const signingKey = await webcrypto.subtle.importKey(
    'pkcs8',
    key.export({ type: 'pkcs8', format: 'der' }),
    ALGORITHM,
    false,
    ['sign'],
  )
  const signer = pkijs.Certificate.fromBER(certificate.raw)
  const certificateHash = sha256(certificate.raw)
  return async (bytes) => {
    const signed = new pkijs.SignedData({
      version: 1,
      encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.data }),
      signerInfos: [signerInfo(signer, certificateHash, sha256(bytes))],
      certificates: [signer],
    })
    await signed.sign(signingKey, 0, ALGORITHM.hash, bytes as BufferSource)
    const content = new pkijs.ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) })
    return new Uint8Array(content.toSchema().toBER())
  }
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
