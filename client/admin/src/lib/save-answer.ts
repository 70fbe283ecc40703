import { problemOf as problemOfAnswer } from '@common/api-problem'
import { readStaffMe } from '@shared/contract/staff'
import { staffApi } from './api'

const NAME = /filename\*=UTF-8''([^;]+)/

/**
 * Asks for a file and saves it under its own name. The sign-in is renewed first, because a file cannot be asked for twice.
 * Throws ApiProblem for a refusal.
 */
export async function saveAnswer(path: string, body: object, unnamed: string): Promise<void> {
  await staffApi.call(readStaffMe)
  const answer = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'danganyiban' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw problemOfAnswer(answer.status, await answer.json().catch(() => null))
  const name = NAME.exec(answer.headers.get('content-disposition') ?? '')?.[1]
  save(await answer.blob(), name ? decodeURIComponent(name) : unnamed)
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser has taken hold of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 0)
}
