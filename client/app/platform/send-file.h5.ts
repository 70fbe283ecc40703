import { type Answer, addressOf, NoAnswer } from './request'
import type { FileRequest } from './send-file'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Sends one file as multipart; XMLHttpRequest, because fetch does not tell how far an upload is. */
export const sendFile = ({ path, field, file, headers, onProgress }: FileRequest): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append(field, file.source as File, file.name)
    request.open('POST', addressOf(path))
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.timeout = 60_000
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded * 100) / (total || 1)))
    request.onload = () =>
      resolve({ status: request.status, headers: {}, body: parsed(request.responseText) })
    request.onerror = () => reject(new NoAnswer('no answer'))
    request.ontimeout = () => reject(new NoAnswer('no answer'))
    request.send(form)
  })
