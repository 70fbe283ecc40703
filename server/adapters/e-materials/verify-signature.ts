import { createHash, X509Certificate } from 'node:crypto'
import type { SignatureVerifier, VerifiedSignature } from '@server/platform/ports/signature-verifier'
import type { Certificate, SignedData } from 'pkijs'
import { signedRange } from './signed-range'

const NOBODY: VerifiedSignature = { verdict: 'altered', signer: null }

/** `trusted`: certificates as PEM, one after the other; whoever has signed must be one of them or descend from one. */
export function createSignatureVerifier(trusted: string): SignatureVerifier {
  const anchors = (trusted.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []).map(
    (pem) => new X509Certificate(pem),
  )
  return {
    async verify(pdf, at) {
      const found = signedRange(Buffer.from(pdf))
      if (!found) return { verdict: 'none', signer: null }
      if (!found.whole) return NOBODY
      try {
        return await judge(found, anchors, at)
      } catch {
        // Whatever the library cannot read is no signature over these bytes.
        return NOBODY
      }
    },
  }
}

async function judge(
  { content, signature }: { content: Buffer; signature: Buffer },
  trusted: readonly X509Certificate[],
  at: Date,
): Promise<VerifiedSignature> {
  // Loaded with the first paper that is signed: a start would wait for them.
  const [{ fromBER }, pkijs] = await Promise.all([import('asn1js'), import('pkijs')])
  const { result, offset } = fromBER(Uint8Array.from(signature))
  if (offset === -1) return NOBODY
  const signed = new pkijs.SignedData({ schema: new pkijs.ContentInfo({ schema: result }).content })
  const data = Uint8Array.from(content).buffer
  // Digest and signature first, without asking who signed.
  const given = await signed.verify({ signer: 0, data, extendedMode: true, checkChain: false })
  const certificate = given.signerCertificate
  const signer = certificate ? sha256(Buffer.from(certificate.toSchema(true).toBER())) : null
  if (!given.signatureVerified) return { verdict: 'altered', signer }
  return { verdict: (await isTrusted(signed, certificate, trusted, at)) ? 'valid' : 'unknown-signer', signer }
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** Whether the signer's certificate is on the list or leads to one on it, and held at that instant. */
async function isTrusted(
  signed: SignedData,
  certificate: Certificate | null | undefined,
  trusted: readonly X509Certificate[],
  at: Date,
): Promise<boolean> {
  if (!certificate || trusted.length === 0) return false
  const pkijs = await import('pkijs')
  const anchors = trusted.map(({ raw }) => pkijs.Certificate.fromBER(raw))
  const own = Buffer.from(certificate.toSchema(true).toBER())
  const isHeld = certificate.notBefore.value <= at && at <= certificate.notAfter.value
  if (anchors.some((anchor) => Buffer.from(anchor.toSchema(true).toBER()).equals(own))) return isHeld
  const between = (signed.certificates ?? []).filter(
    (one): one is Certificate => one instanceof pkijs.Certificate,
  )
  const others = between.filter((one) => !Buffer.from(one.toSchema(true).toBER()).equals(own))
  const chain = new pkijs.CertificateChainValidationEngine({
    trustedCerts: [...anchors],
    // The signer's own comes last: it is the one whose chain is asked for.
    certs: [...others, certificate],
    checkDate: at,
  })
  return (await chain.verify()).result
}
