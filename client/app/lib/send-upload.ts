import { ApiProblem, OFFLINE, problemOf } from '@common/api-problem'
import { bringForHandIn } from '@shared/contract/hand-in'
import { readMe } from '@shared/contract/me'
import { HAND_IN_HEADER, type RouteContract, type RouteOutput } from '@shared/contract/route'
import { uploadFile } from '@shared/contract/uploads'
import type { HandInKey } from '@shared/domain/forming-units/hand-in'
import { problemSentence } from '@shared/kernel/phrases/problems'
import { PROBLEMS } from '@shared/kernel/problems'
import type { PickedFile } from '../platform/pick-file'
import { sendFile } from '../platform/send-file'
import { api, downloadHeaders } from './api'

export type Uploaded = RouteOutput<typeof uploadFile>

export type SendFile = (
  file: PickedFile,
  key: string,
  onProgress: (percent: number) => void,
) => Promise<Uploaded>

const maxBytes = uploadFile.upload?.maxBytes ?? 0

type To = Pick<RouteContract, 'path' | 'upload'>

/** Sends one file to a route, with headers of the moment. Throws ApiProblem; what is too large is not sent at all. */
const sendTo =
  ({ path, upload }: To, own: () => Record<string, string>): SendFile =>
  (file, key, onProgress) => {
    if (file.size > maxBytes) throw tooLarge()
    const headers = { ...own(), 'x-requested-with': 'danganyiban', 'idempotency-key': key }
    const field = upload?.field ?? 'file'
    return sendFile({ path, field, file, headers, onProgress })
      .catch(() => {
        throw new ApiProblem({ key: OFFLINE })
      })
      .then((answer) => {
        if (answer.status >= 400) throw problemOf(answer.status, answer.body)
        return answer.body as Uploaded
      })
  }

const sendOwn = sendTo(uploadFile, downloadHeaders)

/**
 * Sends one file of whoever is signed in; `key` is that of the intention, the same for every retry. An expired sign-in is renewed once.
 * Throws ApiProblem.
 */
export const sendUpload: SendFile = async (...given) => {
  try {
    return await sendOwn(...given)
  } catch (error) {
    if (!(error instanceof ApiProblem && error.status === 401)) throw error
    // Any call renews an expired sign-in; it throws when that is not possible.
    await api.call(readMe)
    return sendOwn(...given)
  }
}

/** Sends one file of a unit, by the number and code of its paper. */
export const sendByKey = ({ no, code }: HandInKey): SendFile =>
  sendTo(bringForHandIn, () => ({ [HAND_IN_HEADER]: `${no}.${code}` }))

const tooLarge = (): ApiProblem => {
  const { code, status } = PROBLEMS['upload.too-large']
  return new ApiProblem({ key: 'upload.too-large', code, status, title: problemSentence('upload.too-large') })
}
