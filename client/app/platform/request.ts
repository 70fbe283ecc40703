import Taro from '@tarojs/taro'

export interface Request {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  headers?: Record<string, string>
  body?: unknown
}

export interface Answer {
  status: number
  headers: Record<string, string>
  body: unknown
}

/** The full address of an API path, for downloads. */
export const addressOf = (path: string): string => API_BASE + path

/** No answer came: no network, or none within 15 seconds. What was sent may or may not have arrived. */
export class NoAnswer extends Error {}

/**
 * Sends one request to the API. Every HTTP status is an answer.
 * Throws NoAnswer when none came.
 */
export async function send(request: Request): Promise<Answer> {
  try {
    const answer = await Taro.request({
      url: addressOf(request.path),
      method: request.method as 'GET',
      data: request.body === undefined ? undefined : JSON.stringify(request.body),
      header: { 'content-type': 'application/json', ...request.headers },
      dataType: 'json',
      timeout: 15_000,
      credentials: 'same-origin',
    })
    return toAnswer(answer.statusCode, answer.header, answer.data)
  } catch (failure) {
    return fromRefusal(failure)
  }
}

/** Alipay rejects (error 19) whenever the status is not 2xx; WeChat and H5 do not. */
function fromRefusal(failure: unknown): Answer {
  const seen = failure as {
    status?: number
    statusCode?: number
    headers?: unknown
    header?: unknown
    data?: unknown
  }
  const status = seen?.statusCode ?? seen?.status
  if (typeof status === 'number' && status >= 100)
    return toAnswer(status, seen.header ?? seen.headers, seen.data)
  throw new NoAnswer('no answer')
}

function toAnswer(status: number, header: unknown, data: unknown): Answer {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(header ?? {})) headers[name.toLowerCase()] = String(value)
  return { status, headers, body: parse(data) }
}

function parse(data: unknown): unknown {
  if (typeof data !== 'string') return data
  try {
    return JSON.parse(data)
  } catch {
    return data
  }
}
