import { problemOf as problemOfAnswer } from '@common/api-problem'
import { exportList } from '@shared/contract/exports'
import type { RouteInput } from '@shared/contract/route'
import { readStaffMe } from '@shared/contract/staff'
import { staffApi } from '../lib/api'

export type ExportBody = RouteInput<typeof exportList>['body']

const NAME = /filename\*=UTF-8''([^;]+)/

/**
 * Takes a list out and saves it as a file of its own name. The sign-in is renewed first, because a file cannot be asked for
 * twice. Throws ApiProblem for a refusal.
 */
export async function saveList(body: ExportBody): Promise<void> {
  await staffApi.call(readStaffMe)
  const answer = await fetch(exportList.path, {
    method: exportList.method,
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'danganyiban' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw problemOfAnswer(answer.status, await answer.json().catch(() => null))
  const name = NAME.exec(answer.headers.get('content-disposition') ?? '')?.[1]
  save(await answer.blob(), name ? decodeURIComponent(name) : 'list.xlsx')
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser has taken hold of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 0)
}
