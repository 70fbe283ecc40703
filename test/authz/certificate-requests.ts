import type { CertificateRecord } from '@server/features/certificates'
import type { Actor } from '@shared/domain/policy/roles'
import type { TestHouse } from '@test/support/house'
import { freshCall } from '@test/support/members'

type Request = { params?: object; body?: object }

/** The clerk who proposed what others confirm. */
const PROPOSER: Actor = {
  ...{ kind: 'staff', id: 'test-clerk', name: '演示受理员' },
  ...{ roles: ['staff', 'clerk'], centreId: 'demo-centre' },
}
const REASON = { reason: 'issued-in-error', reissue: false } as const

/** The certificate as it was issued, so that what was done to it before is gone. */
async function anew({ house }: TestHouse, id: string): Promise<void> {
  const certificates = house.database.connection.collection<CertificateRecord>('certificates')
  const found = await certificates.findOne({ _id: id })
  const facts = found?.facts.slice(0, 1) ?? []
  const fresh = { version: 1, proposal: null, revokedOn: null, revokedReason: null, facts }
  await certificates.updateOne({ _id: id }, { $set: fresh, $unset: { waitingSince: 1 } })
}

/** A request about the certificates of a centre that is right in everything but, perhaps, who sends it. */
export async function certificateRequestOf(
  house: TestHouse,
  name: string,
  id: string,
): Promise<Request | null> {
  if (name === 'searchStaffCertificates') return { body: {} }
  if (name === 'listWaitingRevocations') return {}
  if (name === 'readStaffCertificate') return { params: { id } }
  if (!['proposeRevocation', 'confirmRevocation', 'declineRevocation'].includes(name)) return null
  await anew(house, id)
  if (name === 'proposeRevocation') return { params: { id }, body: { version: 1, ...REASON } }
  // As the office would, without a request: the room behind the routes.
  const { staff } = house.deps.certificates
  const form = { id, version: 1, ...REASON }
  const { proposal, version } = await staff.propose(PROPOSER, freshCall(house, PROPOSER), form)
  const named = { version, proposal: proposal?.id }
  const body = name === 'declineRevocation' ? { ...named, reason: 'still-right' } : named
  return { params: { id }, body }
}
