import { areFilesCleared } from '@shared/domain/items/files-cleared'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { keepApart } from '../../../platform/avoidance'
import { type Moment, noteLook } from '../../audit'
import type { CaseDeps } from '../deps'
import { allFiles, openPersonal } from '../personal'

/**
 * A paper handed in with a case, for staff of its centre; noted in the access log before it is shown. Two round trips. Throws
 * `case.not-found`, `upload.not-found`, `permission.avoidance`, `access.not-logged`.
 */
export async function readCaseFile(
  deps: CaseDeps,
  actor: Actor,
  { id, fileId }: { id: string; fileId: string },
  moment: Moment,
) {
  const record = await deps.cases.findById(id)
  if (!record || !may(actor, 'case.read', record)) throw new AppError('case.not-found')
  keepApart(actor.kin, [record.idIndex])
  const file = allFiles(openPersonal(deps, record)).find((given) => given.id === fileId)
  if (!file || areFilesCleared(record.facts)) throw new AppError('upload.not-found')
  const about = { kind: 'case', id } as const
  const look = { action: 'case.read', about, accountId: record.applicantId, fields: [file.field] } as const
  await noteLook(deps.accessLog, actor, { ...look, purpose: 'case-handling' }, moment)
  return { bytes: await deps.openFile(fileId, file.key), fileName: file.name, type: file.type }
}
