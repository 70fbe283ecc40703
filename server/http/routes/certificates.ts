import * as routes from '@shared/contract/staff-certificates'
import type { CertificateRoom } from '../../features/certificates'
import { type Call, handle, type MountedRoute } from '../call'

/** A command on one certificate: the actor, the key, and the certificate with what was asked. */
const on = <B extends object>({ params, body }: { params: { id: string }; body: B }, call: Call) =>
  [call.actor, call.command(), { ...body, id: params.id }] as const

/** The certificates of a centre, for its staff. */
export const certificateRoutes = ({ staff: room }: CertificateRoom): MountedRoute[] => [
  handle(routes.searchStaffCertificates, ({ body }, call) => room.search(call.actor, body, call.now)),
  handle(routes.listWaitingRevocations, (_input, call) => room.waiting(call.actor, call.now)),
  handle(routes.readStaffCertificate, ({ params }, call) => room.read(call.actor, params.id, call)),
  handle(routes.proposeRevocation, (input, call) => room.propose(...on(input, call))),
  handle(routes.confirmRevocation, (input, call) => room.confirm(...on(input, call))),
  handle(routes.declineRevocation, (input, call) => room.decline(...on(input, call))),
]
