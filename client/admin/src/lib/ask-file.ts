import { ApiProblem, OFFLINE, problemOf } from '@common/api-problem'
import { readStaffMe } from '@shared/contract/staff'
import { staffApi } from './api'

/**
 * Asks for a file by a POST; nothing of it is kept by the browser. The sign-in is renewed first, because a file cannot be asked
 * for twice. Throws ApiProblem for a refusal, and when no answer came.
 */
export async function askFile(path: string, body: object): Promise<Response> {
  await staffApi.call(readStaffMe)
  const answer = await fetch(path, {
    method: 'POST',
    cache: 'no-store',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'danganyiban' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new ApiProblem({ key: OFFLINE })
  })
  if (!answer.ok) throw problemOf(answer.status, await answer.json().catch(() => null))
  return answer
}
