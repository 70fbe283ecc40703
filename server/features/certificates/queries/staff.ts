import type { RouteInput, RouteOutput } from '@shared/contract/route'
import type { searchStaffCertificates, staffCertificate } from '@shared/contract/staff-certificates'
import { readTypedNumber } from '@shared/domain/certificates/number'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { normaliseName } from '@shared/kernel/person-name'
import type * as z from 'zod/mini'
import { keepApart } from '../../../platform/avoidance'
import { idsBetween } from '../../../platform/id-range'
import type { Moment } from '../../audit'
import type { CertificateDeps } from '../deps'
import { PAGE } from '../list-repository'
import { presentForStaff, presentRow } from '../present-staff'
import { noteCertificateLook } from './read'

export type SearchAsked = RouteInput<typeof searchStaffCertificates>['body']
type List = RouteOutput<typeof searchStaffCertificates>

/**
 * The certificates of the centre staff work at, newest first, without those of their kin; a supervisor names a centre below
 * theirs. Throws `request.invalid` with fields, `permission.denied` for another centre. One round trip.
 */
export async function searchCertificates(
  deps: CertificateDeps,
  actor: Actor,
  asked: SearchAsked,
  now: Date,
): Promise<List> {
  const centreId = asked.centre ?? actor.oversees?.[0] ?? actor.centreId ?? ''
  if (!may(actor, 'certificate.list', { centreId })) throw new AppError('permission.denied')
  const { from, name } = asked
  const between = idsBetween(asked)
  const no = asked.no === undefined ? undefined : typedNumber(asked.no, from ?? dayOf(now))
  const found = await deps.certificates.search({
    ...{ centreId, no, ...between },
    holderName: name && normaliseName(name),
    avoids: actor.kin,
  })
  const page = found.slice(0, PAGE)
  return {
    certificates: page.map((record) => presentRow(record, now)),
    next: found.length > PAGE ? (page.at(-1)?._id ?? null) : null,
  }
}

/** What waits for a second person at the centre the actor works at. One round trip. */
export async function listWaiting(deps: CertificateDeps, actor: Actor, now: Date): Promise<List> {
  const found = await deps.certificates.waitingAt(actor.centreId ?? '', actor.kin)
  return { certificates: found.map((record) => presentRow(record, now)), next: null }
}

/**
 * One certificate for staff of its centre, its number masked; noted in the access log before it is shown. Two round trips.
 * Throws `certificate.not-found`, `permission.avoidance`, `access.not-logged`.
 */
export async function readForStaff(
  deps: CertificateDeps,
  actor: Actor,
  id: string,
  moment: Moment,
): Promise<z.output<typeof staffCertificate>> {
  const record = await deps.certificates.findById(id)
  if (!record?.sha256 || !may(actor, 'certificate.read', record)) throw new AppError('certificate.not-found')
  keepApart(actor.kin, [record.idIndex])
  await noteCertificateLook(deps, actor, record, moment)
  return presentForStaff(deps, actor, record, moment.now)
}

/** The whole number for what was typed; a running number alone is of the year of that day. */
function typedNumber(text: string, day: string): string {
  const no = readTypedNumber(text, 'custody', Number(day.slice(0, 4)))
  if (!no)
    throw new AppError('request.invalid', { fields: [{ path: 'no', message: 'certificate-no.format' }] })
  return no
}
