import { readPublicKeys, verifyCertificate } from '@shared/contract/certificates'
import type { CertificateRoom } from '../../features/certificates'
import { handle, type MountedRoute } from '../call'

/** What anyone may ask, on both APIs. */
export const publicRoutes = (certificates: CertificateRoom): MountedRoute[] => [
  handle(verifyCertificate, ({ params }, call) => certificates.verify(params.token, call.now)),
  handle(readPublicKeys, async () => certificates.publicKeys()),
]
