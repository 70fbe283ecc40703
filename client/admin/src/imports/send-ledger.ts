import { ApiProblem, OFFLINE, problemOf } from '@common/api-problem'
import { bringLedger, type ImportView } from '@shared/contract/imports'
import { readStaffMe } from '@shared/contract/staff'
import { staffApi } from '../lib/api'

/**
 * Sends a ledger; `onSent` hears how much of it has gone, in percent. The sign-in is renewed first. Throws ApiProblem.
 * XMLHttpRequest, because fetch tells nothing of how far an upload is.
 */
export async function sendLedger(
  file: File,
  key: string,
  onSent: (percent: number) => void,
): Promise<ImportView> {
  await staffApi.call(readStaffMe)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(bringLedger.method, bringLedger.path)
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
