import type { RouteContract, RouteOutput } from '@shared/contract/route'
import * as routes from '@shared/contract/staff-certificates'
import type { ApiClient } from '@test/support/api-client'
import type { TestHouse } from '@test/support/house'
import type { Send } from './step'

type Certificate = RouteOutput<typeof routes.readStaffCertificate>
type List = RouteOutput<typeof routes.searchStaffCertificates>

/** A certificate is looked for and revoked by two, once declined, once carried through with a new one in its place. */
export async function certificatesWalk(house: TestHouse, send: Send): Promise<void> {
  const walker =
    (client: ApiClient) =>
    async <T = Certificate>(route: RouteContract, given: object = {}, status: number = route.status) =>
      (await send({ route, client, given, status })).body as T
  const clerk = walker(await house.staffSignedIn('clerk'))
  const head = walker(await house.staffSignedIn('head'))
  const list = await clerk<List>(routes.searchStaffCertificates, { body: {} })
  const [first] = list.certificates
  if (!first) throw new Error('the demo has certificates')
  const { id, no, name, issuedOn } = first
  await clerk(routes.searchStaffCertificates, { body: { no } })
  await clerk(routes.searchStaffCertificates, { body: { name } })
  await clerk(routes.searchStaffCertificates, { body: { from: issuedOn, to: issuedOn, after: id } })
  await clerk(routes.searchStaffCertificates, { body: { no: '没有编号' } }, 400)
  const params = { id }
  const { version } = await clerk(routes.readStaffCertificate, { params })
  const asked = {
    params,
    body: { version, reason: 'issued-in-error', reissue: true },
    key: 'a-key-to-revoke-with',
  }
  const proposed = await clerk(routes.proposeRevocation, asked)
  await clerk(routes.proposeRevocation, asked)
  await clerk(routes.proposeRevocation, { ...asked, key: undefined }, 409)
  const named = ({ version: seen, proposal }: Certificate) => ({ version: seen, proposal: proposal?.id })
  await head(routes.listWaitingRevocations)
  const declined = { ...named(proposed), reason: 'still-right' }
  const back = await head(routes.declineRevocation, { params, body: declined })
  const again = await clerk(routes.proposeRevocation, {
    params,
    body: { ...asked.body, version: back.version },
  })
  await head(routes.confirmRevocation, { params, body: named(again) })
  await house.work()
}
