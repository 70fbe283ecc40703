import type { RouteInput, RouteOutput } from '@shared/contract/route'
import type { unmaskCase as contract } from '@shared/contract/unmask'
import { unmasks } from '@shared/domain/audit/purposes'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { normaliseIdNumber } from '@shared/kernel/identity'
import { keepApart } from '../../../platform/avoidance'
import { type Moment, noteLook } from '../../audit'
import type { CaseDeps } from '../deps'
import { openIdNumber, openPersonal } from '../personal'

/**
 * The applicant's whole numbers, and the one they ask to be recorded, for a purpose that needs them. Written into the access log with purpose and fields before
 * they are shown; the person reads it there. Two round trips. Throws `case.not-found`, `access.purpose-unfit`,
 * `access.not-logged`.
 */
export async function unmaskCase(
  deps: CaseDeps,
  actor: Actor,
  caseId: string,
  { purpose, fields }: RouteInput<typeof contract>['body'],
  moment: Moment,
): Promise<RouteOutput<typeof contract>> {
  if (!unmasks(purpose, fields)) throw new AppError('access.purpose-unfit')
  const found = await deps.cases.findWithFiles(caseId)
  if (!found || !may(actor, 'case.unmask', found.record)) throw new AppError('case.not-found')
  const { record, files } = found
  keepApart(actor.kin, [record.idIndex])
  const look = {
    action: 'case.unmask',
    about: { kind: 'case', id: caseId },
    accountId: record.applicantId,
    archiveId: files[0]?._id,
    ...{ purpose, fields },
  } as const
  await noteLook(deps.accessLog, actor, look, moment)
  const personal = openPersonal(deps, record)
  const asked = personal.form.idNumber
  const open = {
    idNumber: () => openIdNumber(deps, record),
    newIdNumber: () => asked && normaliseIdNumber(asked),
    phone: () => personal.phone,
  }
  return Object.fromEntries(fields.map((field) => [field, open[field]()]))
}
