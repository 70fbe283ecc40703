import { readPublicKeys, verifyCertificate } from '@shared/contract/certificates'
import * as guideRoutes from '@shared/contract/guides'
import type { AppDeps } from '../app-deps'
import { handle, type MountedRoute } from '../call'

/** What anyone may ask, on both APIs. */
export const publicRoutes = ({ certificates, guides }: AppDeps): MountedRoute[] => [
  handle(verifyCertificate, ({ params }, call) => certificates.verify(params.token, call.now)),
  handle(readPublicKeys, async () => certificates.publicKeys()),
  handle(guideRoutes.listGuides, () => guides.list()),
  handle(guideRoutes.readGuide, ({ params, query }) => guides.read(params.item, query.centre)),
]
