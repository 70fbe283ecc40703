import * as z from 'zod/mini'
import { day, id } from './fields'
import { route } from './route'

/** Why and when it was revoked, and the number of the one that has taken its place: a number tells nothing of a person. */
const revocation = z.nullable(
  z.strictObject({ on: day, reason: z.string(), replacedBy: z.nullable(z.string()) }),
)
const standing = z.enum(['valid', 'expired', 'revoked'])

const certificate = z.strictObject({
  id,
  caseId: id,
  no: z.string(),
  title: z.string(),
  purpose: z.string(),
  recipient: z.nullable(z.string()),
  centre: z.string(),
  issuedOn: day,
  validUntil: day,
  standing,
  revocation,
  /** The number of the certificate that it takes the place of. */
  replaces: z.nullable(z.string()),
  /** The public address the QR code holds. */
  verifyUrl: z.string(),
})

export const listMyCertificates = route({
  name: 'listMyCertificates',
  method: 'GET',
  path: '/api/me/certificates',
  summary: '我的证明',
  audience: 'citizen',
  action: 'certificate.list-own',
  rate: 'read',
  output: z.strictObject({ certificates: z.array(certificate) }),
  status: 200,
  problems: ['sign-in.required'],
})

export const readCertificateFile = route({
  name: 'readCertificateFile',
  method: 'GET',
  path: '/api/certificates/:id/file',
  summary: '下载证明 PDF',
  audience: 'citizen',
  action: 'certificate.read',
  rate: 'read',
  params: z.strictObject({ id }),
  output: z.unknown(),
  status: 200,
  file: 'application/pdf',
  problems: ['certificate.not-found'],
})

/** What a stranger learns from a scanned code: enough to compare with the paper, nothing more. */
export const verification = z.strictObject({
  standing,
  no: z.string(),
  title: z.string(),
  centre: z.string(),
  name: z.string(),
  idLast4: z.string(),
  purpose: z.string(),
  recipient: z.nullable(z.string()),
  issuedOn: day,
  validUntil: day,
  revocation,
  replaces: z.nullable(z.string()),
  /** Of the PDF as it was issued: any changed byte gives another. */
  documentSha256: z.string(),
})

export const verifyCertificate = route({
  name: 'verifyCertificate',
  method: 'GET',
  path: '/api/verifications/:token',
  summary: '核验证明',
  audience: 'public',
  action: 'public.read',
  rate: 'verify',
  params: z.strictObject({ token: z.string().check(z.maxLength(1200)) }),
  output: verification,
  status: 200,
  problems: ['certificate.not-genuine'],
})

const publicKey = z.strictObject({
  kid: z.string(),
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
})

export const readPublicKeys = route({
  name: 'readPublicKeys',
  method: 'GET',
  path: '/api/public-keys',
  summary: '离线核验用的公钥 (Ed25519, JWK)',
  audience: 'public',
  action: 'public.read',
  rate: 'read',
  output: z.strictObject({
    /** Of certificates. */
    keys: z.array(publicKey),
    /** Of the seals over all chains of facts (docs/DEPLOY.md: how an outsider checks). */
    sealKeys: z.array(publicKey),
  }),
  status: 200,
  problems: [],
})
