import { refuse, succeed } from './call-back'
import type { CallOptions, Platform, RunRecord } from './types'

interface UploadTask {
  abort: () => void
  onProgressUpdate: (tell: (seen: { progress: number }) => void) => void
}

export interface Network {
  /** wx.request / my.request over real HTTP */
  request: (options: CallOptions) => { abort: () => void }
  downloadFile: (options: CallOptions) => { abort: () => void }
  /** wx.uploadFile / my.uploadFile as multipart over real HTTP */
  uploadFile: (options: CallOptions) => UploadTask
  /** requests without an answer yet */
  pending: () => number
  /** bytes of a file the app downloaded, or the person chose */
  fileOf: (path: string) => Buffer | undefined
  keepFile: (path: string, bytes: Buffer) => void
  setOnline: (online: boolean) => void
}

/** Connects the platform's network calls to a real server: same path and query, the origin of `apiBase`. */
export function createNetwork(
  platform: Platform,
  apiBase: string,
  record: RunRecord,
  from?: string,
): Network {
  const files = new Map<string, Buffer>()
  let pending = 0
  let online = true

  async function ask(options: CallOptions, form?: FormData): Promise<Response> {
    if (!online) throw new Error('no network')
    const asked = new URL(String(options.url))
    const method = form ? 'POST' : String(options.method ?? 'GET').toUpperCase()
    const given = (options.headers ?? options.header ?? {}) as Record<string, string>
    const headers = from ? { ...given, 'x-forwarded-for': from } : given
    const body = form ?? (method === 'GET' ? undefined : bodyOf(options.data))
    const answer = await fetch(apiBase + asked.pathname + asked.search, { method, headers, body })
    record.requests.push({ method, url: asked.pathname + asked.search, status: answer.status })
    return answer
  }

  function run(
    options: CallOptions,
    finish: (answer: Response) => Promise<void>,
    form?: FormData,
  ): { abort: () => void } {
    pending += 1
    ask(options, form)
      .then(finish)
      .catch((failure: unknown) => refuse(options, { errMsg: `request:fail ${String(failure)}`, error: 12 }))
      .finally(() => {
        pending -= 1
      })
    return { abort: () => undefined }
  }

  return {
    request: (options) => run(options, async (answer) => deliver(platform, options, answer)),
    downloadFile: (options) =>
      run(options, async (answer) => {
        const path = `tmp/file-${files.size + 1}`
        files.set(path, Buffer.from(await answer.arrayBuffer()))
        succeed(options, { tempFilePath: path, apFilePath: path, statusCode: answer.status })
      }),
    uploadFile: (options) => {
      const path = String(options.filePath)
      const form = new FormData()
      // The file is called as its path is; Alipay calls the field's name fileName.
      const field = String(platform === 'weapp' ? options.name : options.fileName)
      form.append(field, new Blob([new Uint8Array(files.get(path) ?? [])]), path.split('/').at(-1))
      const tell: ((seen: { progress: number }) => void)[] = []
      const task = run(
        options,
        async (answer) => {
          for (const each of tell) each({ progress: 100 })
          const header = Object.fromEntries(answer.headers)
          succeed(options, { statusCode: answer.status, header, data: await answer.text() })
        },
        form,
      )
      return { ...task, onProgressUpdate: (each) => tell.push(each) }
    },
    pending: () => pending,
    fileOf: (path) => files.get(path),
    keepFile: (path, bytes) => files.set(path, bytes),
    setOnline: (now) => {
      online = now
    },
  }
}

async function deliver(platform: Platform, options: CallOptions, answer: Response): Promise<void> {
  const text = await answer.text()
  const header = Object.fromEntries(answer.headers)
  const data = options.dataType === 'json' || options.dataType === undefined ? parsed(text) : text
  if (platform === 'weapp') return succeed(options, { statusCode: answer.status, header, data })
  const seen = { status: answer.status, headers: header, data }
  // Alipay takes every status outside 2xx for a failure
  if (answer.ok) succeed(options, seen)
  else refuse(options, { ...seen, error: 19, errorMessage: 'http status error' })
}

function bodyOf(data: unknown): string | undefined {
  if (data === undefined || data === null) return undefined
  return typeof data === 'string' ? data : JSON.stringify(data)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
