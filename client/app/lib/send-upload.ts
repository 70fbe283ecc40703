import { ApiProblem, OFFLINE, problemOf } from '@common/api-problem'
import { bringForHandIn } from '@shared/contract/hand-in'
import { bringForLetter } from '@shared/contract/letters'
import { readMe } from '@shared/contract/me'
import { HAND_IN_HEADER, type RouteContract, type RouteOutput } from '@shared/contract/route'
import { bringSchoolList, type CheckedSchoolList } from '@shared/contract/school-lists'
import { uploadFile } from '@shared/contract/uploads'
import type { HandInKey } from '@shared/domain/forming-units/hand-in'
import type { LetterKey } from '@shared/domain/transfer/letter-key'
import { problemSentence } from '@shared/kernel/phrases/problems'
import { PROBLEMS } from '@shared/kernel/problems'
import type { PickedFile } from '../platform/pick-file'
import { sendFile } from '../platform/send-file'
import { api, downloadHeaders } from './api'

type Uploaded = RouteOutput<typeof uploadFile>

type Send<Answer> = (file: PickedFile, key: string, onProgress: (percent: number) => void) => Promise<Answer>
export type SendFile = Send<Pick<Uploaded, 'id' | 'name'>>

type To = Pick<RouteContract, 'path' | 'upload'>

/** Sends one file to a route, with headers of the moment. Throws ApiProblem; what is too large is not sent at all. */
const sendTo =
  <Answer>({ path, upload }: To, own: () => Record<string, string>): Send<Answer> =>
  (file, key, onProgress) => {
    if (file.size > (upload?.maxBytes ?? 0)) throw tooLarge(upload?.maxBytes ?? 0)
    const headers = { ...own(), 'x-requested-with': 'danganyiban', 'idempotency-key': key }
    const field = upload?.field ?? 'file'
    return sendFile({ path, field, file, headers, onProgress })
      .catch(() => {
        throw new ApiProblem({ key: OFFLINE })
      })
      .then((answer) => {
        if (answer.status >= 400) throw problemOf(answer.status, answer.body)
        return answer.body as Answer
      })
  }

const sendOwn = sendTo<Uploaded>(uploadFile, downloadHeaders)

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

const byKey =
  ({ no, code }: HandInKey) =>
  (): Record<string, string> => ({ [HAND_IN_HEADER]: `${no}.${code}` })

/** Sends one file of a unit, by the number and code of its paper. */
export const sendByKey = (key: HandInKey): SendFile => sendTo(bringForHandIn, byKey(key))

/** Sends one file of whoever answers a letter, by its number and code. */
export const sendByLetter = ({ number, code }: LetterKey): SendFile =>
  sendTo(bringForLetter, byKey({ no: number, code }))

/** Sends the list of a school, by the number and code of its invitation; what is right and wrong with it. */
export const sendListByKey = (key: HandInKey): Send<CheckedSchoolList> => sendTo(bringSchoolList, byKey(key))

const tooLarge = (maxBytes: number): ApiProblem => {
  const key = maxBytes === uploadFile.upload?.maxBytes ? 'upload.too-large' : 'table.too-large'
  const { code, status } = PROBLEMS[key]
  return new ApiProblem({ key, code, status, title: problemSentence(key) })
}
