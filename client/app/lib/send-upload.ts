import { ApiProblem, OFFLINE, problemOf } from '@common/api-problem'
import { readMe } from '@shared/contract/me'
import type { RouteOutput } from '@shared/contract/route'
import { uploadFile } from '@shared/contract/uploads'
import { problemSentence } from '@shared/kernel/phrases/problems'
import { PROBLEMS } from '@shared/kernel/problems'
import type { PickedFile } from '../platform/pick-file'
import { sendFile } from '../platform/send-file'
import { api, downloadHeaders } from './api'

export type Uploaded = RouteOutput<typeof uploadFile>

const field = uploadFile.upload?.field ?? 'file'
const maxBytes = uploadFile.upload?.maxBytes ?? 0

/**
 * Sends one file; `key` is that of the intention, the same for every retry. What is too large is not sent at all. Throws
 * ApiProblem.
 */
export async function sendUpload(
  file: PickedFile,
  key: string,
  onProgress: (percent: number) => void,
): Promise<Uploaded> {
  if (file.size > maxBytes) throw tooLarge()
  const once = () => {
    const headers = { ...downloadHeaders(), 'x-requested-with': 'danganyiban', 'idempotency-key': key }
    return sendFile({ path: uploadFile.path, field, file, headers, onProgress }).catch(() => {
      throw new ApiProblem({ key: OFFLINE })
    })
  }
  let answer = await once()
  if (answer.status === 401) {
    // Any call renews an expired sign-in; it throws when that is not possible.
    await api.call(readMe)
    answer = await once()
  }
  if (answer.status >= 400) throw problemOf(answer.status, answer.body)
  return answer.body as Uploaded
}

const tooLarge = (): ApiProblem => {
  const { code, status } = PROBLEMS['upload.too-large']
  return new ApiProblem({ key: 'upload.too-large', code, status, title: problemSentence('upload.too-large') })
}
