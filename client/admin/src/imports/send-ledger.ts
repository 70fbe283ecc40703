import { ApiProblem, OFFLINE, problemOf } from '@common/api-problem'
import { bringLedger, type ImportView } from '@shared/contract/imports'
import { readStaffMe } from '@shared/contract/staff'
import type { ImportKind } from '@shared/domain/imports/kinds'
import { staffApi } from '../lib/api'

/** What is sent: a ledger, or the list of a school or of a unit. */
export interface SentTable {
  kind: ImportKind
  /** '' for a ledger. */
  school: string
  file: File
}

/**
 * Sends a ledger or a list; `onSent` hears how much of it has gone, in percent. The sign-in is renewed first. Throws ApiProblem.
 * XMLHttpRequest, because fetch tells nothing of how far an upload is.
 */
export async function sendLedger(
  { kind, school, file }: SentTable,
  key: string,
  onSent: (percent: number) => void,
): Promise<ImportView> {
  await staffApi.call(readStaffMe)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(bringLedger.method, `${bringLedger.path}?${new URLSearchParams({ kind, school })}`)
    request.responseType = 'json'
    request.setRequestHeader('x-requested-with', 'danganyiban')
    request.setRequestHeader('idempotency-key', key)
    request.upload.onprogress = ({ loaded, total }) => onSent(Math.floor((loaded / total) * 100))
    request.onload = () => {
      if (request.status === bringLedger.status) resolve(request.response as ImportView)
      else reject(problemOf(request.status, request.response))
    }
    request.onerror = () => reject(new ApiProblem({ key: OFFLINE }))
    const form = new FormData()
    form.append(bringLedger.upload?.field ?? 'file', file)
    request.send(form)
  })
}
