import { fillPath } from '@common/api'
import { ApiProblem, OFFLINE, problemOf } from '@common/api-problem'
import type { RouteContract, RouteOutput } from '@shared/contract/route'
import { readStaffMe } from '@shared/contract/staff'
import { problemSentence } from '@shared/kernel/phrases/problems'
import { PROBLEMS } from '@shared/kernel/problems'
import { staffApi } from './api'

const TOO_LARGE = 'upload.too-large' as const

/** Two minutes: a scan over an office line. */
const TIMEOUT_MS = 120_000

/**
 * Sends one file to a route that takes one; `key` is that of the intention, the same for every retry. What is too large is not
 * sent at all. An expired sign-in is renewed once. Throws ApiProblem.
 */
export async function sendFile<R extends RouteContract>(
  route: R,
  file: File,
  key: string,
  query: Readonly<Record<string, string>> = {},
  params: Readonly<Record<string, string>> = {},
): Promise<RouteOutput<R>> {
  const { field = 'file', maxBytes = Number.POSITIVE_INFINITY } = route.upload ?? {}
  if (file.size > maxBytes)
    throw new ApiProblem({ key: TOO_LARGE, ...PROBLEMS[TOO_LARGE], title: problemSentence(TOO_LARGE) })
  const asked = new URLSearchParams(query).toString()
  const address = fillPath(route.path, params) + (asked && `?${asked}`)
  const once = () => {
    const body = new FormData()
    body.append(field, file, file.name)
    const headers = { 'x-requested-with': 'danganyiban', 'idempotency-key': key }
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    return fetch(address, { method: 'POST', body, headers, credentials: 'same-origin', signal }).catch(() => {
      throw new ApiProblem({ key: OFFLINE })
    })
  }
  let answer = await once()
  if (answer.status === 401) {
    // Any call renews an expired sign-in; it throws when that is not possible.
    await staffApi.call(readStaffMe)
    answer = await once()
  }
  const said: unknown = await answer.json().catch(() => null)
  if (answer.status >= 400) throw problemOf(answer.status, said)
  return said as RouteOutput<R>
}
