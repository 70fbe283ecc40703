import { submitCase } from '@shared/contract/cases'
import { listMyCertificates, verifyCertificate } from '@shared/contract/certificates'
import type { RouteOutput } from '@shared/contract/route'
import * as routes from '@shared/contract/staff-certificates'
import { beforeAll } from 'vitest'
import { type ApiClient, apiClient } from './api-client'
import type { TestHouse } from './house'
import { hired } from './members'

/** The demo person whose certificates are issued at once. */
export const HOLDER = '13800000001'

export type StaffCertificate = RouteOutput<typeof routes.readStaffCertificate>
export type OwnCertificate = RouteOutput<typeof listMyCertificates>['certificates'][number]

interface Proposal {
  reason?: 'issued-in-error' | 'archive-moved'
  reissue?: boolean
  key?: string
}

/** Somebody who holds certificates, and the two people at the desk who may revoke them. */
export interface CertificateDesk {
  person: ApiClient
  clerk: ApiClient
  reviewer: ApiClient
}

/** Signs everybody in before the tests; call it once, after useHouse, at the top of the file. */
export function useCertificateDesk(house: TestHouse) {
  const desk = {} as CertificateDesk
  beforeAll(async () => {
    await house.work()
    await hired(house, { username: 'second-reviewer', posts: ['reviewer'] })
    desk.person = await house.signedIn(HOLDER)
    desk.clerk = await house.staffSignedIn('clerk')
    desk.reviewer = await house.staffSignedIn('second-reviewer')
  })
  const mine = async (): Promise<OwnCertificate[]> =>
    (await desk.person.call(listMyCertificates)).body.certificates
  return { desk, mine, ...deedsAt(house, desk, mine) }
}

function deedsAt(house: TestHouse, desk: CertificateDesk, mine: () => Promise<OwnCertificate[]>) {
  return {
    /** A certificate that was just issued to the person. */
    issued: async (form: Record<string, string> = {}): Promise<OwnCertificate> => {
      house.clock.advance(1)
      const body = { item: 'custody-certificate', form: { purpose: 'study', ...form } }
      await desk.person.call(submitCase, { body })
      await house.work()
      return (await mine())[0]!
    },
    read: async (id: string, who = desk.clerk): Promise<StaffCertificate> =>
      (await who.call(routes.readStaffCertificate, { params: { id } })).body,
    /** What a stranger reads who scans it. */
    verify: async ({ verifyUrl }: OwnCertificate) => {
      const params = { token: verifyUrl.split('/v/')[1] ?? '' }
      return (await apiClient(house.citizen).call(verifyCertificate, { params })).body
    },
    propose: (
      { id, version }: Pick<StaffCertificate, 'id' | 'version'>,
      { reason = 'issued-in-error', reissue = false, key }: Proposal = {},
      who = desk.clerk,
    ) =>
      who.call(routes.proposeRevocation, {
        ...{ params: { id }, body: { version, reason, reissue } },
        ...(key ? { key } : {}),
      }),
    confirm: ({ id, version, proposal }: StaffCertificate, who = desk.reviewer, key?: string) =>
      who.call(routes.confirmRevocation, {
        ...{ params: { id }, body: { version, proposal: proposal?.id ?? '' } },
        ...(key ? { key } : {}),
      }),
  }
}
