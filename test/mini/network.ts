import { refuse, succeed } from './call-back'
import type { CallOptions, Platform, RunRecord } from './types'

export interface Network {
  /** wx.request / my.request over real HTTP */
  request: (options: CallOptions) => { abort: () => void }
  downloadFile: (options: CallOptions) => { abort: () => void }
  /** requests without an answer yet */
  pending: () => number
  /** bytes of a file the app downloaded */
  fileOf: (path: string) => Buffer | undefined
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

  async function ask(options: CallOptions): Promise<Response> {
    if (!online) throw new Error('no network')
    const asked = new URL(String(options.url))
    const method = String(options.method ?? 'GET').toUpperCase()
    const given = (options.headers ?? options.header ?? {}) as Record<string, string>
    const headers = from ? { ...given, 'x-forwarded-for': from } : given
    const body = method === 'GET' ? undefined : bodyOf(options.data)
    const answer = await fetch(apiBase + asked.pathname + asked.search, { method, headers, body })
    record.requests.push({ method, url: asked.pathname + asked.search, status: answer.status })
    return answer
  }

  function run(options: CallOptions, finish: (answer: Response) => Promise<void>): { abort: () => void } {
    pending += 1
    ask(options)
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
    pending: () => pending,
    fileOf: (path) => files.get(path),
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
