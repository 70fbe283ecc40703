import Taro from '@tarojs/taro'
import type { PickedFile } from './pick-file'
import { type Answer, addressOf, NoAnswer } from './request'

export interface FileRequest {
  path: string
  field: string
  file: PickedFile
  headers: Record<string, string>
  /** Whole percent sent so far. */
  onProgress: (percent: number) => void
}

const parsed = (text: unknown): unknown => {
  try {
    return typeof text === 'string' ? JSON.parse(text) : text
  } catch {
    return null
  }
}

/** Sends one file as multipart. Every HTTP status is an answer. Throws NoAnswer when none came within a minute. */
export async function sendFile({ path, field, file, headers, onProgress }: FileRequest): Promise<Answer> {
  // Alipay wants to be told that it is a picture.
  const own = process.env.TARO_ENV === 'alipay' ? { fileType: 'image' } : {}
  const task = Taro.uploadFile({
    ...own,
    url: addressOf(path),
    filePath: String(file.source),
    name: field,
    fileName: file.name,
    header: headers,
    timeout: 60_000,
  })
  const watched = task as { progress?: (tell: (seen: { progress: number }) => void) => unknown }
  watched.progress?.(({ progress }) => onProgress(progress))
  try {
    const { statusCode, data } = await task
    return { status: Number(statusCode), headers: {}, body: parsed(data) }
  } catch {
    throw new NoAnswer('no answer')
  }
}
